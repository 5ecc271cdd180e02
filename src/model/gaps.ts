import type { Connection } from '../schema/connection.ts';
import type { AskedOf } from '../schema/core-indicator.ts';
import type { Searched } from '../schema/searched.ts';
import { ageOf, type Age } from './age.ts';
import { entriesById, entriesOf, type Atlas, type Entry } from './atlas.ts';
import { westToEast } from './country-of.ts';
import { figuresOf, type Figure } from './figures.ts';
import { spanOf } from './period.ts';
import { gatewaysOfProvince, zonesOfProvince } from './relations.ts';

/** What is known of a core figure, the best known first. `filled` is a figure in the first half of its shelf life. */
export const cellStates = ['filled', 'ageing', 'stale', 'searched', 'missing'] as const;
export type CellState = (typeof cellStates)[number];

/** A place that core figures are asked of. */
export type AskedPlace = Entry<'provinces'> | Entry<'countries'>;

/** A figure that answers, and the entry on whose page it stands: the place itself, a zone or a gate of it. */
interface FigureAnswer {
  figure: Figure;
  from: AskedPlace | Entry<'zones'> | Entry<'gateways'>;
}

/** One core figure of one place. */
export interface GapCell {
  indicator: Entry<'indicators'>;
  state: CellState;
  answer?: FigureAnswer;
  /** A way to a place that answers a question of distance. */
  connection?: Connection;
  /** The last search, where nothing answers. */
  searched?: Searched;
}

/** How many cells are in each state. */
export type StateCounts = Record<CellState, number>;

/** All core figures asked of one place, in the order of the core list. */
export interface GapRow {
  place: AskedPlace;
  cells: GapCell[];
  counts: StateCounts;
}

/** One core figure over many places. */
export interface GapColumn {
  indicator: Entry<'indicators'>;
  cells: GapCell[];
  counts: StateCounts;
}

const coreOf = ({ data }: Entry<'indicators'>) => data.core ?? { place: 0, askedOf: [], alsoFrom: undefined };

/** The core figures asked of a kind of place, in their order. */
export const coreIndicators = (atlas: Atlas, asked: AskedOf): Entry<'indicators'>[] =>
  entriesOf(atlas, 'indicators')
    .filter((indicator) => coreOf(indicator).askedOf.includes(asked))
    .toSorted((a, b) => coreOf(a).place - coreOf(b).place);

const countStates = (cells: readonly GapCell[]): StateCounts =>
  Object.fromEntries(
    cellStates.map((state) => [state, cells.filter((cell) => cell.state === state).length]),
  ) as StateCounts;

const stateOfAge = ({ state }: Age): CellState => (state === 'fresh' ? 'filled' : state);

const isPart = ({ figure }: FigureAnswer) => Number(figure.latest.scope !== undefined);
const endOf = ({ figure }: FigureAnswer) => spanOf(figure.latest.period).last;

/** The answer to show: the place as a whole before a part of it, then the newest. */
const bestOf = (answers: readonly FigureAnswer[]): FigureAnswer | undefined =>
  answers.toSorted((a, b) => isPart(a) - isPart(b) || endOf(b).localeCompare(endOf(a)))[0];

const answersFrom = (atlas: Atlas, from: FigureAnswer['from'], today: string): FigureAnswer[] =>
  figuresOf(atlas, from.data.observations, today)
    .filter(({ latest }) => latest.product === undefined)
    .map((figure) => ({ figure, from }));

/** Zones and gates whose figures answer for a province. */
const entriesWithin = { zones: zonesOfProvince, gateways: gatewaysOfProvince };

/** When the newest source of a connection was published, or else read: a connection states no time of its own. */
const dateOf = (atlas: Atlas, { sources }: Connection): string | undefined =>
  entriesById(atlas, 'sources', sources)
    .flatMap(({ data }) => data.published ?? data.accessed ?? [])
    .toSorted()
    .at(-1);

/** The row of a place: the state of every core figure that is asked of it. */
export const gapRow = (atlas: Atlas, place: AskedPlace, today: string): GapRow => {
  const asked: AskedOf = place.collection === 'provinces' ? 'province' : 'country';
  const connections = place.collection === 'provinces' ? place.data.connections : [];
  const own = answersFrom(atlas, place, today);
  const within = (collection: 'zones' | 'gateways') =>
    asked === 'province'
      ? entriesWithin[collection](atlas, place.id).flatMap((entry) => answersFrom(atlas, entry, today))
      : [];
  const answers = { zones: within('zones'), gateways: within('gateways') };
  const cells = coreIndicators(atlas, asked).map((indicator): GapCell => {
    const { alsoFrom } = coreOf(indicator);
    const about = (found: readonly FigureAnswer[]) =>
      bestOf(found.filter(({ figure }) => figure.indicator.id === indicator.id));
    const answer = about(own) ?? (alsoFrom && about(answers[alsoFrom]));
    if (answer) return { indicator, state: stateOfAge(answer.figure.age), answer };
    const connection = connections.find((each) => each.answers === indicator.id);
    if (connection) {
      const date = dateOf(atlas, connection) ?? today;
      return { indicator, state: stateOfAge(ageOf(date, indicator.data.shelfLifeMonths, today)), connection };
    }
    const searched = place.data.searched
      .filter(({ indicators }) => indicators.includes(indicator.id))
      .toSorted((a, b) => b.on.localeCompare(a.on))[0];
    return searched ? { indicator, state: 'searched', searched } : { indicator, state: 'missing' };
  });
  return { place, cells, counts: countStates(cells) };
};

/** Rows of all places of a kind, west to east: by country, then by the middle of the province. */
export const gapRows = (atlas: Atlas, asked: AskedOf, today: string): GapRow[] =>
  westToEast.flatMap((country) => {
    const places: AskedPlace[] =
      asked === 'country'
        ? entriesOf(atlas, 'countries').filter(({ data }) => data.code === country)
        : entriesOf(atlas, 'provinces')
            .filter(({ data }) => data.country === country)
            .toSorted((a, b) => a.data.centroid.lon - b.data.centroid.lon);
    return places.map((place) => gapRow(atlas, place, today));
  });

/** How many cells hold a figure, of whatever age. */
export const knownIn = ({ filled, ageing, stale }: StateCounts): number => filled + ageing + stale;

/** The same cells by core figure: each with the places in the order of the rows, which must be of one kind. */
export const gapColumns = (rows: readonly GapRow[]): GapColumn[] =>
  (rows[0]?.cells ?? []).map(({ indicator }, index) => {
    const cells = rows.flatMap((row) => row.cells[index] ?? []);
    return { indicator, cells, counts: countStates(cells) };
  });
