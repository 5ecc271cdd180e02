import { chunkOf } from '../model/shortlist-chunk.ts';
import type { ShortlistRecord } from '../model/shortlist-record.ts';
import { loadJson } from './load-json.ts';
import { once } from './once.ts';
import type { Kept } from './shortlist-store.ts';

/** A business as the page shows it. */
export interface Shown {
  /** Permanent id without the collection. */
  id: string;
  /** Ids on the list that led here: its own, and those of entries that became part of it. */
  keptAs: string[];
  record: ShortlistRecord;
}

/** Why something on the list is not shown as it was kept. */
export interface Change {
  what: 'gone' | 'merged' | 'withdrawn';
  /** Id on the list. */
  kept: string;
  /** Name it had when it was kept, or its number. */
  name: string;
  /** Name of the entry that is shown instead. */
  other?: string;
}

type Chunk = Record<string, ShortlistRecord>;

/** Fetches the records of businesses, file by file; a file is fetched once. */
export class ShortlistEntries {
  readonly #folder: string;
  readonly #chunks: number;
  readonly #files = new Map<number, () => Promise<Chunk>>();

  /** `folder` is the address of the files, `chunks` how many there are. */
  constructor(folder: string, chunks: number) {
    this.#folder = folder;
    this.#chunks = chunks;
  }

  async record(id: string): Promise<ShortlistRecord | undefined> {
    const chunk = chunkOf(id, this.#chunks);
    const load = this.#files.get(chunk) ?? once(() => loadJson<Chunk>(`${this.#folder}${chunk}.json`));
    this.#files.set(chunk, load);
    return (await load())[id];
  }

  /** The entry that a merged one goes on as; never in a circle. */
  async #following(id: string): Promise<{ id: string; record: ShortlistRecord | undefined }> {
    const seen = new Set([id]);
    for (let at = id; ;) {
      const record = await this.record(at);
      if (record?.state !== 'merged' || record.into === undefined || seen.has(record.into))
        return { id: at, record };
      seen.add(record.into);
      at = record.into;
    }
  }

  /** What a list comes to today: the businesses to show, and what has changed since they were kept. */
  async resolve(kept: readonly Kept[]): Promise<{ shown: Shown[]; changes: Change[] }> {
    const shown = new Map<string, Shown>();
    const changes: Change[] = [];
    const found = await Promise.all(kept.map((each) => this.#following(each.id.replace('smes/', ''))));
    for (const [index, { id, record }] of found.entries()) {
      const each = kept[index];
      if (!each) continue;
      const name = each.name || each.id.replace('smes/', '');
      if (!record) changes.push({ what: 'gone', kept: each.id, name });
      // Of what was withdrawn not even the name is repeated.
      else if (record.state === 'withdrawn')
        changes.push({ what: 'withdrawn', kept: each.id, name: each.id.replace('smes/', '') });
      else {
        if (each.id !== `smes/${id}`)
          changes.push({ what: 'merged', kept: each.id, name, other: textOf(record.name) });
        const keptAs = [...(shown.get(id)?.keptAs ?? []), each.id];
        shown.set(id, { id, keptAs, record });
      }
    }
    return { shown: [...shown.values()], changes };
  }
}

/** The text of a line of a cell. */
export const textOf = (line: ShortlistRecord['name']): string =>
  (typeof line === 'string' ? line : line?.[0]) ?? '';
