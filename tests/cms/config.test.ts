import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toAdminFiles } from '../../src/cms/admin-files.ts';
import { storeOf } from '../../src/cms/backend.ts';
import { toEntryFormat } from '../../src/cms/entry-format.ts';
import { editedCollections, factCollections } from '../../src/schema/collections.ts';
import { languages } from '../../src/schema/language.ts';
import { readFieldWords } from '../../src/words/read-field-words.ts';
import { readWords } from '../../src/words/read-words.ts';
import { listContentFiles } from '../../src/reader/content-folder.ts';

const root = join(import.meta.dirname, '../..');
const stores = [storeOf(undefined), storeOf('https://github.com/owner/name'), { kind: 'browser' } as const];
const filesOf = (store: (typeof stores)[number]) =>
  toAdminFiles(store, (language) => ({ words: readWords(language), fields: readFieldWords(language) }));

test('the configuration fits the schema that Sveltia ships, for every store and language', () => {
  const schema = JSON.parse(
    readFileSync(join(root, 'node_modules/@sveltia/cms/schema/sveltia-cms.json'), 'utf8'),
  ) as object;
  const fits = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  for (const store of stores)
    for (const language of languages) {
      const path = language === 'en' ? '/admin/config.json' : `/admin/${language}/config.json`;
      fits(JSON.parse(filesOf(store).get(path) ?? 'null'));
      expect(fits.errors ?? []).toEqual([]);
    }
});

test('the page may speak to GitHub only when the site names a repository there', () => {
  const pages = stores.map((store) => filesOf(store).get('/admin/index.html')?.includes('api.github.com'));
  expect(pages).toEqual([false, true, false]);
});

test('an entry that is read and saved unchanged comes out as it was', () => {
  const paths = listContentFiles(join(root, 'content')).map((file) =>
    String((file as { path?: string }).path ?? file),
  );
  const edited = editedCollections.map((collection) => [collection, factCollections[collection]] as const);
  const changed = edited.flatMap(([collection, { folder }]) => {
    const { fromFile, toFile } = toEntryFormat(collection);
    return paths
      .filter((path) => new RegExp(`^(content/)?${folder}/[^/]+\\.yaml$`, 'u').test(path))
      .filter((path) => {
        const text = readFileSync(join(root, 'content', path.replace(/^content\//u, '')), 'utf8');
        // Comments are lost, and an empty list that may be left out is left out.
        return toFile(fromFile(text)) !== text.replace(/^(?:#.*|notes: \[\])\n/gmu, '');
      });
  });
  expect(paths.length).toBeGreaterThan(1000);
  expect(changed).toEqual([]);
});
