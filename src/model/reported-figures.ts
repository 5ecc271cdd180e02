import type { Observation } from '../schema/observation.ts';
import type { ProgrammeFigure } from '../schema/programme.ts';
import type { Atlas, Entry } from './atlas.ts';
import { byIndicator } from './figures.ts';
import { spanOf } from './period.ts';

type Reported = Observation & Partial<Pick<ProgrammeFigure, 'role'>>;

/** What was aimed at and what was reported of one thing. Figures that contradict each other all stay. */
export interface ReportedFigure {
  indicator: Entry<'indicators'>;
  /** What it is about when it is not the whole. */
  scope: string | undefined;
  targets: Observation[];
  reported: Observation[];
  /** Whether two figures of the same time give different amounts. */
  differ: boolean;
}

const keyOf = ({ indicator, product, unit, scope }: Reported) => [indicator, product, unit, scope].join('|');

const amountOf = ({ value, upper, qualifier }: Observation) => [value, upper, qualifier].join('|');

const contradict = (figures: readonly Observation[]) =>
  figures.some((one) =>
    figures.some((other) => one.period === other.period && amountOf(one) !== amountOf(other)),
  );

const firstDay = ({ targets, reported }: ReportedFigure) =>
  [...reported, ...targets].map(({ period }) => spanOf(period).first).toSorted()[0] ?? '';

/** Figures side by side: one row for each thing that was counted, in the order of indicators and then of time. */
export const reportedFigures = (atlas: Atlas, observations: readonly Reported[]): ReportedFigure[] =>
  [...Map.groupBy(observations, keyOf).values()]
    .flatMap((figures): ReportedFigure[] => {
      const [first] = figures;
      const indicator = first && atlas.indicators.get(first.indicator);
      if (!indicator) return [];
      const targets = figures.filter(({ role }) => role === 'target');
      const reported = figures.filter(({ role }) => role !== 'target');
      return [
        {
          indicator,
          scope: first.scope,
          targets,
          reported,
          differ: contradict(targets) || contradict(reported),
        },
      ];
    })
    .toSorted((a, b) => byIndicator(a.indicator, b.indicator) || firstDay(a).localeCompare(firstDay(b)));
