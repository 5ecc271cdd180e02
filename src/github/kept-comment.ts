import type { GithubApi } from './github-api.ts';
import { keepPost, type Kept } from './kept-post.ts';

/** Keeps one comment on a pull request up to date, found by the mark in its first line. */
export const keepComment = (
  api: GithubApi,
  repository: string,
  pullRequest: number,
  body: string,
): Promise<Kept> => {
  const list = `/repos/${repository}/issues/${pullRequest}/comments`;
  return keepPost(api, {
    body,
    unmarked: 'The comment has no mark in its first line.',
    list,
    key: 'id',
    write: (text) => api.post(list, { body: text }),
    pathOf: (number) => `/repos/${repository}/issues/comments/${number}`,
  });
};
