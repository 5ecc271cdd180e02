import {
  factCollections,
  factPath,
  proseCollections,
  type FactCollection,
  type ProseCollection,
} from '../../schema/collections.ts';
import { toProblem, type Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const name = 'address-kept';

/** The file that an address of an entry or text comes from, and its id in the checker; undefined for pages without a file of their own. */
const homeOf = (collection: string, id: string): { file: string; id: string } | undefined => {
  if (Object.hasOwn(factCollections, collection)) {
    return { file: `content/${factPath(collection as FactCollection, id)}`, id };
  }
  if (!Object.hasOwn(proseCollections, collection)) return undefined;
  const { folder } = proseCollections[collection as ProseCollection];
  return { file: `content/${folder}/en/${id}.mdx`, id: `en/${id}` };
};

interface FormerId {
  entry: Entry;
  at: number;
  id: string;
}

const formerIdsOf = (entry: Entry): FormerId[] => {
  const { formerIds } = (entry.value ?? {}) as { formerIds?: unknown };
  return Array.isArray(formerIds)
    ? formerIds.flatMap((id, at) => (typeof id === 'string' ? { entry, at, id } : []))
    : [];
};

const checkFormerIds = (entries: readonly Entry[], ids: ReadonlyMap<string, ReadonlySet<string>>) => {
  const taken = new Map<string, Entry>();
  return entries.flatMap(formerIdsOf).flatMap(({ entry, at, id }): Problem[] => {
    const key = `${entry.collection}/${id}`;
    const other = taken.get(key);
    taken.set(key, other ?? entry);
    const fault = (message: string, fix: string) => [
      toProblem(entry, ['formerIds', at], { rule: name, message, found: id, fix }),
    ];
    if (ids.get(entry.collection)?.has(id))
      return fault('is the id of an entry that is there', 'remove it, or rename that entry');
    return other ? fault(`${other.file} has it too`, 'keep it where the old address should lead') : [];
  });
};

/** An address that was published once is an entry for ever, or says where it went. */
export const addressKeptRule: Rule = {
  name,
  description: 'Every entry of the last release is still there, or its id is a former id of another.',
  scope: 'content',
  check: ({ entries, ids, released }) => {
    const former = new Set(entries.flatMap(formerIdsOf).map(({ entry, id }) => `${entry.collection}/${id}`));
    const lost = released.flatMap((address): Problem[] => {
      const [, collection = '', id = ''] = /^([a-z-]+)\/([^/]+)\/$/u.exec(address) ?? [];
      const home = homeOf(collection, id);
      if (home === undefined || ids.get(collection)?.has(home.id) || former.has(`${collection}/${id}`))
        return [];
      return [
        {
          file: home.file,
          place: 'whole file',
          rule: name,
          severity: 'error',
          message: 'this address was published, and now nothing is there',
          fix: home.file.endsWith('.mdx')
            ? 'put the file back under its name'
            : `put the file back under its name, or write formerIds: [${id}] into the entry that goes on for it`,
        },
      ];
    });
    return [...lost, ...checkFormerIds(entries, ids)];
  },
};
