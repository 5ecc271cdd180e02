import { listAll, type GithubApi } from './github-api.ts';
import { findMark, findOwn } from './own-words.ts';

/** What became of a comment or an issue. */
export type Kept = 'written' | 'changed' | 'left as it is';

/** Keeps one comment on a pull request up to date, found by the mark in its first line. */
export const keepComment = async (
  api: GithubApi,
  repository: string,
  pullRequest: number,
  body: string,
): Promise<Kept> => {
  const mark = findMark(body);
  if (mark === undefined) throw new Error('The comment has no mark in its first line.');
  const path = `/repos/${repository}/issues/${pullRequest}/comments`;
  const own = findOwn(await listAll(api, path), mark, 'id');
  if (own === undefined) {
    await api.post(path, { body });
    return 'written';
  }
  if (own.body.trim() === body.trim()) return 'left as it is';
  await api.patch(`/repos/${repository}/issues/comments/${own.number}`, { body });
  return 'changed';
};
