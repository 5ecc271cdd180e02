import { runGit } from './git.ts';

/**
 * Bytes of versions by their ids in git's store; what is not there is left out. `cat-file --batch` answers with a line of
 * id, kind and size, then so many bytes and a line end.
 */
export const readBlobs = (root: string, ids: Iterable<string>): Map<string, Buffer> => {
  const wanted = [...ids];
  const answer =
    wanted.length === 0 ? undefined : runGit(root, ['cat-file', '--batch'], [...wanted, ''].join('\n'));
  const blobs = new Map<string, Buffer>();
  for (let at = 0; answer !== undefined && at < answer.length;) {
    const end = answer.indexOf(10, at);
    if (end < 0) break;
    const [id = '', kind, size] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    blobs.set(id, answer.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
};
