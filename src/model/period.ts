/** First and last day of a period, as YYYY-MM-DD. */
export interface Span {
  first: string;
  last: string;
}

const lastDayOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const pad = (value: number) => String(value).padStart(2, '0');

const spanOfDate = (date: string): Span => {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { first: `${date}-01-01`, last: `${date}-12-31` };
  if (day === undefined)
    return { first: `${date}-01`, last: `${year}-${pad(month)}-${lastDayOfMonth(year, month)}` };
  return { first: date, last: date };
};

/** The days a period covers: `2025`, `2025-03`, `2025-03-04` or two of them joined by a slash. */
export const spanOf = (period: string): Span => {
  const [from = '', to = from] = period.split('/');
  return { first: spanOfDate(from).first, last: spanOfDate(to).last };
};

/** The year in which a period ends. */
export const yearOf = (period: string): string => spanOf(period).last.slice(0, 4);

/** Whether a span is one or more whole years. */
export const isOfYears = ({ first, last }: Span): boolean =>
  first.endsWith('-01-01') && last.endsWith('-12-31');

/** Whole months between two days. Negative when `to` lies before `from`. */
export const monthsBetween = (from: string, to: string): number => {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
};

/** Whole days between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Whether the whole of a period lies before today. Everything that runs out holds on its last day still. */
export const isPast = (period: string, today: string): boolean => spanOf(period).last < today;

/** The day so many days after another; before it when the number is negative. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The first day that lies so many whole months after another. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1 + months, 1));
  const missing = ofMonth > lastDayOfMonth(at.getUTCFullYear(), at.getUTCMonth() + 1);
  // A month without that day is over only when the next one begins.
  const found = missing
    ? Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)
    : Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), ofMonth);
  return new Date(found).toISOString().slice(0, 10);
};
