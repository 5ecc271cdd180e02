import { toTextRule } from '../text-rule.ts';

const placeholder =
  /\blorem ipsum\b|\b(?:TBD|TBC|TODO|FIXME)\b|\b[xX]{3,}\b|\bexample\.(?:com|org|net)\b|^(?:n\/a|none|unknown|test|\?+|-+|\.+|…)$/i;
const shouted = /^(?:tbd|tbc|todo|fixme)$/;

/** A field without a value is left out, not filled with a word that says so. */
export const placeholderTextRule = toTextRule(
  { name: 'placeholder-text', description: 'No text is a placeholder.' },
  (text) => {
    const match = placeholder.exec(text);
    // Inside a sentence these letters may be a word of another language; as capitals, or alone, they are not.
    if (match === null || (shouted.test(match[0]) && match[0] !== text.trim())) return undefined;
    if (match[0] === 'unknown') return undefined; // An allowed word of several fields.
    return {
      index: match.index,
      message: 'this is a placeholder',
      found: match[0],
      fix: 'write the real text, or remove the line',
    };
  },
);
