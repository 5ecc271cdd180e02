/**
 * What came of a visit. `refused`: the host answers people and not programs; `unsure`: it did not answer today, which says
 * nothing of tomorrow; only `broken` asks for another address.
 */
export type LinkState = 'reached' | 'refused' | 'unsure' | 'broken';

/** The answer of a host: its number, or how the attempt failed. */
export type Answer = { status: number; failure?: undefined } | { status?: undefined; failure: string };

/** Hosts that turn programs away whatever they ask for, with any number. */
const refusingHosts = ['facebook.com', 'linkedin.com', 'instagram.com', 'x.com', 'twitter.com', 'tiktok.com'];

/** Numbers by which a host says that it will not serve a program: not allowed, too often, or one that LinkedIn made up. */
const refusals = [401, 403, 405, 406, 407, 409, 418, 429, 451, 999];

/** Failures that stand for a host that is no more. */
const goneHost = ['ENOTFOUND'];

const isRefusing = (host: string) => refusingHosts.some((each) => host === each || host.endsWith(`.${each}`));

/** Reads an answer. */
export const toLinkState = (host: string, { status, failure }: Answer): LinkState => {
  if (status !== undefined && status < 400) return 'reached';
  if (isRefusing(host)) return 'refused';
  if (status === undefined) return goneHost.includes(failure) ? 'broken' : 'unsure';
  if (refusals.includes(status)) return 'refused';
  return status >= 500 || status === 408 ? 'unsure' : 'broken';
};
