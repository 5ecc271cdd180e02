import { findName } from '../schema/entry-name.ts';
import { reasonOf, type EndingKind } from '../model/ageing/ending.ts';
import { endingsOf, endsWithin, hasEnded, type EntryEnding } from '../model/ageing/endings.ts';
import type { TextReview } from '../model/ageing/text-review.ts';
import { whatToDo } from '../model/ageing/what-to-do.ts';
import type { Atlas, Entry } from '../model/atlas.ts';
import { entryFile } from '../model/entry-file.ts';
import { ownerOfLanguage, ownersOf, type Owner } from './owner.ts';

/** One thing that waits for an editor. */
export interface ReportLine {
  owners: Owner[];
  kind: EndingKind | 'translation';
  /** Whether it has run out; else it runs out within the days asked for. */
  ended: boolean;
  /** Name of the entry in English, or of the text. */
  name: string;
  file: string;
  /** What in the entry, when there can be several. */
  what: string | undefined;
  /** What it is counted from, as exact as the file; undefined for texts without a day. */
  since: string | undefined;
  /** Since when or until when, and why: a true reason in words. */
  reason: string;
  /** Last day it holds or held; undefined for texts, which have none. */
  last: string | undefined;
  toDo: string;
}

/** What has run out, and what runs out in so many days from a day. */
export interface Report {
  day: string;
  days: number;
  lines: ReportLine[];
}

const sentenceOf = ({ kind, since, last }: EntryEnding, ended: boolean): string => {
  switch (reasonOf[kind]) {
    case 'nothing-newer':
      return ended
        ? `nothing newer on file than ${since}`
        : `nothing newer on file than ${since}, in date until ${last}`;
    case 'not-rechecked':
      return ended ? `not re-checked since ${since}` : `last checked ${since}, in date until ${last}`;
    case 'expired':
      return `${ended ? 'expired' : 'expires'} on ${last}`;
    case 'held-until':
      return `${ended ? 'held' : 'holds'} until ${last}`;
    case 'over':
      return ended ? `over since ${last}, no result on file` : `until ${last}`;
  }
};

/** An event asks for work only when it is over and nobody has told what came of it. */
const asksForWork = ({ kind, entry }: EntryEnding, ended: boolean): boolean => {
  if (kind !== 'event') return true;
  const { results, observations } = (entry as Entry<'events'>).data;
  return ended && results.length === 0 && observations.length === 0;
};

const toLine = (atlas: Atlas, ending: EntryEnding, ended: boolean): ReportLine => ({
  owners: ownersOf(atlas, ending.entry),
  kind: ending.kind,
  ended,
  // A person is never in it.
  name: findName(ending.entry.data) ?? '',
  file: entryFile(ending.entry),
  what: ending.what,
  since: ending.since,
  reason: sentenceOf(ending, ended),
  last: ending.last,
  toDo: whatToDo[ending.kind],
});

const toTextLine = ({ file, language, written }: TextReview): ReportLine => ({
  owners: [ownerOfLanguage(language)],
  kind: 'translation',
  ended: true,
  name: file.replace(/^.*\//u, ''),
  file,
  what: language,
  since: written,
  reason: `not yet read by a speaker${written === undefined ? '' : `, written ${written}`}`,
  last: undefined,
  toDo: 'let a speaker read it, correct it and write review: reviewed',
});

/** Everything that waits for an editor: run out first, then ahead, each by kind, file and place in it. `owner` leaves one's own. */
export const toReport = (
  atlas: Atlas,
  texts: readonly TextReview[],
  { day, days, owner }: { day: string; days: number; owner?: Owner | undefined },
): Report => {
  const endings = endingsOf(atlas, day).flatMap((ending) => {
    const ended = hasEnded(ending, day);
    if (!ended && !endsWithin(ending, days, day)) return [];
    return asksForWork(ending, ended) ? [toLine(atlas, ending, ended)] : [];
  });
  const unread = texts.filter(({ reviewed }) => !reviewed).map(toTextLine);
  return {
    day,
    days,
    lines: [...endings, ...unread].filter(({ owners }) => owner === undefined || owners.includes(owner)),
  };
};
