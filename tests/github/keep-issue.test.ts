import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { payload, runStep, startGithub } from './trial-github.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trial-issue-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const keep = async (body: string, issues: unknown) => {
  const file = join(folder, 'report.md');
  writeFileSync(file, body);
  const github = await startGithub({ '/repos/fixture/atlas/issues': issues });
  const result = await runStep('scripts/github/keep-issue.ts', ['Links that lead nowhere', file], {
    GITHUB_TOKEN: 'trial-token',
    GITHUB_REPOSITORY: 'fixture/atlas',
    GITHUB_API_URL: github.url,
  });
  github.stop();
  return { ...result, written: github.written };
};
const body = '<!-- sec-atlas: links report -->\nThe report of this week.\n';

test('the first report opens an issue', async () => {
  const { status, stdout, written } = await keep(body, []);
  expect([status, stdout]).toEqual([0, 'Issue "Links that lead nowhere": written.\n']);
  expect(written).toEqual([
    { method: 'POST', path: '/repos/fixture/atlas/issues', body: { title: 'Links that lead nowhere', body } },
  ]);
});

test('the next report changes the text of the same issue and neither its title nor its state', async () => {
  const { written } = await keep(body, payload('issues'));
  expect(written).toEqual([{ method: 'PATCH', path: '/repos/fixture/atlas/issues/5', body: { body } }]);
});

test('the same report leaves the issue as it is', async () => {
  const { written } = await keep(
    '<!-- sec-atlas: links report -->\nThe report of last week.',
    payload('issues'),
  );
  expect(written).toEqual([]);
});

test('a text without a mark is refused, for it would open an issue each time', async () => {
  const { status, stderr, written } = await keep('No mark.\n', []);
  expect([status, written]).toEqual([1, []]);
  expect(stderr).toContain('has no mark');
});

test('an issue is looked for on every page of the list', async () => {
  const strangers = Array.from({ length: 100 }, (_, number) => ({
    number,
    body: '',
    user: { login: 'x', type: 'User' },
  }));
  const { written } = await keep(body, strangers);
  // This GitHub gives the same full page again and again; the search ends.
  expect(written.map(({ method }) => method)).toEqual(['POST']);
});
