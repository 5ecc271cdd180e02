import { findName } from '../schema/entry-name.ts';
import type { EntryDiff } from './content-diff.ts';
import type { EntryVersion } from './entry-version.ts';
import { fieldChanges } from './field-changes.ts';
import { proseChanges } from './prose-changes.ts';
import type { Surroundings } from './surroundings.ts';

/** An entry before and after; one side is missing when it came or went. */
export interface EntryVersions {
  was?: EntryVersion;
  now?: EntryVersion;
}

/** What became of an entry; undefined when both versions say the same. */
export const toEntryDiff = ({ was, now }: EntryVersions, around: Surroundings): EntryDiff | undefined => {
  const shown = now ?? was;
  if (shown === undefined) return undefined;
  const { collection, id, schema, path } = shown;
  const changes =
    now === undefined
      ? []
      : [
          ...fieldChanges({ path: [], schema }, was?.value ?? {}, now.value, around),
          ...proseChanges(was?.body ?? '', now.body ?? ''),
        ];
  const renamed = was !== undefined && now !== undefined && was.path !== now.path;
  if (was !== undefined && now !== undefined && !renamed && changes.length === 0) return undefined;
  return {
    file: `content/${path}`,
    ...(renamed ? { formerFile: `content/${was.path}` } : {}),
    key: `${collection}/${id}`,
    name: findName(shown.value) ?? id,
    how: was === undefined ? 'added' : now === undefined ? 'removed' : renamed ? 'renamed' : 'changed',
    changes,
  };
};
