/** What runs out by itself, by the noun of the thing. */
export const endingKinds = [
  'figure',
  'gate',
  'confirmation',
  'entry',
  'certificate',
  'offer',
  'event',
  'rule',
  'consent',
  'source',
] as const;
export type EndingKind = (typeof endingKinds)[number];

/** The end of something in an entry: by its shelf life, or by a last day that its own file states. */
export interface Ending {
  kind: EndingKind;
  /** Last day on which it holds, as YYYY-MM-DD. */
  last: string;
  /** What it is counted from, as exact as the file: a period, the day of a statement, the last look; else its last day. */
  since: string;
  /** Keys and places in lists that lead to it in the file. */
  path: (string | number)[];
  /** What it is, in English, when an entry can have several of the kind. */
  what?: string;
}

/** Why something no longer counts. Nothing ever "failed": time went by and nobody looked, or its day came. */
export const endingReasons = ['nothing-newer', 'not-rechecked', 'expired', 'held-until', 'over'] as const;
export type EndingReason = (typeof endingReasons)[number];

/** The true reason for each kind. */
export const reasonOf: Readonly<Record<EndingKind, EndingReason>> = {
  figure: 'nothing-newer',
  gate: 'nothing-newer',
  confirmation: 'held-until',
  entry: 'not-rechecked',
  certificate: 'expired',
  offer: 'expired',
  event: 'over',
  rule: 'held-until',
  consent: 'held-until',
  source: 'not-rechecked',
};
