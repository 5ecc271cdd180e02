import type { z } from 'zod';
import type { Atlas } from '../../../src/model/atlas.ts';
import type { smeSchema } from '../../../src/schema/sme.ts';
import { randomFrom } from './random.ts';

/** A business as a file holds it. */
export type WrittenSme = z.input<typeof smeSchema>;

/** Id of the source that artificial businesses rest on, so that nobody takes them for real. */
export const artificialSource = 'artificial-source-of-a-benchmark';

const syllables = [
  'ba',
  'ko',
  'mi',
  'ra',
  'tu',
  'se',
  'no',
  'la',
  'ven',
  'dor',
  'pal',
  'qui',
  'zem',
  'fal',
  'gri',
];

/**
 * Plainly artificial businesses, the same in each run: their names say what they are, their products, places and
 * sectors are drawn from the vocabulary as unevenly as in life (the second is half as frequent as the first, and so on).
 */
export const artificialSmes = (atlas: Atlas, count: number): Map<string, WrittenSme> => {
  const random = randomFrom(1992);
  const uneven = <T>(from: readonly T[]): T =>
    from[Math.min(from.length - 1, Math.floor(from.length ** random()) - 1)] as T;
  const some = <T>(from: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => uneven(from))),
  ];
  const ids = (collection: 'products' | 'sectors' | 'provinces' | 'certificates' | 'needs') => [
    ...atlas[collection].keys(),
  ];
  const [products, sectors, provinces, certificates, needs] = [
    ids('products'),
    ids('sectors'),
    ids('provinces'),
    ids('certificates'),
    ids('needs'),
  ];
  const word = () =>
    Array.from(
      { length: 2 + Math.floor(random() * 2) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join('');
  return new Map(
    Array.from({ length: count }, (_, index): [string, WrittenSme] => {
      const made = [uneven(products), ...some(products, 2)];
      return [
        `artificial-${index + 1}`,
        {
          names: { en: `Artificial ${word()} ${word()} ${index + 1}` },
          legalForm: uneven([
            'company',
            'cooperative',
            'community-enterprise',
            'family-business',
            'association',
          ]),
          province: uneven(provinces),
          sectors: [uneven(sectors)],
          products: [...new Set(made)].map((product) => ({ product, name: `Artificial ${product}` })),
          certificates: some(certificates, 1).map((certificate) => ({
            certificate,
            until: '2099-12-31',
            sources: [artificialSource],
          })),
          exportMarkets: some(['JP', 'CN', 'EU', 'US', 'KR', 'SG'], 2),
          lookingFor: some(needs, 1).map((need) => ({ need, text: `Artificial wish ${index + 1}` })),
          languages: some(['en', 'km', 'th', 'vi', 'my'], 2),
          standing: { state: 'listed' },
          notes: [
            {
              text: `Artificial note ${index + 1}: ${word()} ${word()} ${word()}.`,
              sources: [artificialSource],
              confidence: 'sourced',
            },
          ],
          sources: [artificialSource],
          confidence: 'sourced',
        },
      ];
    }),
  );
};
