import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toJsonSchemas } from '../../src/schema/json-schema.ts';

const folder = join(import.meta.dirname, '../../public/schema');

test('public/schema is what `npm run schema` writes today', () => {
  const written = new Map(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const made = toJsonSchemas();
  expect([...written.keys()].sort()).toEqual([...made.keys()].sort());
  const stale = [...made].filter(([file, text]) => written.get(file) !== text).map(([file]) => file);
  expect(stale, 'run `npm run schema` and commit the files').toEqual([]);
});

test('every collection says what it is and refuses fields it does not know', () => {
  for (const [file, text] of toJsonSchemas()) {
    expect(JSON.parse(text), file).toMatchObject({
      title: expect.any(String),
      type: 'object',
      additionalProperties: false,
    });
  }
});
