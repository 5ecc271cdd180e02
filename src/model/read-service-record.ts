import { getHistory, newestChange } from '../history/content-history.ts';
import { languages, type Language } from '../schema/language.ts';
import { wordsOf } from '../words/words.ts';
import { textReviews } from './ageing/text-review.ts';
import { buildDate } from './build-date.ts';
import { once } from './once.ts';
import { getAtlas, getProseHeads } from './read-content.ts';
import { serviceRecord, type ServiceRecord } from './service-record.ts';

/** The record of this build, and whether git was there to tell of changes. */
export interface BuiltRecord {
  record: ServiceRecord;
  hasHistory: boolean;
}

/** The service record of the site on the day of its build, worked out once. */
export const getServiceRecord = once(async (): Promise<BuiltRecord> => {
  const atlas = await getAtlas();
  const history = getHistory();
  const reviews = Object.fromEntries(languages.map((language) => [language, wordsOf(language).review]));
  const texts = textReviews(atlas, await getProseHeads(), reviews as Record<Language, string>);
  const known = { changed: history && newestChange(history), merges: history?.merges ?? [] };
  return { record: serviceRecord(atlas, texts, known, buildDate), hasHistory: history !== undefined };
});
