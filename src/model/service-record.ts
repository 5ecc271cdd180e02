import { languages, type Language } from '../schema/language.ts';
import { endingKinds, type EndingKind } from './ageing/ending.ts';
import { endingsOf, endsWithin, hasEnded } from './ageing/endings.ts';
import type { TextReview } from './ageing/text-review.ts';
import { entriesOf, type Atlas } from './atlas.ts';
import { certificateState, type CertificateState } from './certificate-state.ts';
import { isOver } from './event-time.ts';
import { figureShares } from './figure-shares.ts';
import { gatewayStateOf } from './gateway-state.ts';
import { noticeStanding } from './notice-standing.ts';
import { monthsAfter } from './period.ts';
import { shareOf, type Share } from './share.ts';
import { confirmationMonths, isConfirmation, isCurrent, standingOf } from './standing.ts';

/** A change that is right is merged within so many working days. */
export const promisedWorkingDays = 5;

/** How many days ahead the record looks. */
export const recordDays = 90;

/** What was measured of the promise in the last twelve months; undefined when nothing could be. */
export interface PromiseKept extends Share {
  /** Working days within which half of the changes were merged. */
  medianWorkingDays: number;
}

/** How well the site is kept, in numbers that a build counts. */
export interface ServiceRecord {
  day: string;
  figures: ReturnType<typeof figureShares>;
  /** Businesses confirmed in the last twelve months, of all that are still there. */
  confirmed: Share;
  certificates: Record<CertificateState, number>;
  /** Gates whose newest statement is in date, of those that have one. */
  gates: Share;
  /** Gates of which nobody has said anything with a date. */
  gatesUndated: number;
  offers: Share;
  events: Share;
  /** Files that a speaker has read, by language. */
  texts: { language: Language; read: Share }[];
  /** Files of the vocabulary, which hold all languages, that speakers have read. */
  vocabulary: Share;
  endings: { kind: EndingKind; ended: number; ahead: number }[];
  /** Day of the newest change of an entry, where git knows it. */
  changed: string | undefined;
  promise: PromiseKept | undefined;
}

/** What git can add to the record. */
export interface KnownFromGit {
  changed: string | undefined;
  merges: readonly { day: string; workingDays: number }[];
}

const certificateStates = (atlas: Atlas, today: string): Record<CertificateState, number> => {
  const counts = { valid: 0, 'ran-out': 0, 'no-expiry': 0, lasting: 0 };
  const holders = [
    ...entriesOf(atlas, 'smes').filter(({ data }) => isCurrent(data)),
    ...entriesOf(atlas, 'clusters'),
  ];
  for (const { data } of holders)
    for (const held of data.certificates)
      counts[certificateState(held, atlas.certificates.get(held.certificate)?.data.kind, today)] += 1;
  return counts;
};

const promiseKept = (merges: KnownFromGit['merges'], today: string): PromiseKept | undefined => {
  const waits = merges
    .filter(({ day }) => day >= monthsAfter(today, -12))
    .map(({ workingDays }) => workingDays)
    .toSorted((a, b) => a - b);
  const median = waits[Math.ceil(waits.length / 2) - 1];
  if (median === undefined) return undefined;
  return { ...shareOf(waits, (days) => days <= promisedWorkingDays), medianWorkingDays: median };
};

/** The record on a day. */
export const serviceRecord = (
  atlas: Atlas,
  texts: readonly TextReview[],
  { changed, merges }: KnownFromGit,
  today: string,
): ServiceRecord => {
  const endings = endingsOf(atlas, today);
  const gates = entriesOf(atlas, 'gateways').map(({ data }) => gatewayStateOf(data, today));
  const isRead = ({ reviewed }: TextReview) => reviewed;
  return {
    day: today,
    figures: figureShares(atlas, endings, today),
    confirmed: shareOf(
      entriesOf(atlas, 'smes').filter(({ data }) => isCurrent(data)),
      ({ data: { standing } }) =>
        isConfirmation({ state: standingOf(standing, today).state }) &&
        (standing.on ?? '') >= monthsAfter(today, -confirmationMonths),
    ),
    certificates: certificateStates(atlas, today),
    gates: shareOf(
      gates.flatMap((state) => state ?? []),
      ({ stale }) => !stale,
    ),
    gatesUndated: gates.filter((state) => state === undefined).length,
    offers: shareOf(
      entriesOf(atlas, 'opportunities'),
      ({ data }) => noticeStanding(atlas, data, today) === 'open',
    ),
    events: shareOf(entriesOf(atlas, 'events'), ({ data }) => !isOver(data, today)),
    texts: languages.map((language) => ({
      language,
      read: shareOf(
        texts.filter((text) => text.language === language),
        isRead,
      ),
    })),
    vocabulary: shareOf(
      texts.filter(({ language }) => language === undefined),
      isRead,
    ),
    endings: endingKinds.map((kind) => {
      const ofKind = endings.filter((ending) => ending.kind === kind);
      return {
        kind,
        ended: ofKind.filter((ending) => hasEnded(ending, today)).length,
        ahead: ofKind.filter((ending) => endsWithin(ending, recordDays, today)).length,
      };
    }),
    changed,
    promise: promiseKept(merges, today),
  };
};
