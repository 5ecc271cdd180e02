import type { Words } from '../words/words.ts';
import { entryAddress } from './address.ts';
import type { Atlas, Entry } from './atlas.ts';
import { factText } from './compared-lines.ts';
import type { ComparedLine, FactKind } from './filters/compare-file.ts';
import { countedKinds, onFileCounts } from './on-file-counts.ts';

/** Rows above the figures of provinces: a change of boundaries, the rules of the country, and how much is on file. */
export const provinceFactKinds = (words: Words): FactKind[] => [
  { row: 'country', label: words.say('twin.rules') },
  { row: 'boundaries', label: words.say('compare.boundaries') },
  ...countedKinds.map((kind) => ({ row: kind, label: words.say(`kinds.${kind}`, { count: 2 }) })),
];

/** What stands in those rows for one province; a boundary that nobody has moved is told as such. */
export const provinceFacts = (
  atlas: Atlas,
  province: Entry<'provinces'>,
  words: Words,
): Record<string, ComparedLine[]> => {
  const { language } = words;
  const { country, validity } = province.data;
  return {
    country: [
      {
        text: words.say('twin.all', { country: words.country(country) }),
        href: `${entryAddress(language, 'countries', country.toLowerCase())}#rules`,
      },
    ],
    boundaries: [
      validity
        ? {
            text: factText(validity.change, words),
            detail: words.date(validity.on),
            sources: validity.sources,
          }
        : { text: words.say('compare.unchanged') },
    ],
    ...Object.fromEntries(
      onFileCounts(atlas, province).map(({ kind, count, section }): [string, ComparedLine[]] => [
        kind,
        [
          count === 0
            ? { text: words.say('common.none') }
            : {
                text: words.number(count),
                href: `${entryAddress(language, 'provinces', province.id)}#${section}`,
              },
        ],
      ]),
    ),
  };
};
