import { largestRead } from '../check/read-content.ts';
import { readContentBytes, type ContentFile } from '../reader/content-folder.ts';
import { factCollections, factPath, type FactCollection } from '../schema/collections.ts';
import type { ChangedFile } from './changed-files.ts';
import { changedPages } from './changed-pages.ts';
import type { ContentDiff, EntryDiff, OtherFile } from './content-diff.ts';
import { toEntryDiff, type EntryVersions } from './entry-diff.ts';
import { readVersion, type EntryVersion } from './entry-version.ts';
import type { Surroundings } from './surroundings.ts';
import { countUses } from './word-uses.ts';

/** The content as it is after the change; an entry is read when somebody asks for it. */
const toSurroundings = (files: readonly ContentFile[], today: string): Surroundings => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const known = new Map<string, EntryVersion['value'] | undefined>();
  const read = (collection: string, id: string) => {
    if (!Object.hasOwn(factCollections, collection)) return undefined;
    const path = factPath(collection as FactCollection, id);
    const file = byPath.get(path);
    if (file?.kind !== 'file' || file.bytes > largestRead) return undefined;
    const version = readVersion(path, readContentBytes(file));
    return typeof version === 'string' ? undefined : version.value;
  };
  return {
    today,
    look: (collection, id) => {
      const key = `${collection}/${id}`;
      if (!known.has(key)) known.set(key, read(collection, id));
      return known.get(key);
    },
  };
};

const readSides = ({ path, formerPath, was, now, reason }: ChangedFile): EntryVersions | string => {
  const old = was === undefined ? undefined : readVersion(formerPath ?? path, was);
  const fresh = now === undefined ? reason : readVersion(path, now);
  if (typeof fresh === 'string') return fresh;
  // What could not be read before says nothing; the entry is told as a new one.
  return {
    ...(typeof old === 'object' ? { was: old } : {}),
    ...(fresh === undefined ? {} : { now: fresh }),
  };
};

/** Moved between collections it is another entry. */
const apart = ({ was, now }: EntryVersions): EntryVersions[] =>
  was !== undefined && now !== undefined && was.collection !== now.collection
    ? [{ was }, { now }]
    : [{ was, now }];

const withUses = (entries: EntryDiff[], files: readonly ContentFile[]): EntryDiff[] => {
  const words = entries.filter(({ file }) => file.startsWith('content/vocabulary/')).map(({ key }) => key);
  if (words.length === 0) return entries;
  const readable = files.filter(({ kind, bytes }) => kind === 'file' && bytes <= largestRead);
  const uses = countUses(
    words,
    readable.values().map((file) => {
      const bytes = readContentBytes(file);
      return { text: Buffer.from(bytes).toString('utf8'), read: () => readVersion(file.path, bytes) };
    }),
  );
  return entries.map((entry) => (uses.has(entry.key) ? { ...entry, uses: uses.get(entry.key) } : entry));
};

/** Tells changed files as changes of entries. `files` is the content as it is after the change. */
export const diffContent = (
  changed: readonly ChangedFile[],
  files: readonly ContentFile[],
  today: string,
): ContentDiff => {
  const around = toSurroundings(files, today);
  const others: OtherFile[] = [];
  const versions = changed.flatMap((file) => {
    const sides = readSides(file);
    if (typeof sides !== 'string') return apart(sides);
    others.push({ file: `content/${file.path}`, how: file.how, reason: sides });
    return [];
  });
  const told = versions.flatMap((sides) => {
    const diff = toEntryDiff(sides, around);
    return diff === undefined ? [] : [{ sides, diff }];
  });
  const gateways = files.flatMap(({ path }) => /^gateways\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []);
  const entries = told.map(({ diff }) => diff).sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    entries: withUses(entries, files),
    others,
    ...changedPages(
      told.map(({ sides }) => sides),
      gateways,
      around,
    ),
  };
};
