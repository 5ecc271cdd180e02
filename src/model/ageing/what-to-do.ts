import type { EndingKind } from './ending.ts';

/** What an editor does about each kind of end, as the checker and the report say it. */
export const whatToDo: Readonly<Record<EndingKind, string>> = {
  figure: 'look for a newer figure and add it beside this one',
  gate: 'ask or read how the gate stands and add a dated state',
  confirmation: 'ask the business or its chamber and write the new day',
  entry: 'open its sources, correct what changed and write the day of reading into them',
  certificate: 'ask whether it was renewed and write the new day',
  offer: 'ask whether it still stands and write a new notice',
  event: 'write what came of it, with a source',
  rule: 'look whether it was extended and write the new day',
  consent: 'remove the person, or ask again',
  source: 'open it, see whether it still says so and write the day into accessed',
};
