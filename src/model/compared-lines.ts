import type { Claim } from '../schema/claim.ts';
import type { Localised } from '../schema/localised.ts';
import type { Words } from '../words/words.ts';
import type { ComparedLine, ComparedText } from './filters/compare-file.ts';
import { inLanguage } from './localised.ts';

/** A text of the content, which is in English whatever the language of the page. */
export const factText = (text: string, { language }: Words): ComparedText =>
  language === 'en' ? text : [text, 'en'];

/** A name in the reader's language, or in English with its language told. */
export const nameText = (names: Localised, words: Words): ComparedText => {
  const { text, language } = inLanguage(names, words.language);
  return language === words.language ? text : [text, language];
};

/** A statement with its time and sources. */
export const claimLine = (claim: Claim, words: Words, detail?: string): ComparedLine => ({
  text: factText(claim.text, words),
  detail: [claim.period && words.period(claim.period), detail].filter(Boolean).join(' · ') || undefined,
  sources: claim.sources,
  recalled: claim.confidence === 'recalled' || undefined,
});
