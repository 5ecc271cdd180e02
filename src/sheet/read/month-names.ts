import { languages } from '../../schema/language.ts';

const toNames = (): Map<string, number> => {
  const names = new Map<string, number>();
  for (const language of languages)
    for (const month of ['long', 'short'] as const)
      for (const more of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
          month,
          ...more,
          timeZone: 'UTC',
        });
        for (let index = 0; index < 12; index += 1) {
          const parts = format.formatToParts(new Date(Date.UTC(2025, index, 15)));
          const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
          // Vietnamese months have numbers for names; a bare number says nothing.
          if (!/^\d+$/.test(name)) names.set(name.normalize('NFC'), index + 1);
        }
      }
  for (let month = 1; month <= 12; month += 1) names.set(`tháng ${month}`, month);
  return names;
};

const names = toNames();
const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
const pattern = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\.?(?![\\p{L}\\p{M}\\d])`,
  'gu',
);

/** Words around the parts of a date: day, month and year, and the two eras of Thailand. */
const around = /วันที่|เดือน|ปี|ថ្ងៃទី|ថ្ងៃ|ខែ|ឆ្នាំ|ngày|năm|ရက်|ခုနှစ်|ค\.?\s*ศ\.?/gu;

/** A text with the names of months in five languages written as `|4|`, and the words around dates taken away. */
export const withMonthNumbers = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(around, ' ')
    .replace(pattern, (name) => ` |${names.get(name.replace(/\.$/, '')) ?? names.get(name) ?? ''}| `)
    .replace(/\s+/g, ' ')
    .trim();
