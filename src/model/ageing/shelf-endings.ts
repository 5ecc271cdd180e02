import type { FactCollection } from '../../schema/collections.ts';
import type { Observation } from '../../schema/observation.ts';
import { lastDayInDate } from '../age.ts';
import { entriesById, type Atlas, type Entry } from '../atlas.ts';
import { figuresOf } from '../figures.ts';
import { lastDayOfStatus, statusSeries } from '../gateway-state.ts';
import { spanOf } from '../period.ts';
import { isCurrent, isConfirmation } from '../standing.ts';
import type { Ending } from './ending.ts';

/** After so many months without a look at any of its sources an entry wants one: first those whose contacts change. */
export const entryShelfMonths: Partial<Record<FactCollection, number>> = {
  smes: 12,
  providers: 12,
  clusters: 24,
  zones: 24,
  gateways: 24,
};

/** A page that facts rest on is opened again after so many months, to see whether it still says so. */
export const sourceShelfMonths = 36;

/** Entries that tell of what is over: their figures stay true and are not measured again. */
const toldOnce: readonly FactCollection[] = ['events', 'programmes'];

/** Whether an entry is still one to look after: not closed, merged or withdrawn. */
const isKept = (entry: Entry<FactCollection>): boolean => {
  if (entry.collection === 'smes') return isCurrent((entry as Entry<'smes'>).data);
  if (entry.collection === 'provinces') return !(entry as Entry<'provinces'>).data.validity?.mergedInto;
  return true;
};

const ofFigures = (atlas: Atlas, observations: readonly Observation[], today: string): Ending[] =>
  figuresOf(atlas, observations, today).map(({ indicator, latest }) => ({
    kind: 'figure',
    last: lastDayInDate(latest.period, indicator.data.shelfLifeMonths),
    since: latest.period,
    path: ['observations', observations.indexOf(latest)],
    what: [indicator.data.names.en, latest.product, latest.scope].filter(Boolean).join(', '),
  }));

const ofGate = ({ data }: Entry<'gateways'>): Ending[] => {
  const [newest] = statusSeries(data);
  if (!newest) return [];
  return [
    {
      kind: 'gate',
      last: lastDayOfStatus(newest),
      since: newest.from,
      path: ['status', data.status.indexOf(newest)],
    },
  ];
};

/** The day on which somebody last looked: at one of its sources, or at the business itself. */
const lastLook = (atlas: Atlas, entry: Entry<FactCollection>): string | undefined => {
  const { sources = [] } = entry.data as { sources?: string[] };
  const { standing } = entry.data as Partial<Entry<'smes'>['data']>;
  return [
    ...entriesById(atlas, 'sources', sources).flatMap(({ data }) =>
      data.read === 'recalled' ? [] : data.accessed,
    ),
    ...(standing && isConfirmation(standing) && standing.on ? [standing.on] : []),
  ]
    .toSorted((a, b) => spanOf(a).last.localeCompare(spanOf(b).last))
    .at(-1);
};

const ofEntry = (atlas: Atlas, entry: Entry<FactCollection>): Ending[] => {
  const months = entryShelfMonths[entry.collection];
  const look = months === undefined ? undefined : lastLook(atlas, entry);
  if (months === undefined || look === undefined) return [];
  return [{ kind: 'entry', last: lastDayInDate(look, months), since: look, path: ['sources'] }];
};

const ofSource = ({ data }: Entry<'sources'>): Ending[] =>
  data.read === 'recalled'
    ? []
    : [
        {
          kind: 'source',
          last: lastDayInDate(data.accessed, sourceShelfMonths),
          since: data.accessed,
          path: ['accessed'],
        },
      ];

/** All ends by shelf life, run out or not: of figures, of the state of a gate, of the last look at an entry or a source. */
export const shelfEndings = (atlas: Atlas, entry: Entry<FactCollection>, today: string): Ending[] => {
  if (!isKept(entry)) return [];
  const { observations = [] } = entry.data as { observations?: Observation[] };
  return [
    ...(toldOnce.includes(entry.collection) ? [] : ofFigures(atlas, observations, today)),
    ...(entry.collection === 'gateways' ? ofGate(entry as Entry<'gateways'>) : []),
    ...ofEntry(atlas, entry),
    ...(entry.collection === 'sources' ? ofSource(entry as Entry<'sources'>) : []),
  ];
};
