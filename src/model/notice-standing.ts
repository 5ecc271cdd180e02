import type { Opportunity } from '../schema/opportunity.ts';
import type { Atlas, Entry } from './atlas.ts';
import { isPast } from './period.ts';
import { isCurrent } from './standing.ts';

/** Whether a notice stands today; `gone` when the business behind it has closed, merged or withdrawn. */
export type NoticeStanding = 'open' | 'run-out' | 'gone';

/** The entries that stand behind a notice, as far as they are on file. */
export const behindNotice = (
  atlas: Atlas,
  { sme, cluster, provider }: Pick<Opportunity, 'sme' | 'cluster' | 'provider'>,
): Entry<'smes' | 'clusters' | 'providers'>[] =>
  [atlas.smes.get(sme ?? ''), atlas.clusters.get(cluster ?? ''), atlas.providers.get(provider ?? '')].filter(
    (entry) => entry !== undefined,
  );

/** The standing of a notice on a day. It stands on its last day still. */
export const noticeStanding = (atlas: Atlas, data: Opportunity, today: string): NoticeStanding => {
  const sme = atlas.smes.get(data.sme ?? '');
  if (sme && !isCurrent(sme.data)) return 'gone';
  return isPast(data.expires, today) ? 'run-out' : 'open';
};
