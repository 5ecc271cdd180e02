import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Content } from '../../src/check/content.ts';
import { toSentence, type Problem } from '../../src/check/problem.ts';
import { readContent } from '../../src/check/read-content.ts';
import { checkRead } from '../../src/check/run.ts';
import {
  editedCollections,
  factCollections,
  factPath,
  type FactCollection,
} from '../../src/schema/collections.ts';
import { listFields } from '../../src/schema/field-list.ts';
import { faultsIn, type Fault } from './planted-fault.ts';
import { trialDay } from './trial-content.ts';

const contentRoot = join(import.meta.dirname, '../../content');
const rare = join(import.meta.dirname, '../fixtures/rare-fields');
/** Made-up entries with the groups of fields that no real entry has yet. */
const rareEntries = new Map(
  readdirSync(rare).map((file) => [
    factPath(basename(file, '.yaml') as FactCollection, 'kh-rare-fields'),
    readFileSync(join(rare, file), 'utf8'),
  ]),
);

const { content, problems } = readContent(contentRoot, trialDay, rareEntries);
const wordsOf = (problem: Problem) => `${problem.file} [${problem.rule}] ${toSentence(problem)}`;
const before = checkRead(content, problems).map(wordsOf);

const faults = content.entries
  .filter(({ collection }) => (editedCollections as readonly string[]).includes(collection))
  .flatMap((entry) => faultsIn(entry).map((fault) => ({ ...fault, collection: entry.collection })));

/** For each kind of fault one place to plant it: in the entries that are short and have fewest yet. */
const chosenFaults = (): Fault[] => {
  const planted = new Map<string, number>();
  const cost = ({ path, length }: Fault) => ((planted.get(path) ?? 0) + 1) * length;
  return [...Map.groupBy(faults, ({ kin }) => kin).values()]
    .toSorted((a, b) => a.length - b.length)
    .map((same) => {
      const best = same.reduce((least, one) => (cost(one) < cost(least) ? one : least));
      planted.set(best.path, (planted.get(best.path) ?? 0) + 1);
      return best;
    });
};

/** Rounds in which no file has more than one fault, so that each is the only one in its entry. */
const inRounds = (faults: readonly Fault[]): Fault[][] => {
  const rounds: Fault[][] = [];
  const used = new Map<string, number>();
  for (const fault of faults) {
    const round = used.get(fault.path) ?? 0;
    used.set(fault.path, round + 1);
    (rounds[round] ??= []).push(fault);
  }
  return rounds;
};

/** What is reported of the content with some of its files in another text, beyond what was reported before. */
const reportedOf = (texts: ReadonlyMap<string, string>): Problem[] => {
  const part = readContent('/nowhere', trialDay, texts);
  const files = new Map(part.content.files.map((file) => [file.path, file]));
  const entries = new Map(part.content.entries.map((entry) => [entry.file, entry]));
  const whole: Content = {
    ...content,
    files: content.files.map((file) => files.get(file.path) ?? file),
    entries: content.entries.flatMap((entry) =>
      files.has(entry.file.slice('content/'.length)) ? (entries.get(entry.file) ?? []) : [entry],
    ),
  };
  const known = [...before];
  return checkRead(whole, part.problems, part.content).filter((problem) => {
    const at = known.indexOf(wordsOf(problem));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
};

const rounds = inRounds(chosenFaults());

test.each(editedCollections)('a fault can be planted in every field of %s', (collection) => {
  const names = new Set(faults.flatMap((fault) => (fault.collection === collection ? fault.name : [])));
  const free = listFields(factCollections[collection].schema).filter(
    ({ path, kind }) => !names.has(`${path.join('.')} is no ${kind}`),
  );
  expect(free.map(({ path }) => path.join('.'))).toEqual([]);
});

test.each(rounds.map((round, index) => [index + 1, round] as const))(
  'one fault in an entry is found on its line under its rule, and nothing else is reported (%i)',
  (_, round) => {
    const planted = round.map((fault) => ({ ...fault, ...fault.plant() }));
    const found = reportedOf(new Map(planted.map(({ path, text }) => [path, text])));
    const show = (file: string, line: number | string, rule: string) => `${file}:${line} [${rule}]`;
    expect(
      found
        .map(({ file, place, rule }) => show(file, place === 'whole file' ? place : place.line, rule))
        .toSorted(),
    ).toEqual(planted.map(({ path, line, rule }) => show(`content/${path}`, line, rule)).toSorted());
  },
);
