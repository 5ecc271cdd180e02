import { listAll, type GithubApi } from './github-api.ts';
import { findMark, findOwn } from './own-words.ts';

/** What became of a comment or an issue. */
export type Kept = 'written' | 'changed' | 'left as it is';

/** A comment or an issue that a workflow keeps up to date: where it stands among others, and how it is made and changed. */
export interface KeptPost {
  /** The text; its first line is the mark by which it is found again. */
  body: string;
  /** What to say when it has no mark. */
  unmarked: string;
  /** Path of the list that it is in. */
  list: string;
  /** By what GitHub knows it. */
  key: 'id' | 'number';
  write: (body: string) => Promise<unknown>;
  /** Path of one that is there. */
  pathOf: (number: number) => string;
}

/** Writes it when it is not there, changes it when it says something else, and leaves it alone otherwise. */
export const keepPost = async (
  api: GithubApi,
  { body, unmarked, list, key, write, pathOf }: KeptPost,
): Promise<Kept> => {
  const mark = findMark(body);
  if (mark === undefined) throw new Error(unmarked);
  const own = findOwn(await listAll(api, list), mark, key);
  if (own === undefined) {
    await write(body);
    return 'written';
  }
  if (own.body.trim() === body.trim()) return 'left as it is';
  await api.patch(pathOf(own.number), { body });
  return 'changed';
};
