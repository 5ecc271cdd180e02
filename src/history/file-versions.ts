import { readYaml } from '../reader/yaml-text.ts';
import { runGit } from './git.ts';

/** Cuts the answer of `git cat-file --batch`: a line with id, kind and size, then so many bytes and a line end. */
const toTexts = (answer: Buffer): Map<string, string> => {
  const texts = new Map<string, string>();
  let at = 0;
  while (at < answer.length) {
    const end = answer.indexOf(10, at);
    if (end < 0) break;
    const [id = '', kind, size] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    texts.set(id, answer.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
};

/** The values of versions of files by their ids; a version that is no good YAML has none. */
export const readVersions = (root: string, ids: ReadonlySet<string>): Map<string, unknown> => {
  if (ids.size === 0) return new Map();
  const answer = runGit(root, ['cat-file', '--batch'], [...ids, ''].join('\n'));
  if (answer === undefined) return new Map();
  return new Map(
    [...toTexts(answer)].flatMap(([id, text]) => {
      const { value } = readYaml(text);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
};
