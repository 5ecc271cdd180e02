import type { CertificateHeld } from '../schema/certificate-held.ts';
import type { Certificate } from '../schema/vocabulary.ts';
import { isPast } from './period.ts';

/**
 * How a certificate stands today. `lasting`: a protected name or an award, which does not run out. `no-expiry`: no last
 * day is on file, so nobody can tell and it gives no standing.
 */
export type CertificateState = 'valid' | 'ran-out' | 'no-expiry' | 'lasting';

const lastingKinds: readonly (Certificate['kind'] | undefined)[] = ['geographical-indication', 'award'];

/** The state of a certificate of a kind on a day. */
export const certificateState = (
  held: Pick<CertificateHeld, 'until'>,
  kind: Certificate['kind'] | undefined,
  today: string,
): CertificateState => {
  if (held.until !== undefined) return isPast(held.until, today) ? 'ran-out' : 'valid';
  return lastingKinds.includes(kind) ? 'lasting' : 'no-expiry';
};
