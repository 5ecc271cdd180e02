import { goodContent } from '../check/trial-content.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Intake } from '../../src/intake/intake.ts';
import { readIssue } from '../../src/intake/issue.ts';
import { formOf, toBody } from './form-body.ts';
import { issueOf, problemsOf, takeInIssue } from './trial-intake.ts';

const proposed = (intake: Intake) => {
  if (intake.outcome !== 'proposed') throw new Error(`${intake.outcome}: ${intake.reasons.join(' ')}`);
  return intake;
};
const takenIn = (name: string) => proposed(takeInIssue(issueOf(name)));
const alpha = readFileSync(join(goodContent, 'smes/kh-alpha-rice-mill.yaml'), 'utf8');

/** The issue of a form with other answers. */
const answered = (name: string, intent: string, answers: Record<string, string>) =>
  takeInIssue({ ...issueOf(name), body: toBody(formOf(intent), answers) });

describe('a new business', () => {
  test('becomes an entry and a source, both marked as not yet read', () => {
    const { files, title, notes } = takenIn('add-business');
    expect(title).toBe('Add kh-beta-rice-mill');
    expect(Object.fromEntries(files)).toEqual({
      'sources/beta-rice-mill-about-us.yaml':
        'title: About us\npublisher: Beta Rice Mill\nurl: https://beta-rice.kh/about\naccessed: 2026-11-20\nkind: company\nread: recalled\n',
      'smes/kh-beta-rice-mill.yaml':
        'names:\n  en: Beta Rice Mill Co., Ltd.\n  km: រោងម៉ាស៊ីនកិនស្រូវបេតា\nlegalForm: family-business\nprovince: kh-kampot\nplace:\n  name:\n    en: Chhouk\nsectors:\n  - food\nproducts:\n  - product: rice\n    name: Jasmine rice\n  - product: rice\n    name: អង្ករ\nfounded: "2011"\nlanguages:\n  - en\n  - km\ncontact:\n  website: https://beta-rice.kh\nstanding:\n  state: listed\nsources:\n  - beta-rice-mill-about-us\nconfidence: recalled\n',
    });
    expect(problemsOf(files)).toEqual([]);
    expect(notes).toEqual([]);
  });

  test('that may be on file already says as what', () => {
    const { notes } = takenIn('add-business');
    const twin = proposed(
      answered('add-business', 'add-business', {
        'names-en': 'ALPHA rice mill company',
        legalForm: 'company',
        province: 'Kampot (kh-kampot)',
        products: 'rice',
        'contact-website': 'https://www.alpha-rice.kh',
        'source-url': 'https://alpha-rice.kh/',
        'source-title': 'x',
        'source-publisher': 'x',
        'source-kind': 'company',
      }),
    );
    expect(notes).toEqual([]);
    expect(twin.notes).toEqual([
      'It may be on file already as smes/kh-alpha-rice-mill: the same name, the same website.',
    ]);
    // The source is on file, so no second one is made.
    expect([...twin.files.keys()]).toEqual(['smes/kh-alpha-rice-mill-2.yaml']);
  });

  test.each([
    ['names-en', 'រោងម៉ាស៊ីន', /Latin letters/],
    ['products', 'rise', /Did you mean "rice"/],
    ['province', 'Kampt', /Did you mean "kh-kampot"/],
    ['source-url', 'It is my own', /holds no address/],
    ['legalForm', '???', /Legal form/],
    ['legalForm', '_No response_', /has no answer/],
    ['consent', '- [ ] nothing personal', /tick every box/],
    ['source-kind', 'rumour', /What kind of page/],
  ] as const)('whose answer to %s is %j is told what to change', (id, answer, words) => {
    const body = issueOf('add-business').body;
    const { label } = formOf('add-business').questions.find((one) => one.id === id) ?? { label: '' };
    const at = body.indexOf(`### ${label}\n\n`) + `### ${label}\n\n`.length;
    const end = body.indexOf('\n\n### ', at);
    const changed = body.slice(0, at) + answer + (end < 0 ? '' : body.slice(end));
    const intake = takeInIssue({ ...issueOf('add-business'), body: changed });
    expect(intake.outcome).toBe('refused');
    expect('reasons' in intake ? intake.reasons.join('\n') : '').toMatch(words);
  });
});

test('a new event becomes an entry; a source on file is taken', () => {
  const { files, title } = takenIn('event');
  expect(title).toBe('Add th-fixture-rice-fair-2027');
  expect(Object.fromEntries(files)).toEqual({
    'events/th-fixture-rice-fair-2027.yaml':
      'names:\n  en: Fixture Rice Fair 2027\n  th: งานข้าวตัวอย่าง\nkind: trade-fair\nstart: 2027-03-15\nend: 2027-03-18\nplace: Fixture Hall, Trat\ncountry: TH\nprovince: th-trat\norganisers:\n  - Fixture Chamber\n  - Fixture Office\nsources:\n  - alpha-site\nconfidence: recalled\n',
  });
  expect(problemsOf(files)).toEqual([]);
});

test('an offer becomes a notice of the business behind it, issued on the day of the report', () => {
  const { files } = takenIn('opportunity');
  expect([...files.keys()]).toEqual(['opportunities/th-jasmine-rice-20-tonnes-a-month.yaml']);
  expect([...files.values()][0]).toBe(
    'titles:\n  en: Jasmine rice, 20 tonnes a month\nkind: sell\ndirection: offer\nprovince: th-trat\nsme: kh-alpha-rice-mill\nproduct: rice\nhs: "100630"\nquantity:\n  value: 20\n  upper: 25\n  unit: tonnes\n  per: month\nneeded: 2027-01/2027-06\npartial: true\npartnerRole: buyer\ncountries:\n  - TH\n  - VN\ntext: Milled rice of the new harvest. In bags of 50 kg.\ncontact:\n  website: https://alpha-rice.kh/\nissued: 2026-11-20\nexpires: 2027-06-30\n',
  );
  expect(problemsOf(files)).toEqual([]);
});

describe('a report on a business', () => {
  test('that has closed on a day changes its standing and no other line', () => {
    const { files, title } = takenIn('closed');
    expect(title).toBe('Mark kh-alpha-rice-mill as closed');
    expect(files.get('smes/kh-alpha-rice-mill.yaml')).toBe(
      alpha.replace("'2009'", '"2009"').replace('state: listed\n', 'state: closed\n  on: 2026-03-14\n'),
    );
    expect(problemsOf(files)).toEqual([]);
  });

  test('that has closed some day is left to a person, for the page will say the day', () => {
    expect(takeInIssue(issueOf('closed-some-day'))).toMatchObject({
      outcome: 'by-hand',
      file: 'smes/kh-alpha-rice-mill.yaml',
    });
  });

  test('that wants to leave takes out what one could write to', () => {
    const { files } = takenIn('withdraw');
    const text = files.get('smes/kh-alpha-rice-mill.yaml');
    expect(text).toContain('standing:\n  state: withdrawn\n  on: 2026-11-20\n');
    expect(text).not.toMatch(/contact|phone|info@/);
    expect(problemsOf(files)).toEqual([]);
  });

  test('that is on file twice names an entry that is on file, and not itself', () => {
    expect(takeInIssue(issueOf('duplicate'))).toMatchObject({
      outcome: 'by-hand',
      reasons: ['The other entry is not found among the businesses on file.'],
    });
    const same = { entry: 'kh-alpha-rice-mill', other: 'Alpha Rice Mill', source: 'x' };
    expect(answered('duplicate', 'duplicate', same)).toMatchObject({
      outcome: 'by-hand',
      reasons: ['Both answers name the same entry.'],
    });
  });

  test('that nobody has on file is refused', () => {
    const nobody = { entry: 'kh-nobody', role: 'x' };
    expect(answered('withdraw', 'withdraw', nobody).outcome).toBe('refused');
  });
});

test('a correction in words is left to a person, with the file that it is about', () => {
  expect(takeInIssue(issueOf('correct'))).toMatchObject({
    outcome: 'by-hand',
    file: 'provinces/kh-kampot.yaml',
  });
});

test('a text of no form of ours is refused', () => {
  for (const body of ['', 'Hello', '### Page\n\nx'])
    expect(takeInIssue({ ...issueOf('correct'), body }).outcome).toBe('refused');
});

test.each([
  ['not JSON', 'The file of the event is not JSON.'],
  ['{}', 'The event is not one on an issue'],
  ['null', 'The event is not one on an issue'],
  ['{"issue":{"number":"$(id)"}}', 'The event is not one on an issue'],
])('an event that is %s is told in words', (text, words) => {
  expect(readIssue(text)).toEqual({ fault: expect.stringContaining(words) });
});
