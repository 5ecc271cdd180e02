import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { collectionsWithPages } from '../../src/model/address.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { correctionsOf, intents, intentsFor } from '../../src/model/correction.ts';
import { mailboxAddress, repositoryAddress } from '../../src/model/site-settings.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';

const forms = join(import.meta.dirname, '../../.github/ISSUE_TEMPLATE');
const settings = { repository: 'https://github.com/owner/name', mailbox: 'editors@fixture.example' };
const page = 'https://example.org/smes/kh-la-plantation/';

/** What GitHub takes for an issue form. */
const formSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  title: z.string().optional(),
  labels: z.array(z.string()).optional(),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string() }) }),
        z.strictObject({
          type: z.enum(['input', 'textarea']),
          id: z.string().regex(/^[\w-]+$/),
          attributes: z.strictObject({
            label: z.string().min(1),
            description: z.string().optional(),
            placeholder: z.string().optional(),
          }),
          validations: z.strictObject({ required: z.boolean() }).optional(),
        }),
      ]),
    )
    .refine(
      (body) => new Set(body.flatMap((part) => ('id' in part ? part.id : []))).size === body.length - 1,
    ),
});
const formOf = (intent: string) =>
  formSchema.parse(parse(readFileSync(join(forms, `${intent}.yml`), 'utf8')));

describe('the issue forms', () => {
  test.each(intents)('%s is one that GitHub can show, and has every field that a link fills in', (intent) => {
    const ids = formOf(intent).body.flatMap((part) => ('id' in part ? part.id : []));
    expect(ids).toEqual(expect.arrayContaining(['entry', 'page', 'file', 'current']));
  });

  test('stand for every intent', () => {
    expect(readdirSync(forms)).toEqual(expect.arrayContaining(intents.map((intent) => `${intent}.yml`)));
  });
});

describe.each(collectionsWithPages)('an entry of %s', (collection) => {
  const entries = entriesOf(realAtlas, collection);
  test.each(languages)('can be corrected in %s, each link short enough for a server', (language) => {
    for (const entry of entries) {
      for (const { intent, form, mail } of correctionsOf(entry, page, settings, wordsOf(language))) {
        const asked = new URL(form ?? '');
        expect(asked.origin + asked.pathname).toBe('https://github.com/owner/name/issues/new');
        expect(asked.searchParams.get('template')).toBe(`${intent}.yml`);
        expect(asked.searchParams.get('entry')).toBe(entry.id);
        expect(asked.searchParams.get('page')).toBe(page);
        expect(asked.searchParams.get('current')).not.toBe('');
        expect(asked.href.length).toBeLessThan(8_000);
        expect(mail.startsWith('mailto:editors@fixture.example?subject=')).toBe(true);
      }
    }
  });
});

test('only who can leave is asked whether to leave', () => {
  expect(intentsFor('smes')).toEqual(['correct', 'duplicate', 'closed', 'withdraw']);
  expect(intentsFor('provinces')).toEqual(['correct', 'duplicate']);
  expect(intentsFor('gateways')).toEqual(['correct', 'duplicate', 'closed']);
});

test('without repository and mailbox there is a letter without an address, and no form', () => {
  const entry = realAtlas.smes.get('kh-la-plantation');
  const corrections = entry
    ? correctionsOf(entry, page, { repository: undefined, mailbox: undefined }, wordsOf('en'))
    : [];
  expect(corrections).toHaveLength(4);
  for (const { form, mail } of corrections) {
    expect(form).toBeUndefined();
    expect(mail.startsWith('mailto:?subject=')).toBe(true);
  }
});

describe('a deployer', () => {
  test.each([
    ['https://github.com/owner/name', 'https://github.com/owner/name'],
    ['https://github.com/owner/name/', 'https://github.com/owner/name'],
    ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
    ['http://github.com/owner/name', undefined],
    ['javascript:alert(1)', undefined],
    ['https://github.com/owner/name?x=1', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('who writes the repository as %s is understood as %s', (text, address) => {
    expect(repositoryAddress(text)).toBe(address);
  });

  test.each([
    ['editors@fixture.example', 'editors@fixture.example'],
    ['editors@fixture.example?cc=x@y.example', undefined],
    ['editors', undefined],
    [undefined, undefined],
  ])('who writes the mailbox as %s is understood as %s', (text, address) => {
    expect(mailboxAddress(text)).toBe(address);
  });
});
