/** A comment or an issue that a workflow wrote, or a stranger. */
export interface Post {
  number: number;
  body: string;
}

interface Raw {
  id?: unknown;
  number?: unknown;
  body?: unknown;
  pull_request?: unknown;
  user?: { login?: unknown; type?: unknown } | null;
}

const mark = /^<!-- sec-atlas: [a-z ]+ -->$/u;

/** The mark by which a workflow knows its own words again: the first line of a text, seen by nobody. */
export const findMark = (body: string): string | undefined => {
  const [first = ''] = body.split('\n');
  return mark.test(first) ? first : undefined;
};

/** Only what the robot of the workflows wrote itself; a stranger may copy a mark. */
const isOwn = ({ user }: Raw) => user?.login === 'github-actions[bot]' && user.type === 'Bot';

/**
 * The oldest comment or issue that begins with a mark and that the workflows wrote. `key` names what GitHub knows it by:
 * `id` of a comment, `number` of an issue. Pull requests are no issues.
 */
export const findOwn = (
  posts: readonly unknown[],
  wanted: string,
  key: 'id' | 'number',
): Post | undefined => {
  for (const post of posts as readonly Raw[]) {
    const number = post[key];
    if (!isOwn(post) || post.pull_request !== undefined || typeof number !== 'number') continue;
    if (typeof post.body === 'string' && findMark(post.body.replaceAll('\r', '')) === wanted)
      return { number, body: post.body.replaceAll('\r', '') };
  }
  return undefined;
};
