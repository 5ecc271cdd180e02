import { zoneSchema } from '../schema/zone.ts';
import { entriesById, type Atlas, type Entry } from './atlas.ts';
import { figuresOf, keyFiguresOf, type Figure } from './figures.ts';
import { gatewayStateOf } from './gateway-state.ts';
import { isSme, relationsOfProvince } from './relations.ts';

/** Some of a list for paper, and how many more the page has. */
export interface Some<T> {
  shown: T[];
  more: number;
}

/** What fits on two sheets of a province: the same data as its page, the first of each list. */
export interface ProvinceBrief {
  figures: { indicator: Entry<'indicators'>; figure: Figure }[];
  /** Figures that are no key figures. */
  further: Some<Figure>;
  /** Key figures that nobody has found. */
  gaps: Entry<'indicators'>[];
  reasons: Some<Entry<'provinces'>['data']['reasons'][number]>;
  gateways: Some<Entry<'gateways'>>;
  zones: Some<Entry<'zones'>>;
  clusters: Some<Entry<'clusters'>>;
  constraints: Some<Entry<'provinces'>['data']['constraints'][number]>;
  sectors: Entry<'sectors'>[];
  products: Entry<'products'>[];
  /** Numbers of businesses and of large firms on file. */
  smes: number;
  largeFirms: number;
  /** Offices to write to, those that publish a way to reach them first. */
  offices: Entry<'providers'>[];
}

const some = <T>(all: readonly T[], most: number): Some<T> => ({
  shown: all.slice(0, most),
  more: Math.max(0, all.length - most),
});

/** Gates with a dated state come first, the newest statement first. */
const byNewestState = (today: string) => (a: Entry<'gateways'>, b: Entry<'gateways'>) => {
  const from = ({ data }: Entry<'gateways'>) => gatewayStateOf(data, today)?.status.from ?? '';
  return from(b).localeCompare(from(a)) || a.id.localeCompare(b.id);
};

/** Working zones come first, as the schema lists the stages. */
const stages: readonly string[] = zoneSchema.shape.stage.options;

/** What a printed brief of a province holds. `today` is an ISO day. */
export const provinceBrief = (
  atlas: Atlas,
  { id, data }: Entry<'provinces'>,
  today: string,
): ProvinceBrief => {
  const related = relationsOfProvince(atlas, id);
  const smes = related.smes.filter(isSme).length;
  const figures = figuresOf(atlas, data.observations, today);
  const key = keyFiguresOf(atlas, figures);
  const isKey = new Set(key.flatMap(({ figure }) => figure ?? []));
  const agency = atlas.countries.get(data.country.toLowerCase())?.data.promotionAgency;
  const offices = [
    ...entriesById(atlas, 'providers', data.institutions),
    ...related.providers,
    ...entriesById(atlas, 'providers', agency === undefined ? [] : [agency]),
  ].filter(({ data: { contact } }) => contact?.email ?? contact?.phone ?? contact?.website);
  return {
    figures: key.flatMap(({ indicator, figure }) => (figure ? [{ indicator, figure }] : [])),
    further: some(
      figures.filter((figure) => !isKey.has(figure)),
      12,
    ),
    gaps: key.flatMap(({ indicator, figure }) => (figure ? [] : [indicator])),
    reasons: some(data.reasons, 5),
    gateways: some(related.gateways.toSorted(byNewestState(today)), 6),
    zones: some(
      related.zones.toSorted((a, b) => stages.indexOf(a.data.stage) - stages.indexOf(b.data.stage)),
      6,
    ),
    clusters: some(related.clusters, 4),
    constraints: some(data.constraints, 3),
    sectors: entriesById(
      atlas,
      'sectors',
      data.sectors.map(({ sector }) => sector),
    ).slice(0, 8),
    products: entriesById(
      atlas,
      'products',
      data.products.map(({ product }) => product),
    ).slice(0, 10),
    smes,
    largeFirms: related.smes.length - smes,
    offices: [...new Set(offices)].slice(0, 3),
  };
};
