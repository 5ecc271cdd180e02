import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHistory } from '../../src/history/content-history.ts';
import { maker, trialRepository, type TrialRepository } from './trial-repository.ts';

const file = 'content/smes/kh-fixture.yaml';
const figure = (value: number, period: string) =>
  `observations:\n  - indicator: employees\n    value: ${value}\n    unit: people\n    period: '${period}'\n`;
const person = 'person:\n  name: Fixture Person\n';

let repository: TrialRepository;
beforeAll(() => {
  repository = trialRepository();
  const { commit } = repository;
  commit('2026-01-05', 'A business of Kampot', { [file]: `names:\n  en: Fixture\n${figure(7, '2024')}` });
  commit('2026-02-05', 'Every file has one spelling', {
    [file]: `observations:\n    - value: 7\n      period: 2024\n      unit: "people"\n      indicator: employees\ncertificates: []\nnames: {en: Fixture}\n`,
  });
  commit('2026-03-05', 'It grew', { [file]: `names:\n  en: Fixture\n${figure(9, '2025')}` });
  commit('2026-04-05', `By ${maker.name}`, {
    [file]: `names:\n  en: Fixture\n${figure(9, '2025')}contact:\n  email: office@fixture.test\n`,
  });
  commit('2026-05-05', 'A person who consents', {
    [file]: `names:\n  en: Fixture\n${figure(9, '2025')}contact:\n  email: office@fixture.test\n${person}`,
  });
  commit('2026-06-05', 'A file that nobody can read', { [file]: 'names: [\n' });
  commit('2026-07-05', 'Write to someone@fixture.test (#12)', {
    [file]: `names:\n  en: Fixture\n${figure(9, '2025')}`,
    'content/smes/kh-second.yaml': 'names:\n  en: Second\n',
  });
  commit('2026-07-06', 'Gone', { 'content/smes/kh-second.yaml': undefined });
  commit('2026-07-07', 'No content', { 'README.md': 'x' });
});
afterAll(() => repository.remove());

const changes = () => readHistory(repository.folder)?.changes;

test('an entry comes, changes by field and figure, and what only respells it is no change', () => {
  const found = changes()?.get(file)?.toReversed() ?? [];
  expect(found.slice(0, 3)).toEqual([
    { day: '2026-01-05', message: 'A business of Kampot', what: 'created', parts: [], figures: [] },
    {
      day: '2026-03-05',
      message: 'It grew',
      what: 'changed',
      parts: [{ group: 'figures', how: 'changed' }],
      figures: [
        {
          indicator: 'employees',
          product: undefined,
          scope: undefined,
          was: { value: 7, unit: 'people', period: expect.anything() },
          now: { value: 9, unit: 'people', period: '2025' },
        },
      ],
    },
    {
      day: '2026-04-05',
      message: undefined,
      what: 'changed',
      parts: [{ group: 'contact', how: 'added' }],
      figures: [],
    },
  ]);
});

test('a file that goes is told, and so is its coming', () => {
  expect(
    changes()
      ?.get('content/smes/kh-second.yaml')
      ?.map(({ what }) => what),
  ).toEqual(['removed', 'created']);
});

test('who made a change, mailboxes and persons are never in it', () => {
  const text = JSON.stringify([...(changes() ?? [])]);
  for (const secret of [maker.name, maker.mail, 'fixture.maker', '@', 'Fixture Person', 'person'])
    expect(text, secret).not.toContain(secret);
});

test('the second reading, out of what was kept, gives the same', () => {
  const first = readHistory(repository.folder);
  expect(readHistory(repository.folder)).toEqual(first);
  rmSync(join(repository.folder, 'node_modules'), { recursive: true, force: true });
  expect(readHistory(repository.folder)).toEqual(first);
});

describe('where git knows less', () => {
  test('a shallow clone tells only what it saw change, and since when', () => {
    const folder = mkdtempSync(join(tmpdir(), 'trial-shallow-'));
    repository.git('clone', '--quiet', '--depth', '6', `file://${repository.folder}`, join(folder, 'clone'));
    const history = readHistory(join(folder, 'clone'));
    rmSync(folder, { recursive: true });
    expect(history?.knownSince).toBe('2026-04-05');
    const days = [...(history?.changes.values() ?? [])].flat().map(({ day }) => day);
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day > '2026-04-05')).toBe(true);
    expect(history?.changes.get(file)?.some(({ what }) => what === 'created')).toBe(false);
  });

  test('a clone of one commit tells nothing and is no fault', () => {
    const folder = mkdtempSync(join(tmpdir(), 'trial-shallow-'));
    repository.git('clone', '--quiet', '--depth', '1', `file://${repository.folder}`, join(folder, 'clone'));
    const history = readHistory(join(folder, 'clone'));
    rmSync(folder, { recursive: true });
    expect([...(history?.changes ?? [])]).toEqual([]);
  });

  test('without a repository there is no history', () => {
    const folder = mkdtempSync(join(tmpdir(), 'trial-plain-'));
    expect(readHistory(folder)).toBeUndefined();
    rmSync(folder, { recursive: true });
  });

  test('without git there is no history', () => {
    const path = process.env['PATH'];
    try {
      process.env['PATH'] = '/nowhere';
      expect(readHistory(repository.folder)).toBeUndefined();
    } finally {
      process.env['PATH'] = path;
    }
  });
});

test('a merge is one change, told by the title of the pull request and not by the account', () => {
  const merged = trialRepository();
  try {
    merged.commit('2026-01-05', 'First', { [file]: 'names:\n  en: Fixture\n' });
    merged.git('checkout', '--quiet', '-b', 'fixture-account/patch-1');
    merged.commit('2026-01-06', 'Step one', { [file]: 'names:\n  en: Fixture A\n' });
    merged.commit('2026-01-07', 'Step two', { [file]: 'names:\n  en: Fixture B\n' });
    merged.git('checkout', '--quiet', 'main');
    merged.git(
      'merge',
      '--quiet',
      '--no-ff',
      '-m',
      'Merge pull request #7 from fixture-account/patch-1',
      '-m',
      'The name as its sign has it',
      'fixture-account/patch-1',
    );
    const found = readHistory(merged.folder)?.changes.get(file) ?? [];
    expect(found.map(({ message }) => message)).toEqual(['The name as its sign has it', 'First']);
    expect(JSON.stringify(found)).not.toContain('fixture-account');
  } finally {
    merged.remove();
  }
});

test('how long a merged change waited is counted from the day it was first written', () => {
  const merged = trialRepository();
  try {
    merged.commit('2026-01-05', 'First', { [file]: 'names:\n  en: Fixture\n' });
    merged.git('checkout', '--quiet', '-b', 'change');
    merged.commit('2026-01-06', 'Step one', { [file]: 'names:\n  en: Fixture A\n' });
    merged.commit('2026-01-07', 'Step two', { [file]: 'names:\n  en: Fixture B\n' });
    merged.git('checkout', '--quiet', 'main');
    merged.commit('2026-01-08', 'Meanwhile', { 'README.md': 'x' });
    merged.on('2026-01-13', 'merge', '--quiet', '--no-ff', '-m', 'The change', 'change');
    expect(readHistory(merged.folder)?.merges).toEqual([{ day: '2026-01-13', workingDays: 5 }]);
    merged.commit('2026-02-01', 'Alone', { [file]: 'names:\n  en: Fixture C\n' });
    expect(readHistory(merged.folder)?.merges).toEqual([{ day: '2026-01-13', workingDays: 5 }]);
  } finally {
    merged.remove();
  }
});
