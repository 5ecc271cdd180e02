import type { Gateway } from '../schema/gateway.ts';
import type { Words } from '../words/words.ts';
import { daysAfter, daysBetween, isPast, spanOf } from './period.ts';

/** A gate's state is re-checked every 90 days; past that it says so. */
export const gatewayShelfLifeDays = 90;

export type GatewayStatus = Gateway['status'][number];

/** The newest dated statement about a gate and how old it is. */
export interface GatewayState {
  status: GatewayStatus;
  ageDays: number;
  stale: boolean;
}

/** The last day on which a statement needs no second look. */
export const lastDayOfStatus = ({ from }: Pick<GatewayStatus, 'from'>): string =>
  daysAfter(spanOf(from).last, gatewayShelfLifeDays);

/** All statements, newest first. */
export const statusSeries = (gateway: Gateway): GatewayStatus[] =>
  gateway.status.toSorted((a, b) => spanOf(b.from).last.localeCompare(spanOf(a.from).last));

/** The newest statement, or undefined when nobody has said anything with a date. */
export const gatewayStateOf = (gateway: Gateway, today: string): GatewayState | undefined => {
  const [status] = statusSeries(gateway);
  if (!status) return undefined;
  const ageDays = Math.max(0, daysBetween(spanOf(status.from).last, today));
  return { status, ageDays, stale: isPast(lastDayOfStatus(status), today) };
};

/** The state of a gate with the day of the report, in words; or that none is on file. */
export const lastReported = (
  status: GatewayStatus | undefined,
  words: Pick<Words, 'say' | 'date'>,
): string =>
  status
    ? words.say('gate.lastReported', {
        state: words.say(`gate.${status.state}`),
        date: words.date(status.from),
      })
    : words.say('gate.notRecorded');

/** What one side of a gate last said of it; a statement that names no side speaks of the whole gate. */
export interface SideState extends GatewayState {
  /** ISO 3166-1 code of the side, or nothing for the whole gate. */
  country: string | undefined;
}

/** The newest statement of each side and of neither, newest first. */
export const sideStates = (gateway: Gateway, today: string): SideState[] => {
  const voices = [...new Set(gateway.status.map(({ reportedBy }) => reportedBy))];
  return voices
    .flatMap((country): SideState[] => {
      const status = gateway.status.filter(({ reportedBy }) => reportedBy === country);
      const state = gatewayStateOf({ ...gateway, status }, today);
      return state ? [{ ...state, country }] : [];
    })
    .toSorted((a, b) => a.ageDays - b.ageDays);
};
