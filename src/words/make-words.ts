import type { Language } from '../schema/language.ts';

/** A file of words: texts under keys under keys. */
export type WordsFile = { [key: string]: string | WordsFile };

/** Values for the `{names}` in a text. `count` also chooses the plural form. */
export type WordValues = Record<string, string | number>;

/** Interface texts and formats of one language. */
export interface Words {
  language: Language;
  /** `drafted` until a person who speaks the language has read the file. */
  review: string;
  /** The text of a key such as `menu.provinces`. Unknown keys throw: they are programmers' errors. */
  say: (key: string, values?: WordValues) => string;
  /** Whether there is a text for the key. */
  has: (key: string) => boolean;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** A number for the narrow space of a plot: three digits from a million up. */
  shortNumber: (value: number) => string;
  /** A date as exact as it is given: `2025`, `2025-03`, `2025-03-04`. */
  date: (date: string) => string;
  /** A date or a span of two. */
  period: (period: string) => string;
  /** Several words joined as a list. */
  list: (items: readonly string[]) => string;
  /** What stands between the items of a list, before the last of several, and between two: for the browser, which does not know it in Khmer. */
  joins: readonly [between: string, last: string, pair: string];
  /** Name of a country by its ISO code. */
  country: (code: string) => string;
}

/** Western digits and the Gregorian calendar in every language, so that figures and years read the same in sources and on the site. */
const localeOf = (language: Language) => `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;

const find = (branch: WordsFile, key: string): string | WordsFile | undefined =>
  key
    .split('.')
    .reduce<string | WordsFile | undefined>(
      (at, part) => (typeof at === 'object' ? at[part] : undefined),
      branch,
    );

const fill = (text: string, values: WordValues, number: Words['number']) =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? number(value) : value;
  });

const dateStyles: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** The words of a language out of its file, as the YAML reader gives it. */
export const makeWords = (language: Language, file: WordsFile): Words => {
  const locale = localeOf(language);
  const plural = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const dates = dateStyles.map((style) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }));
  const numbers = new Map<string, Intl.NumberFormat>();

  const number: Words['number'] = (value, options = { maximumFractionDigits: 2 }) => {
    const key = JSON.stringify(options);
    const format = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, format);
    return format.format(value);
  };
  const say: Words['say'] = (key, values = {}) => {
    const found = find(file, key);
    if (typeof found === 'string') return fill(found, values, number);
    const form = found?.[plural.select(Number(values['count'] ?? 0))] ?? found?.['other'];
    if (typeof form === 'string') return fill(form, values, number);
    throw new Error(`No text "${key}" in src/words/${language}.yaml`);
  };
  const date: Words['date'] = (text) => {
    const parts = text.split('-').length;
    if (parts === 1) return text;
    return dates[parts - 1]?.format(new Date(`${text}${parts === 2 ? '-01' : ''}T00:00:00Z`)) ?? text;
  };
  const [, between = ', ', last = ', '] = list.format(['\0', '\0', '\0']).split('\0');
  const [, pair = ', '] = list.format(['\0', '\0']).split('\0');
  return {
    language,
    review: String(file['review']),
    say,
    has: (key) => find(file, key) !== undefined,
    number,
    shortNumber: (value) =>
      Math.abs(value) >= 1_000_000
        ? number(value, { notation: 'compact', maximumSignificantDigits: 3 })
        : number(value),
    date,
    period: (text) => {
      const [from = '', to] = text.split('/');
      return to === undefined ? date(from) : say('period.span', { from: date(from), to: date(to) });
    },
    list: (items) => list.format(items),
    joins: [between, last, pair],
    country: (code) => {
      const own = find(file, `countries.${code}`);
      if (typeof own === 'string') return own;
      return countries.of(code) ?? code;
    },
  };
};
