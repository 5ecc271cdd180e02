/** The few calls to GitHub that the workflows make. Each gives the answer as it came: whoever reads it looks first. */
export interface GithubApi {
  get(path: string): Promise<unknown>;
  post(path: string, body: object): Promise<unknown>;
  patch(path: string, body: object): Promise<unknown>;
}

/** Where the calls go and who makes them. */
export interface GithubAccess {
  token: string;
  /** Address of the interface for programs, such as `https://api.github.com`. */
  url: string;
}

const patience = 30_000;

/** Calls GitHub; a refusal is an error whose message is a sentence for the log. */
export const githubApi = ({ token, url }: GithubAccess): GithubApi => {
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`GitHub answers ${response.status} to ${method} ${path}.`);
    return response.json();
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    patch: (path, body) => call('PATCH', path, body),
  };
};

const onPage = 100;
const mostPages = 20;

/** Every item of a list that comes in pages; at most 2,000. */
export const listAll = async (api: GithubApi, path: string): Promise<unknown[]> => {
  const items: unknown[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const part = await api.get(`${path}${path.includes('?') ? '&' : '?'}per_page=${onPage}&page=${page}`);
    if (!Array.isArray(part)) throw new Error(`GitHub gives no list for ${path}.`);
    items.push(...(part as unknown[]));
    if (part.length < onPage) break;
  }
  return items;
};
