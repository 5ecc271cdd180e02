/** One block of a `_headers` file: an address pattern and the headers it gets. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

const toPattern = (path: string) =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replace(/\*/gu, '.*')}$`, 'u');

/** Reads a `_headers` file as Netlify and Cloudflare Pages do: an address, then indented `Name: value` lines. */
export const readHeadersFile = (text: string): HeaderRule[] => {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.trim().startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.*\S)\s*$/u.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else rules.push({ pattern: toPattern(line.trim()), headers: [] });
  }
  return rules;
};

/** Headers of an address; of two rules with the same header the later one holds. */
export const headersFor = (rules: readonly HeaderRule[], path: string): Record<string, string> =>
  Object.fromEntries(rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers));

/** The text of a `_headers` file that lets pages show images of one more origin. */
export const allowImagesOf = (headers: string, origin: string): string =>
  headers.replace(/(Content-Security-Policy:.*?img-src )/gu, `$1${origin} `);
