import { entriesById, type Atlas } from '../model/atlas.ts';
import type { Observation } from '../schema/observation.ts';
import { toCsv } from './csv.ts';

const columns = [
  'place',
  'indicator',
  'indicator name',
  'product',
  'value',
  'upper',
  'qualifier',
  'unit',
  'period',
  'scope',
  'extent',
  'method',
  'confidence',
  'note',
  'sources',
  'source titles',
  'source addresses',
];

/** All figures of a place with their sources, one line each, ids and names in English; several sources in a cell are parted by `; `. */
export const figuresCsv = (atlas: Atlas, place: string, observations: readonly Observation[]): string =>
  toCsv([
    columns,
    ...observations.map((figure) => {
      const sources = entriesById(atlas, 'sources', figure.sources).map(({ data }) => data);
      return [
        place,
        figure.indicator,
        atlas.indicators.get(figure.indicator)?.data.names.en ?? '',
        figure.product ?? '',
        String(figure.value),
        figure.upper === undefined ? '' : String(figure.upper),
        figure.qualifier ?? '',
        figure.unit,
        figure.period,
        figure.scope ?? '',
        figure.extent ?? '',
        figure.method ?? '',
        figure.confidence,
        figure.note ?? '',
        figure.sources.join('; '),
        sources.map(({ title }) => title).join('; '),
        sources.map(({ url }) => url ?? '').join('; '),
      ];
    }),
  ]);
