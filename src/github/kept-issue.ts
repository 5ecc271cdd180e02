import type { GithubApi } from './github-api.ts';
import { keepPost, type Kept } from './kept-post.ts';

/** An issue that a workflow keeps: the first line of the body is its mark. */
export interface KeptIssue {
  title: string;
  body: string;
}

/** Keeps one open issue up to date, found by its mark. It is never closed here: that is for whoever did what it asks. */
export const keepIssue = (api: GithubApi, repository: string, { title, body }: KeptIssue): Promise<Kept> => {
  const path = `/repos/${repository}/issues`;
  return keepPost(api, {
    body,
    unmarked: 'The text has no mark, such as <!-- sec-atlas: links report -->, in its first line.',
    list: `${path}?state=open&sort=created&direction=asc`,
    key: 'number',
    write: (text) => api.post(path, { title, body: text }),
    pathOf: (number) => `${path}/${number}`,
  });
};
