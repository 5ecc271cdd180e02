/** Countries that entries name most: where the goods are made, and where they are sold. */
const usual = 'KH TH VN MM LA CN JP KR US EU SG MY IN AU DE FR GB'.split(' ');

const names = new Intl.DisplayNames('en', { type: 'region' });
const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
const labelOf = (code: string) => (/^[A-Z]{2}$/.test(code) ? plain(names.of(code) ?? '') : '');

/** `Cambodia` → `KH`, for the commonest slip in fields of countries; `codes` are those that the field allows. */
export const findCountryCode = (found: string, codes: readonly string[] = usual): string | undefined =>
  codes.find((code) => plain(found).length > 2 && labelOf(code).startsWith(plain(found)));

/** Whether a text is the whole English name of a country, so that nothing else can be meant. */
export const isCountryName = (text: string, code: string): boolean => labelOf(code) === plain(text);
