const written = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a date as exact as a year, month or day is in the calendar; undefined when it is not written as a date. */
export const isCalendarDate = (text: string): boolean | undefined => {
  const match = written.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
};

/** Whether `a` is surely later than `b`; dates of different exactness are compared by what both say. */
export const isLater = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
};
