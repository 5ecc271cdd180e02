/** A script that is written without spaces between words, with the language whose dictionary cuts it. */
interface UnspacedScript {
  language: 'km' | 'my' | 'th';
  /** Letters and marks of the script, as a character class without brackets. */
  letters: string;
  /** Two words that a dictionary tells apart. */
  probe: string;
  /** One letter that begins a syllable, with everything that hangs on it. */
  syllable: RegExp;
}

const scripts: UnspacedScript[] = [
  {
    language: 'km',
    letters: '\\u1780-\\u17ff',
    probe: 'ម្រេចកំពត',
    syllable: /[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[^\u1780-\u17b3])*|[^\u1780-\u17b3]+/gu,
  },
  {
    language: 'my',
    letters: '\\u1000-\\u109f',
    probe: 'ငရုတ်ကောင်းစိုက်ပျိုးရေး',
    syllable:
      /[\u1000-\u102a](?:\u1039[\u1000-\u102a]|[\u1000-\u102a](?=\u1037?\u103a)|[^\u1000-\u102a])*|[^\u1000-\u102a]+/gu,
  },
  {
    language: 'th',
    letters: '\\u0e00-\\u0e7f',
    probe: 'ภาษาไทย',
    syllable:
      /[\u0e40-\u0e44]?[\u0e01-\u0e2e][^\u0e40-\u0e44\u0e01-\u0e2e]*|[\s\S][^\u0e40-\u0e44\u0e01-\u0e2e]*/gu,
  },
];

/** Letters and marks of all scripts without spaces, as a character class without brackets. */
export const unspacedLetters = scripts.map(({ letters }) => letters).join('');

const runs = new RegExp(
  [...scripts.map(({ letters }) => `[${letters}]+`), `[^${unspacedLetters}]+`].join('|'),
  'gu',
);
const beginnings = scripts.map((script) => ({ script, begins: new RegExp(`^[${script.letters}]`, 'u') }));
const scriptOf = (run: string) => beginnings.find(({ begins }) => begins.test(run))?.script;

/** Spaces and the zero-width break part words; zero-width joiners only shape letters and go. */
const breaks = /[\s\u200b\u2060\ufeff]+/u;
const joiners = /[\u200c\u200d]/gu;

const segment = (segmenter: Intl.Segmenter, text: string) =>
  Array.from(segmenter.segment(text), (piece) => piece.segment);

/** The dictionary of a language, or undefined when this machine has none: it then gives back one piece, or letters. */
const dictionaryOf = ({ language, probe }: UnspacedScript): Intl.Segmenter | undefined => {
  if (typeof Intl.Segmenter === 'undefined') return undefined;
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const count = segment(words, probe).length;
  const letters = segment(new Intl.Segmenter(language, { granularity: 'grapheme' }), probe).length;
  return count > 1 && count < letters ? words : undefined;
};
const dictionaries = new Map<string, Intl.Segmenter | undefined>();

const byDictionary = (run: string, script: UnspacedScript): string[] => {
  if (!dictionaries.has(script.language)) dictionaries.set(script.language, dictionaryOf(script));
  const dictionary = dictionaries.get(script.language);
  return dictionary ? segment(dictionary, run) : bySyllable(run, script);
};
const bySyllable = (run: string, { syllable }: UnspacedScript): string[] => run.match(syllable) ?? [];

const cut = (text: string, cutRun: (run: string, script: UnspacedScript) => string[]): string[] =>
  text
    .normalize('NFC')
    .replace(joiners, '')
    .split(breaks)
    .flatMap((chunk) => chunk.match(runs) ?? [])
    .flatMap((run) => {
      const script = scriptOf(run);
      return script ? cutRun(run, script) : [run];
    });

/** Words of a text: at spaces, and inside Khmer, Burmese and Thai by the dictionary, or by syllable where there is none. */
export const cutWords = (text: string): string[] => cut(text, byDictionary);

/** Syllables of a text in Khmer, Burmese and Thai, the same on every machine; other scripts at spaces. */
export const cutSyllables = (text: string): string[] => cut(text, bySyllable);

/** Parts of a text between spaces and changes of script, uncut. */
export const cutRuns = (text: string): string[] => cut(text, (run) => [run]);
