import type { Gateway } from '../schema/gateway.ts';
import { lastDayOfStatus, statusSeries, type GatewayStatus } from './gateway-state.ts';
import { spanOf } from './period.ts';

/** A stretch of time in which a gate stood as a statement said, as shares of the whole line from 0 to 1. */
export interface StateBand {
  state: GatewayStatus['state'];
  from: number;
  to: number;
  /** Past the shelf life of the statement nobody has said whether it still holds. */
  isStale: boolean;
}

/** The record of a gate as bands over time, a lane for each side that spoke. */
export interface StateBands {
  /** First and last day of the line. */
  first: string;
  last: string;
  lanes: { country: string | undefined; bands: StateBand[] }[];
  /** Starts of the years on the line. */
  years: { year: string; at: number }[];
}

const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

/** At most this many years are shown: what came before would squeeze what matters now. */
const yearsShown = 2;

/**
 * Bands for a gate with at least three dated statements of the last years; with fewer a line would say no more than
 * the table. A statement holds until the same side makes the next one.
 */
export const stateBands = (gateway: Gateway, today: string): StateBands | undefined => {
  const earliest = `${Number(today.slice(0, 4)) - yearsShown + 1}-01-01`;
  const recent = gateway.status.filter(({ from }) => spanOf(from).last >= earliest);
  if (recent.length < 3) return undefined;
  const [begin, end] = [dayNumber(earliest), dayNumber(today)];
  const share = (day: number) => Math.min(1, Math.max(0, (day - begin) / (end - begin)));
  const voices = [
    ...new Set(statusSeries({ ...gateway, status: recent }).map(({ reportedBy }) => reportedBy)),
  ];
  const lanes = voices.map((country) => {
    const said = statusSeries(gateway)
      .filter(({ reportedBy }) => reportedBy === country)
      .toReversed();
    // A month or a year begins before a day in it that was said earlier; it then takes over from there.
    const starts: number[] = [];
    for (const { from } of said)
      starts.push(Math.max(dayNumber(spanOf(from).first), starts.at(-1) ?? -Infinity));
    const bands = said.flatMap((status, index): StateBand[] => {
      const begins = starts[index] ?? begin;
      const ends = starts[index + 1] ?? end;
      const due = dayNumber(lastDayOfStatus(status));
      const good = {
        state: status.state,
        from: share(begins),
        to: share(Math.min(ends, due)),
        isStale: false,
      };
      const old = { state: status.state, from: share(due), to: share(ends), isStale: true };
      return [good, old].filter(({ from, to }) => to > from);
    });
    return { country, bands };
  });
  const years = Array.from({ length: yearsShown }, (_, index) => {
    const year = String(Number(earliest.slice(0, 4)) + index);
    return { year, at: share(dayNumber(`${year}-01-01`)) };
  });
  return { first: earliest, last: today, lanes, years };
};
