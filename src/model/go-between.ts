import type { Sme } from '../schema/sme.ts';
import { entriesOf, type Atlas, type Entry } from './atlas.ts';

/** Why an office can pass an enquiry on: the business chose it, it serves the province, the country, or publishes this site. */
export type GoBetweenReason = 'chosen' | 'province' | 'country' | 'publisher';

/** An office with a public contact that can pass an enquiry on. */
export interface GoBetween {
  office: Entry<'providers'>;
  reason: GoBetweenReason;
}

/** Kinds of office that pass enquiries on, the likeliest first. Banks, forwarders and schools do not. */
const kinds: readonly string[] = ['chamber', 'sme-association', 'investment-promotion', 'government'];

/** The Mekong Institute, which publishes the site and answers for every province. */
const publisher = 'mekong-institute';

/** Whether an organisation has published any way to reach it. */
export const isReachable = (contact: Sme['contact']): boolean =>
  contact !== undefined && Object.keys(contact).some((key) => key !== 'through');

/**
 * The offices through which a business can be reached when it has no public contact or prefers a go-between: the one it
 * chose; else those that serve its province, chambers first; else the chambers of its country; the publisher last.
 * Only offices with a contact on file.
 */
export const goBetweens = (atlas: Atlas, sme: Pick<Sme, 'contact' | 'province'>, limit = 3): GoBetween[] => {
  const chosen = atlas.providers.get(sme.contact?.through ?? '');
  if (chosen && isReachable(chosen.data.contact)) return [{ office: chosen, reason: 'chosen' }];
  const country = atlas.provinces.get(sme.province)?.data.country;
  const rank = ({ data }: Entry<'providers'>) => kinds.indexOf(data.kind);
  const offices = entriesOf(atlas, 'providers')
    .filter(({ id, data }) => id !== publisher && kinds.includes(data.kind) && isReachable(data.contact))
    .toSorted((a, b) => rank(a) - rank(b));
  const ofProvince = offices.filter(({ data }) => data.provinces.includes(sme.province));
  const ofCountry = offices.filter(
    ({ data }) => data.kind === 'chamber' && data.country === country && data.provinces.length === 0,
  );
  const mi = atlas.providers.get(publisher);
  const near: GoBetween[] = [
    ...ofProvince.map((office) => ({ office, reason: 'province' as const })),
    ...ofCountry.map((office) => ({ office, reason: 'country' as const })),
  ];
  const last: GoBetween[] = mi && isReachable(mi.data.contact) ? [{ office: mi, reason: 'publisher' }] : [];
  return [...near.slice(0, limit - last.length), ...last];
};
