import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textReviews } from '../../src/model/ageing/text-review.ts';
import { entriesOf, type Atlas } from '../../src/model/atlas.ts';
import { readTypedHeads } from '../../src/reader/typed-entries.ts';
import { longestReport, reportMark, toMarkdownReport } from '../../src/report/markdown-report.ts';
import { owners, ownersOf } from '../../src/report/owner.ts';
import { toReport, type Report, type ReportLine } from '../../src/report/report.ts';
import { toJsonReport, toTextReport } from '../../src/report/text-report.ts';
import { realAtlas } from '../atlas.ts';
import { atlasWith, fixtureSme } from '../sme-fixture.ts';

const day = '2026-11-26';
const heads = readTypedHeads(join(import.meta.dirname, '../../content'));
const texts = textReviews(realAtlas, heads, {
  en: 'reviewed',
  km: 'drafted',
  th: 'drafted',
  vi: 'drafted',
  my: 'drafted',
});
const report = toReport(realAtlas, texts, { day, days: 60 });

const line = (more: Partial<ReportLine>): ReportLine => ({
  owners: ['KH'],
  kind: 'certificate',
  ended: true,
  name: 'Fixture',
  file: 'content/smes/fixture.yaml',
  what: undefined,
  since: '2026-01-01',
  reason: 'expired on 2026-01-01',
  last: '2026-01-01',
  toDo: 'ask',
  ...more,
});
const reportOf = (...lines: ReportLine[]): Report => ({ day, days: 60, lines });

test('every line says whose it is, in which file, why and what to do', () => {
  expect(report.lines.length).toBeGreaterThan(0);
  for (const each of report.lines) {
    expect(each.owners.length, each.file).toBeGreaterThan(0);
    expect(each.file).toMatch(/^(content|src\/words)\/.+\.(yaml|mdx)$/u);
    expect(each.reason, each.file).not.toBe('');
    expect(each.reason, each.file).not.toMatch(/fail|undefined/u);
    expect(each.toDo, each.file).not.toBe('');
    if (each.kind !== 'translation') expect(each.ended, each.file).toBe((each.last ?? '') < day);
  }
});

test('an owner gets the lines of the owner and all of them', () => {
  const parts = owners.map((owner) => toReport(realAtlas, texts, { day, days: 60, owner }));
  for (const [index, owner] of owners.entries())
    expect(parts[index]?.lines).toEqual(report.lines.filter((each) => each.owners.includes(owner)));
  expect(new Set(parts.flatMap(({ lines }) => lines.map((each) => JSON.stringify(each)))).size).toBe(
    new Set(report.lines.map((each) => JSON.stringify(each))).size,
  );
});

test('a gate between two countries has the editors of both, vocabulary and sources have MI', () => {
  for (const gate of entriesOf(realAtlas, 'gateways'))
    for (const { country } of gate.data.sides)
      if ((owners as readonly string[]).includes(country))
        expect(ownersOf(realAtlas, gate)).toContain(country);
  for (const source of entriesOf(realAtlas, 'sources')) expect(ownersOf(realAtlas, source)).toEqual(['MI']);
  for (const unit of entriesOf(realAtlas, 'units')) expect(ownersOf(realAtlas, unit)).toEqual(['MI']);
});

test('within no days nothing is ahead, within more there is never less', () => {
  const ahead = (days: number) =>
    toReport(realAtlas, [], { day, days }).lines.filter(({ ended }) => !ended).length;
  expect(ahead(400)).toBeGreaterThanOrEqual(ahead(60));
  expect(ahead(60)).toBeGreaterThanOrEqual(ahead(1));
});

test('a person is never named', () => {
  const consent = { date: '2024-01-01', until: '2025-01-01', reference: 'FIXTURE-1', fields: ['name'] };
  const atlas: Atlas = atlasWith(
    [fixtureSme('a', { person: { name: 'Fixture Person', consent } })],
    [],
    true,
  );
  const own = toReport(atlas, [], { day, days: 60 });
  expect(own.lines.map(({ kind }) => kind)).toContain('consent');
  for (const write of [toTextReport, toMarkdownReport, toJsonReport])
    expect(write(own)).not.toContain('Fixture Person');
});

describe('the text of the issue', () => {
  test('is short enough for GitHub, begins with its mark and is the same each time', () => {
    const text = toMarkdownReport(report);
    expect(text.length).toBeLessThanOrEqual(longestReport);
    expect(text.startsWith(`${reportMark}\n`)).toBe(true);
    expect(toMarkdownReport(toReport(realAtlas, texts, { day, days: 60 }))).toBe(text);
  });

  test('is cut by whole lines, and says what it leaves out', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      line({ file: `content/smes/fixture-${index}.yaml`, owners: [owners[index % owners.length] ?? 'MI'] }),
    );
    const text = toMarkdownReport(reportOf(...many));
    expect(text.length).toBeLessThanOrEqual(longestReport);
    expect(text.length).toBeGreaterThan(1000);
    expect(text.match(/and [\d]+ more files/gu)?.length).toBe(owners.length);
  });

  test.each([
    ['a mention', '@everyone look', /(^|[^\w])@everyone/u],
    ['an issue', 'closes #1 and GH-2', /#1|GH-2/u],
    ['a link', '[x](https://evil.test) www.evil.test', /\[x\]|https:\/\/|www\.evil/u],
    ['HTML', '<img src=x onerror=alert(1)><!-- sec-atlas', /(?<!\\)<img|(?<!\\)<!--/u],
    ['a line of its own', 'a\n## Heading\r\n- item', /\n## Heading|\n- item/u],
    ['a code fence', '```\nx', /```/u],
    ['a table', 'a | b', /(?<!\\)\|/u],
    ['a text that runs backwards', 'a\u202eb', /\u202e/u],
  ])('content cannot make %s of it', (_, name, forbidden) => {
    const text = toMarkdownReport(reportOf(line({ name, what: name }))).replace(reportMark, '');
    expect(text).not.toMatch(forbidden);
  });

  test('whatever a name holds, there are as many lines as with a plain one', () => {
    const lines = (name: string) => toMarkdownReport(reportOf(line({ name }))).split('\n').length;
    const plain = lines('Fixture');
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => lines(name) === plain));
  });
});

describe('npm run report', () => {
  const script = join(import.meta.dirname, '../../scripts/report.ts');
  const run = (...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
      encoding: 'utf8',
      env: { ...process.env, SITE_DATE: day },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { status, stdout, stderr };
  };

  test('prints the lines of an owner and ends with 0', () => {
    const { status, stdout } = run('--owner', 'kh', '--format', 'json', '--days', '90');
    expect(status).toBe(0);
    const read = JSON.parse(stdout) as Report;
    expect(read.days).toBe(90);
    expect(read.lines.length).toBeGreaterThan(0);
    expect(read.lines.every((each) => each.owners.includes('KH'))).toBe(true);
  });

  test.each([
    [['--owner', 'xx'], 'There is no owner "xx".'],
    [['--days', 'soon'], '"soon" is no number of days.'],
    [['--format', 'pdf'], 'There is no format "pdf".'],
    [['--fromat', 'json'], "Unknown option '--fromat'"],
    [['--root', '/nowhere-at-all'], 'There is no folder content in'],
  ])('%s ends with 2, a sentence and the usage, never the trace of a program', (options, sentence) => {
    const { status, stdout, stderr } = run(...options);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('npm run report');
    expect(stderr).not.toMatch(/\n\s+at /u);
  });
});
