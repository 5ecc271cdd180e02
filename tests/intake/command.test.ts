import { goodContent } from '../check/trial-content.ts';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventFile } from './trial-intake.ts';

const script = join(import.meta.dirname, '../../scripts/issue-to-entry.ts');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trial-issue-'));
  cpSync(goodContent, join(folder, 'root/content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (event: string) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--root', join(folder, 'root'), '--out', join(folder, 'out')],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        SITE_DATE: '2026-11-24',
        GITHUB_EVENT_PATH: event,
        GITHUB_OUTPUT: join(folder, 'outputs'),
      },
    },
  );
  return { status, stdout, stderr };
};
const written = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
const outputs = () => readFileSync(join(folder, 'outputs'), 'utf8');
const files = () => readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' });

describe('the event of a label', () => {
  test('on a new business writes its files, title and text, and leaves the content as it is', () => {
    const { status, stderr } = run(eventFile('add-business'));
    expect(status, stderr).toBe(0);
    expect(outputs()).toBe('outcome=proposed\nbranch=issue-2\nnumber=2\n');
    expect(written('title.txt')).toBe('Add kh-beta-rice-mill (#2)\n');
    expect(written('body.md')).toContain('Closes #2.');
    expect(files()).toEqual(
      expect.arrayContaining([
        'content/smes/kh-beta-rice-mill.yaml',
        'content/sources/beta-rice-mill-about-us.yaml',
      ]),
    );
    expect(readdirSync(join(folder, 'root/content/smes'))).toEqual(['kh-alpha-rice-mill.yaml']);
  });

  test('on a correction answers with the page where the file is changed', () => {
    expect(run(eventFile('correct')).status).toBe(0);
    expect(outputs()).toContain('outcome=by-hand\n');
    expect(files()).toEqual(['comment.md']);
    expect(written('comment.md')).toContain(
      '(https://github.com/fixture/atlas/edit/main/content/provinces/kh-kampot.yaml)',
    );
  });

  test('on an entry that the checker refuses answers with what it says', () => {
    const event = JSON.parse(readFileSync(eventFile('add-business'), 'utf8')) as { issue: { body: string } };
    event.issue.body = event.issue.body
      .replace('2011', '2031')
      .replace('https://beta-rice.kh\n', 'https://bit.ly/x\n');
    writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
    expect(run(join(folder, 'event.json')).status).toBe(0);
    expect(outputs()).toContain('outcome=refused\n');
    expect(files()).toEqual(['comment.md']);
    expect(written('comment.md')).toMatchInlineSnapshot(`
      "Thank you. This could not be made into a pull request yet:

      - founded: lies in the future; today is 2026-11-24 (found "2031"): correct the date
      - contact.website: a short address hides where it leads (found "https:​//bit.ly/x"): open it and write the address you come to

      Edit the text above (the three dots, then **Edit**), leave the questions as they stand, and an editor sets the label again.
      "
    `);
  });

  test('with a hostile title tells the steps that follow nothing but our own words', () => {
    const event = JSON.parse(readFileSync(eventFile('add-business'), 'utf8')) as { issue: { title: string } };
    event.issue.title =
      'x\nbranch=main\n::set-output name=branch::main\n$(touch /tmp/hit) ${{ github.token }}';
    writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
    const { stdout } = run(join(folder, 'event.json'));
    expect(stdout).toBe('Issue 2: proposed\n');
    expect(outputs()).toBe('outcome=proposed\nbranch=issue-2\nnumber=2\n');
  });
});

test.each([
  ['/nowhere/event.json', /cannot be read/],
  [join(goodContent, 'smes/kh-alpha-rice-mill.yaml'), /not JSON/],
])('%s is refused in words', (event, words) => {
  const { status, stderr } = run(event);
  expect(status).toBe(2);
  expect(stderr).toMatch(words);
  expect(stderr).not.toMatch(/^\s+at /m);
});
