import { listAll, type GithubApi } from './github-api.ts';
import type { Kept } from './kept-comment.ts';
import { findMark, findOwn } from './own-words.ts';

/** An issue that a workflow keeps: the first line of the body is its mark. */
export interface KeptIssue {
  title: string;
  body: string;
}

/** Keeps one open issue up to date, found by its mark. It is never closed here: that is for whoever did what it asks. */
export const keepIssue = async (
  api: GithubApi,
  repository: string,
  { title, body }: KeptIssue,
): Promise<Kept> => {
  const mark = findMark(body);
  if (mark === undefined)
    throw new Error('The text has no mark, such as <!-- sec-atlas: links report -->, in its first line.');
  const path = `/repos/${repository}/issues`;
  const own = findOwn(await listAll(api, `${path}?state=open&sort=created&direction=asc`), mark, 'number');
  if (own === undefined) {
    await api.post(path, { title, body });
    return 'written';
  }
  if (own.body.trim() === body.trim()) return 'left as it is';
  await api.patch(`${path}/${own.number}`, { body });
  return 'changed';
};
