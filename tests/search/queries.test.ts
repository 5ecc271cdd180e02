import { describe, expect, test } from 'vitest';
import { nameWords, searchVocabulary } from '../../src/model/search-vocabulary.ts';
import { languages } from '../../src/schema/language.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { realAtlas } from '../atlas.ts';
import { expectedOf, queries, type Query } from './queries/queries.ts';

const vocabulary = new Vocabulary(searchVocabulary(realAtlas));
const names = nameWords(realAtlas);

describe.each(languages)('the queries in %s', (language) => {
  test('are at least 30, each once', () => {
    const typed = queries[language].map(({ query }) => query);
    expect(new Set(typed).size).toBe(typed.length);
    expect(typed.length).toBeGreaterThanOrEqual(30);
  });

  test.each(queries[language])('"$query" names entries that follow from the content', (query) => {
    expect(expectedOf(realAtlas, query)).toEqual(expect.arrayContaining(query.entries));
  });

  const understood = (query: Query) => vocabulary.mended(vocabulary.understand(query.query), names);
  test.each(queries[language].filter(({ finds }) => 'product' in finds))(
    '"$query" is understood as its product',
    (query) => {
      expect(understood(query).products).toContain((query.finds as { product: string }).product);
    },
  );
  test.each(queries[language].filter(({ finds }) => 'province' in finds))(
    '"$query" is understood as its province',
    (query) => {
      expect(understood(query).provinces).toContain((query.finds as { province: string }).province);
    },
  );
});

test('the five languages have queries of every kind that their script allows', () => {
  const kinds = (language: keyof typeof queries) => new Set(queries[language].map(({ kind }) => kind));
  const everywhere = ['product', 'synonym', 'hs', 'place', 'typo', 'sentence'];
  for (const language of languages) expect([...kinds(language)]).toEqual(expect.arrayContaining(everywhere));
  for (const language of ['km', 'th', 'my'] as const) expect([...kinds(language)]).toContain('inside');
  expect([...kinds('vi')]).toContain('unaccented');
});
