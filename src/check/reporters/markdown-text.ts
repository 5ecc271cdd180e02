/** Invisible; keeps GitHub from making a mention, a link to an issue or a web address of a text. */
const gap = '\u200b';

/** A text of an entry as plain words in one line of Markdown on GitHub: no markup, no mention, no link. */
export const toMarkdownText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/@/g, `@${gap}`)
    .replace(/(#|GH-)(?=\d)/gi, `$1${gap}`)
    .replace(/:\/\//g, `:${gap}//`)
    .replace(/www\./gi, `www${gap}.`)
    .trim()
    .replace(/[\\`*_~[\]<>|#!&$]/g, String.raw`\$&`)
    // At the beginning of a line these would make a list, a rule, or a heading of the line above.
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
