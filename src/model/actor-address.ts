import type { Cluster } from '../schema/cluster.ts';
import type { Language } from '../schema/language.ts';
import { entryAddress } from './address.ts';

/** Where someone in a cluster has a page; nothing when we do not list them. */
export const actorAddress = (
  { sme, provider }: NonNullable<Cluster['lead']>,
  language: Language,
): string | undefined => {
  if (sme) return entryAddress(language, 'smes', sme);
  return provider && entryAddress(language, 'providers', provider);
};
