import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { readYaml } from '../../src/reader/yaml-text.ts';
import { takeIn } from '../../src/intake/take-in.ts';
import { formOf, forms, toBody } from './form-body.ts';
import { issueOf } from './trial-intake.ts';

const root = join(import.meta.dirname, '../../content');
const { content } = readContent(root, '2026-11-26');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

const without = (value: unknown, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(value as object).filter(([key]) => !keys.includes(key)));

test.each([
  ['smes', 'closed', { since: '2026-03-14', source: 'x' }, ['standing']],
  ['smes', 'withdraw', { role: 'x' }, ['standing', 'contact', 'person']],
  ['clusters', 'closed', { since: '2026-03-14', source: 'x' }, ['gone']],
  ['clusters', 'withdraw', { role: 'x' }, ['gone', 'contact', 'person']],
  ['providers', 'closed', { since: '2026-03-14', source: 'x' }, ['gone']],
  ['providers', 'withdraw', { role: 'x' }, ['gone', 'contact', 'person']],
  ['zones', 'closed', { since: '2026-03-14', source: 'x' }, ['gone']],
] as const)(
  'of every entry of %s the report "%s" changes what it speaks of and nothing else',
  (collection, intent, answers, keys) => {
    const entries = content.entries.filter((entry) => entry.collection === collection);
    expect(entries.length).toBeGreaterThan(0);
    for (const { id, file, schema } of entries) {
      const body = toBody(formOf(intent), { entry: id, file, ...answers });
      const intake = takeIn({ ...issueOf(intent), body }, forms, content, textOf);
      const path = `${collection}/${id}.yaml`;
      const text = intake.outcome === 'proposed' ? intake.files.get(path) : undefined;
      const { value } = readYaml(text ?? '');
      expect(schema.safeParse(value).error, path).toBeUndefined();
      expect(value).not.toMatchObject(
        intent === 'withdraw' ? { contact: {} } : { gone: { state: 'withdrawn' } },
      );
      expect(without(value, keys)).toEqual(without(readYaml(textOf(path)).value, keys));
    }
  },
);

test('every business can be told to be the same as another, whose number, page or file is given', () => {
  const businesses = content.entries.filter(({ collection }) => collection === 'smes');
  for (const [at, { id, file, schema }] of businesses.entries()) {
    const other = businesses.at(at - 1);
    if (other === undefined) continue;
    const ways = [other.id, other.file, `https://atlas.fixture.example/km/smes/${other.id}/`];
    const body = toBody(formOf('duplicate'), { entry: id, file, other: ways[at % 3] ?? '', source: 'x' });
    const intake = takeIn({ ...issueOf('duplicate'), body }, forms, content, textOf);
    const text = intake.outcome === 'proposed' ? intake.files.get(`smes/${id}.yaml`) : undefined;
    const { value } = readYaml(text ?? '');
    expect(schema.safeParse(value).error).toBeUndefined();
    expect(value).toMatchObject({ standing: { state: 'merged', on: '2026-11-20', into: other.id } });
  }
});
