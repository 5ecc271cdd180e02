import { entriesOf, type Atlas, type Entry } from './atlas.ts';

/** Kinds of source in the order of the list: who states the law first, who repeats it last. */
const kinds = [
  'law',
  'official',
  'statistics',
  'programme',
  'research',
  'company',
  'press',
  'reference',
  'dataset',
] as const satisfies Entry<'sources'>['data']['kind'][];

/** One page of the list of sources. Longer ones would be too heavy for a phone. */
export interface SourceList {
  /** Last part of the address, such as `press-2`. */
  id: string;
  kind: (typeof kinds)[number];
  number: number;
  of: number;
  sources: Entry<'sources'>[];
}

const perPage = 240;

/** All sources by kind, publisher and title, in pages. */
export const sourceLists = (atlas: Atlas): SourceList[] => {
  const collator = new Intl.Collator('en');
  return kinds.flatMap((kind) => {
    const all = entriesOf(atlas, 'sources')
      .filter(({ data }) => data.kind === kind)
      .toSorted(
        (a, b) =>
          collator.compare(a.data.publisher, b.data.publisher) ||
          collator.compare(a.data.title, b.data.title),
      );
    const of = Math.ceil(all.length / perPage);
    return Array.from({ length: of }, (_, index) => ({
      id: `${kind}-${index + 1}`,
      kind,
      number: index + 1,
      of,
      sources: all.slice(index * perPage, (index + 1) * perPage),
    }));
  });
};
