import type { FactCollection } from '../schema/collections.ts';
import type { CorridorCountry } from '../schema/country-code.ts';
import type { Observation } from '../schema/observation.ts';
import type { CollectionWithPages } from './address.ts';
import { hasEnded, type EntryEnding } from './ageing/endings.ts';
import { entriesById, type Atlas, type Entry } from './atlas.ts';
import { countriesOf, westToEast } from './country-of.ts';
import { shareOf, type Share } from './share.ts';

/** How the newest figure of each series stands: within its shelf life, with a source on file, read in that source. */
export interface FigureShares {
  inDate: Share;
  sourced: Share;
  verified: Share;
}

const observationOf = ({ entry, path }: EntryEnding): Observation | undefined =>
  (entry as Entry<'provinces'>).data.observations[Number(path[1])];

const sourcesOf = (atlas: Atlas, ending: EntryEnding) =>
  entriesById(atlas, 'sources', observationOf(ending)?.sources ?? []);

const sharesOf = (atlas: Atlas, figures: readonly EntryEnding[], today: string): FigureShares => ({
  inDate: shareOf(figures, (figure) => !hasEnded(figure, today)),
  sourced: shareOf(figures, (figure) => sourcesOf(atlas, figure).length > 0),
  verified: shareOf(
    figures,
    (figure) =>
      observationOf(figure)?.confidence === 'sourced' &&
      sourcesOf(atlas, figure).some(({ data }) => data.read !== 'recalled'),
  ),
});

/** Shares of all figures and of those of each country, west to east. A gate counts with both its countries. */
export const figureShares = (
  atlas: Atlas,
  endings: readonly EntryEnding[],
  today: string,
): { all: FigureShares; byCountry: { country: CorridorCountry; shares: FigureShares }[] } => {
  const figures = endings.filter(({ kind }) => kind === 'figure');
  const isIn = (entry: Entry<FactCollection>, country: string) =>
    countriesOf(atlas, entry as Entry<CollectionWithPages>).includes(country);
  return {
    all: sharesOf(atlas, figures, today),
    byCountry: westToEast.map((country) => ({
      country,
      shares: sharesOf(
        atlas,
        figures.filter(({ entry }) => isIn(entry, country)),
        today,
      ),
    })),
  };
};
