import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { checkContent } from '../../src/check/run.ts';
import { suggestId } from '../../src/draft/entry-id.ts';
import { interview } from '../../src/draft/interview.ts';
import { likelyDuplicates } from '../../src/draft/likely-duplicates.ts';
import { draftable, questionsOf } from '../../src/draft/questions.ts';
import { readAnswer } from '../../src/draft/read-answer.ts';
import type { Talk } from '../../src/draft/talk.ts';
import { factCollections, type FactCollection } from '../../src/schema/collections.ts';
import type { Field } from '../../src/schema/field-list.ts';
import { idPattern, toSlug } from '../../src/schema/id.ts';
import { readFieldWords } from '../../src/words/read-field-words.ts';
import { readWords } from '../../src/words/read-words.ts';

const contentRoot = join(import.meta.dirname, '../../content');
const today = '2026-11-26';
const { content } = readContent(contentRoot, today);
const fieldOf = (collection: FactCollection, path: string): Field => {
  const field = questionsOf(collection).find((one) => one.path.join('.') === path);
  if (!field) throw new Error(`${path} is not asked for`);
  return field;
};
const read = (path: string, text: string) => readAnswer(content, fieldOf('smes', path), text);

describe('an answer', () => {
  test.each([
    ['province', 'Kampot', 'kh-kampot'],
    ['province', 'កំពត', 'kh-kampot'],
    ['province', ' kh-kampot ', 'kh-kampot'],
    ['products.product', 'Hồ tiêu', 'pepper'],
    ['products.product', 'ម្រេច', 'pepper'],
    ['legalForm', 'Community Enterprise', 'community-enterprise'],
    ['founded', '2009', '2009'],
    ['sectors', 'crops; spice-growing', ['crops', 'spice-growing']],
    ['languages', 'English; km; ภาษาไทย', ['en', 'km', 'th']],
    ['languages', 'Tiếng Việt; Myanmar', ['vi', 'my']],
    ['languages', 'ភាសាអង់គ្លេស; အင်္ဂလိပ်စကား; tieng anh', ['en']],
  ])('to %s of "%s" is %j', (path, text, value) => expect(read(path, text)).toEqual({ value }));

  test.each([
    ['province', 'Kampott', 'kh-kampot'],
    ['legalForm', 'compagny', 'company'],
    ['legalForm', '???', undefined],
    ['legalForm', 'Co., Ltd.', undefined],
    ['founded', 'long ago', undefined],
    ['contact.phone', '012 345 678', undefined],
    ['contact.website', 'www.example.com', 'https://www.example.com'],
    ['sectors', 'crops; cropz', 'crops'],
  ])('to %s of "%s" is refused; meant was %s', (path, text, suggestion) => {
    const answer = read(path, text);
    expect(answer).toHaveProperty('fault');
    expect('suggestion' in answer ? answer.suggestion : undefined).toBe(suggestion);
  });

  test('of any text is a value that the schema takes, or a fault in words', () => {
    const fields = draftable.flatMap(questionsOf);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string({ unit: 'grapheme' }), (field, text) => {
        const answer = readAnswer(content, field, text);
        if ('fault' in answer) expect(answer.fault).not.toBe('');
        else
          for (const one of field.isList ? (answer.value as unknown[]) : [answer.value])
            expect(field.schema.safeParse(one).success).toBe(true);
      }),
    );
  });
});

describe('an id', () => {
  test.each([
    ['smes', { names: { en: 'Green Mango Co., Ltd.' }, province: 'kh-kampot' }, 'kh-green-mango'],
    ['smes', { names: { en: 'Hợp tác xã Đông Hải' }, province: 'vn-ca-mau' }, 'vn-hop-tac-xa-dong-hai'],
    ['smes', { names: { en: 'kppa' }, province: 'kh-kampot' }, 'kh-kppa-2'],
    ['events', { names: { en: 'Fair of Trat 2027' }, province: 'th-trat' }, 'th-fair-of-trat-2027'],
    ['sources', { title: 'A report: on salt & pepper' }, 'a-report-on-salt-and-pepper'],
    ['products', { names: { en: 'Sea grapes' } }, 'sea-grapes'],
  ] as const)('in %s of %j is %s', (collection, value, id) => {
    expect(suggestId(content, collection, value)).toBe(id);
  });

  test('is not made of a name without Latin letters', () => {
    expect(suggestId(content, 'smes', { names: { en: 'ម្រេច' }, province: 'kh-kampot' })).toBeUndefined();
  });

  test('of any name is one that nobody has and that makes a good address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const id = suggestId(content, 'smes', { names: { en: name }, province: 'kh-kampot' });
        if (id === undefined) {
          // Only words of the legal form are taken out of a name.
          expect(toSlug(name)).toMatch(/^(?:[a-z]{2,11}(?:-|$))*$/);
          return;
        }
        expect(id).toMatch(idPattern);
        expect(id.length).toBeLessThanOrEqual(60);
        expect(content.ids.get('smes')?.has(id)).toBe(false);
      }),
    );
  });
});

describe('an entry that is there already', () => {
  const kppa = content.entries.find(({ id }) => id === 'kh-kppa')?.value as { names: { en: string } };

  test.each([
    [
      'its name without legal form and case',
      { names: { en: `The ${kppa.names.en.toUpperCase()} Co., Ltd.` } },
      'name',
    ],
    [
      'its name with a letter that looks the same',
      { names: { en: kppa.names.en.replace('K', 'К') } },
      'name',
    ],
    [
      'its website, written otherwise',
      { contact: { website: 'http://www.kampotpepper-kppa.com/' } },
      'website',
    ],
    [
      'its place and product',
      {
        province: 'kh-kampot',
        place: { name: { en: 'kampong trach' } },
        products: [{ product: 'pepper', name: 'x' }],
      },
      'place-and-product',
    ],
  ])('is found by %s', (_, value, reason) => {
    expect(likelyDuplicates(content, 'smes', value)).toContainEqual({
      id: 'kh-kppa',
      reasons: expect.arrayContaining([reason]) as string[],
    });
  });

  test('each finds itself first, by every reason that it gives', () => {
    for (const entry of content.entries.filter(({ collection }) => collection === 'smes')) {
      const [first] = likelyDuplicates(content, 'smes', entry.value);
      const same = likelyDuplicates(content, 'smes', entry.value).find(({ id }) => id === entry.id);
      expect(same?.reasons.length, entry.id).toBe(first?.reasons.length);
    }
  });

  test('is not seen in a new one of its own', () => {
    expect(
      likelyDuplicates(content, 'smes', { names: { en: 'Fixture without a twin' }, province: 'kh-kampot' }),
    ).toEqual([]);
  });
});

/** Answers that fit, whatever is asked: the first choice, the first entry, a text that looks like a fixture. */
const fitting = (field: Field): string => {
  const path = field.path.join('.');
  const own: Record<string, string> = {
    'names.en': 'Fixture that nobody runs',
    'titles.en': 'Fixture that nobody offers',
    title: 'Fixture of a source',
    province: 'kh-kampot',
    country: 'KH',
    text: 'Fixture of a text.',
    issued: today,
    expires: '2027-03-01',
    start: '2027-01-01',
    accessed: today,
    sme: 'kh-kppa',
    'contact.website': 'https://fixture.example.kh/',
    kind: field.kind === 'id' ? 'sell' : field.words.includes('official') ? 'official' : '',
    hs: '0904',
    isic: 'A01',
    iso: 'KH-7',
    code: 'KH',
    currency: 'KHR',
    timeZone: 'Asia/Phnom_Penh',
  };
  if (own[path]) return own[path];
  if (!field.required) return '';
  if (field.kind === 'word') return field.words[0] ?? '';
  if (field.kind === 'number') return path.endsWith('lon') ? '104.2' : path.endsWith('lat') ? '10.6' : '2026';
  if (field.kind === 'flag') return 'no';
  if (field.kind === 'id') return [...(content.ids.get(field.meta.references ?? '') ?? [])][0] ?? '';
  return field.meta.kind === 'country-code' ? 'KH' : 'Fixture';
};

const answering = (
  collection: FactCollection,
  given: Record<string, string> = {},
): { talk: Talk; told: string[] } => {
  const told: string[] = [];
  const answers = Object.fromEntries(
    questionsOf(collection).map((field) => [field.path.join('.'), fitting(field)]),
  );
  const talk: Talk = {
    ask: (question) => {
      told.push(question);
      return Promise.resolve(undefined);
    },
    tell: (line) => told.push(line),
    words: readWords('en'),
    fields: readFieldWords('en'),
    given: new Map(Object.entries({ ...answers, sources: 'chuse-kppa-2020', duplicate: 'no', ...given })),
    always: true,
  };
  return { talk, told };
};

describe('an interview', () => {
  test.each([
    'smes',
    'sources',
    'events',
    'opportunities',
    'providers',
    'products',
    'zones',
    'clusters',
  ] as const)('for %s makes a file that the checker takes', async (collection) => {
    const { talk, told } = answering(collection);
    const made = await interview(talk, content, collection, today);
    expect(made, told.join('\n')).toBeDefined();
    const files = made?.files ?? new Map<string, string>();
    const problems = checkContent(contentRoot, today, files).filter(({ file }) =>
      files.has(file.slice('content/'.length)),
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('asks in every collection for all that an entry must have', () => {
    for (const collection of draftable) {
      const asked = questionsOf(collection).map(({ path }) => path[0]);
      const missing = Object.entries(factCollections[collection].schema.shape)
        .filter(
          ([, field]) =>
            !(field as { safeParse: (value: unknown) => { success: boolean } }).safeParse(undefined).success,
        )
        .map(([key]) => key);
      expect(
        missing.filter((key) => !asked.includes(key)),
        collection,
      ).toEqual([]);
    }
  });

  test('makes the source along with the entry, when its address is not on file', async () => {
    const { talk } = answering('smes', {
      sources: 'https://fixture.example.kh/page',
      'source.title': 'Fixture of a page',
      'source.publisher': 'Fixture',
      'source.kind': 'company',
    });
    const made = await interview(talk, content, 'smes', today);
    expect([...(made?.files.keys() ?? [])]).toEqual([
      'sources/fixture-of-a-page.yaml',
      'smes/kh-fixture-that-nobody-runs.yaml',
    ]);
    expect(made?.files.get('smes/kh-fixture-that-nobody-runs.yaml')).toContain(
      'sources:\n  - fixture-of-a-page\n',
    );
  });

  test('takes the source on file that has the address', async () => {
    const source = content.entries.find(
      ({ collection, value }) => collection === 'sources' && (value as { url?: string }).url,
    );
    const { talk } = answering('smes', { sources: String((source?.value as { url: string }).url) });
    const made = await interview(talk, content, 'smes', today);
    expect(made?.files.size).toBe(1);
  });

  test('stops at a likely twin, and tells why it thinks so', async () => {
    const { talk, told } = answering('smes', {
      'names.en': 'Kampot Pepper Promotion Association (KPPA)',
      duplicate: '',
    });
    expect(await interview(talk, content, 'smes', today)).toBeUndefined();
    expect(told.join('\n')).toContain('kh-kppa.yaml  (same name');
  });

  test('ends without a file when nobody answers', async () => {
    const { talk } = answering('smes');
    talk.given.clear();
    expect(await interview(talk, content, 'smes', today)).toBeUndefined();
  });
});
