import { chunkOf } from '../model/shortlist-chunk.ts';
import type { MovedRecord, ShortlistRecord } from '../model/shortlist-record.ts';
import { loadJson } from './load-json.ts';
import { once } from './once.ts';
import type { Kept } from './shortlist-store.ts';

/** A business as the page shows it. */
export interface Shown {
  /** Permanent id without the collection. */
  id: string;
  /** Ids on the list that led here: its own, those it had before, and those of entries that became part of it. */
  keptAs: string[];
  record: ShortlistRecord;
}

/** Why something on the list is not shown as it was kept. */
export interface Change {
  what: 'gone' | 'moved' | 'merged' | 'withdrawn';
  /** Id on the list. */
  kept: string;
  /** Name it had when it was kept, or its number. */
  name: string;
  /** Name of the entry that is shown instead. */
  other?: string;
}

type Chunk = Record<string, ShortlistRecord | MovedRecord>;

/** Where an id on a list leads today. */
interface Found {
  /** The id that the entry is kept under: the one on the list, or the one that it was changed to. */
  keep: string;
  id: string;
  record: ShortlistRecord | undefined;
}

/** What a list comes to today. */
export interface Resolved {
  shown: Shown[];
  changes: Change[];
  /** The list as it is to be kept: each entry under the id that it has now, once. */
  keep: Kept[];
}

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

  async #record(id: string): Promise<Chunk[string] | undefined> {
    const chunk = chunkOf(id, this.#chunks);
    const load = this.#files.get(chunk) ?? once(() => loadJson<Chunk>(`${this.#folder}${chunk}.json`));
    this.#files.set(chunk, load);
    return (await load())[id];
  }

  /** The entry that an id leads to, by other ids that it had and by those that it became part of; never in a circle. */
  async #following(id: string): Promise<Found> {
    const seen = new Set([id]);
    let keep = id;
    for (let at = id; ;) {
      const record = await this.#record(at);
      const into = record?.state === 'moved' || record?.state === 'merged' ? record.into : undefined;
      if (into === undefined || seen.has(into))
        return { keep, id: at, record: record?.state === 'moved' ? undefined : record };
      // What was merged stays on the list as what it was; what has another id only goes on under that.
      if (record?.state === 'moved' && keep === at) keep = into;
      seen.add(into);
      at = into;
    }
  }

  /** What a list comes to today: the businesses to show, what has changed since they were kept, and what to keep. */
  async resolve(kept: readonly Kept[]): Promise<Resolved> {
    const shown = new Map<string, Shown>();
    const changes: Change[] = [];
    const keep = new Map<string, Kept>();
    const found = await Promise.all(kept.map((each) => this.#following(each.id.replace('smes/', ''))));
    for (const [index, { id, keep: keptUnder, record }] of found.entries()) {
      const each = kept[index];
      if (!each) continue;
      const now = { ...each, id: `smes/${keptUnder}` };
      keep.set(now.id, keep.get(now.id) ?? now);
      const name = each.name || each.id.replace('smes/', '');
      if (!record) changes.push({ what: 'gone', kept: now.id, name });
      // Of what was withdrawn not even the name is repeated.
      else if (record.state === 'withdrawn')
        changes.push({ what: 'withdrawn', kept: now.id, name: each.id.replace('smes/', '') });
      else {
        const other = textOf(record.name);
        if (keptUnder !== id) changes.push({ what: 'merged', kept: now.id, name, other });
        else if (now.id !== each.id && name !== other)
          changes.push({ what: 'moved', kept: now.id, name, other });
        const keptAs = [...(shown.get(id)?.keptAs ?? []), each.id, now.id];
        shown.set(id, { id, keptAs, record });
      }
    }
    return { shown: [...shown.values()], changes, keep: [...keep.values()] };
  }
}

/** The text of a line of a cell. */
export const textOf = (line: ShortlistRecord['name']): string =>
  (typeof line === 'string' ? line : line?.[0]) ?? '';
