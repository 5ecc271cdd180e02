import type { Atlas } from './atlas.ts';
import { entriesOf, type Entry } from './atlas.ts';
import { gatewayStateOf, type GatewayState } from './gateway-state.ts';
import { figuresOf, type Figure } from './figures.ts';
import { spanOf } from './period.ts';

type Told = 'provinces' | 'gateways' | 'countries' | 'clusters';

/** A dated event of a place or cluster, for the list of what is new. */
export interface DatedFact {
  date: string;
  text: string;
  sources: string[];
  collection: Told;
  entry: Entry<Told>;
}

const historyOf = (entry: Entry<'provinces' | 'countries' | 'clusters'>): DatedFact[] =>
  entry.data.history.map(({ date, text, sources }) => ({
    date,
    text,
    sources,
    collection: entry.collection,
    entry,
  }));

/** The newest dated statements on file, newest first; one per text. */
export const latestFacts = (atlas: Atlas, limit: number, today: string): DatedFact[] => {
  const facts: DatedFact[] = [
    ...entriesOf(atlas, 'gateways').flatMap((entry) =>
      entry.data.status.map(({ from, text, sources }) => ({
        date: from,
        text,
        sources,
        collection: 'gateways' as const,
        entry,
      })),
    ),
    ...entriesOf(atlas, 'provinces').flatMap(historyOf),
    ...entriesOf(atlas, 'countries').flatMap(historyOf),
    ...entriesOf(atlas, 'clusters').flatMap(historyOf),
  ];
  const seen = new Set<string>();
  return facts
    .filter(({ date }) => spanOf(date).first <= today)
    .toSorted((a, b) => spanOf(b.date).last.localeCompare(spanOf(a.date).last))
    .filter(({ date, text }) => {
      const key = `${date} ${text.slice(0, 40)}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, limit);
};

/** Gates whose last statement is past its shelf life, newest statement first. */
export const staleGates = (
  atlas: Atlas,
  today: string,
): { entry: Entry<'gateways'>; state: GatewayState }[] =>
  entriesOf(atlas, 'gateways')
    .flatMap((entry) => {
      const state = gatewayStateOf(entry.data, today);
      return state?.stale ? [{ entry, state }] : [];
    })
    .toSorted((a, b) => a.state.ageDays - b.state.ageDays);

/** Figures of provinces past their shelf life, longest past it first. */
export const staleFigures = (atlas: Atlas, today: string): { entry: Entry<'provinces'>; figure: Figure }[] =>
  entriesOf(atlas, 'provinces')
    .flatMap((entry) => figuresOf(atlas, entry.data.observations, today).map((figure) => ({ entry, figure })))
    .filter(({ figure }) => figure.age.state === 'stale')
    .toSorted((a, b) => b.figure.age.months - a.figure.age.months);
