/** One block of a `_headers` file: an address pattern, the headers it gets, and those of earlier blocks that it takes away. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string | undefined][];
}

const toPattern = (path: string) =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replace(/\*/gu, '.*')}$`, 'u');

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: an address, then indented `Name: value` lines, and
 * `! Name` for a header that an earlier block gave.
 */
export const readHeadersFile = (text: string): HeaderRule[] => {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.trim().startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.*\S)\s*$/u.exec(line);
    const taken = /^\s+!\s*([\w-]+)\s*$/u.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (taken) rules.at(-1)?.headers.push([taken[1] ?? '', undefined]);
    else rules.push({ pattern: toPattern(line.trim()), headers: [] });
  }
  return rules;
};

/** Headers of an address; of two rules with the same header the later one holds. */
export const headersFor = (rules: readonly HeaderRule[], path: string): Record<string, string> =>
  Object.fromEntries(
    [...new Map(rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers))].filter(
      (header): header is [string, string] => header[1] !== undefined,
    ),
  );

/** The text of a `_headers` file that lets pages show images of one more origin. */
export const allowImagesOf = (headers: string, origin: string): string =>
  headers.replace(/(Content-Security-Policy:.*?img-src )/gu, `$1${origin} `);

/**
 * The text of a `_headers` file in which one folder has other headers than the rest. Cloudflare Pages joins what two
 * blocks say of a header unless the second takes the first away; Netlify takes the nearest block and knows no `!`.
 * https://developers.cloudflare.com/pages/configuration/headers/ (read 2026-11-27)
 */
export const withFolderHeaders = (
  text: string,
  folder: string,
  headers: Readonly<Record<string, string>>,
  host: 'netlify' | 'other',
): string => {
  const lines = Object.entries(headers).flatMap(([name, value]) => [
    ...(host === 'netlify' ? [] : [`  ! ${name}`]),
    `  ${name}: ${value}`,
  ]);
  return `${text.trimEnd()}\n\n${folder}*\n${lines.join('\n')}\n`;
};
