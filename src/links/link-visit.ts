import type { Answer } from './link-state.ts';

/** Says who asks, so that a host can turn us away or write to us. */
const agent = 'sec-atlas-links/1.0 (looks once a week whether a cited page is still there)';

const failureOf = (error: unknown): string => {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return 'no answer in time';
  return typeof cause?.code === 'string' ? cause.code : 'no connection';
};

const ask = async (method: 'HEAD' | 'GET', address: string, patience: number): Promise<Answer> => {
  try {
    const response = await fetch(address, {
      method,
      headers: { 'user-agent': agent, accept: '*/*' },
      redirect: 'follow',
      signal: AbortSignal.timeout(patience),
    });
    // Whether it is there is all we want.
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    return { failure: failureOf(error) };
  }
};

/** Asks for the head of a page, and for the page where a host does not give heads. `patience` in milliseconds. */
export const visitLink = async (address: string, patience: number): Promise<Answer> => {
  const head = await ask('HEAD', address, patience);
  if (head.status !== undefined && head.status < 400) return head;
  // A host that is not there is not asked twice.
  return head.failure === 'ENOTFOUND' ? head : ask('GET', address, patience);
};
