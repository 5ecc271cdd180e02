import type { Entry } from '../check/entry.ts';

/** An address on another host, and the files that name it. */
export interface OutsideLink {
  /** As a browser writes it. */
  address: string;
  host: string;
  files: string[];
}

/** Every address on another host that a field of an entry holds, each once. */
export const toOutsideLinks = (entries: readonly Pick<Entry, 'file' | 'leaves'>[]): OutsideLink[] => {
  const links = new Map<string, OutsideLink>();
  for (const { file, leaves } of entries)
    for (const { value } of leaves) {
      if (typeof value !== 'string' || !/^https?:\/\//.test(value) || !URL.canParse(value)) continue;
      const { href, host } = new URL(value);
      const known = links.get(href) ?? { address: href, host, files: [] };
      if (!known.files.includes(file)) known.files.push(file);
      links.set(href, known);
    }
  return [...links.values()];
};
