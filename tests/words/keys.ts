import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Language } from '../../src/schema/language.ts';

type Branch = { [key: string]: string | Branch };
/** Forms of one text: one under the name `other`, or several by plural category. */
export type Forms = Record<string, string>;

const source = join(import.meta.dirname, '../../src');
const scripts = join(import.meta.dirname, '../../scripts');
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

const isForms = (branch: Branch): branch is Forms =>
  'other' in branch && Object.keys(branch).every((key) => categories.includes(key));

const leavesOf = (branch: Branch, path: string): [string, Forms][] =>
  Object.entries(branch).flatMap(([key, value]): [string, Forms][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, { other: value }]];
    return isForms(value) ? [[at, value]] : leavesOf(value, at);
  });

/** Every text of a language by its key. */
export const textsOf = (language: Language): Map<string, Forms> => {
  const file = readFileSync(join(source, `words/${language}.yaml`), 'utf8');
  return new Map(leavesOf(parse(file) as Branch, ''));
};

/** Keys that the code of the site and the scripts ask for: whole ones, and beginnings of those it makes up as it goes. */
export interface AskedKeys {
  whole: Set<string>;
  beginnings: Set<string>;
}

/** Argument of each `say(…)` in a text, up to its comma or closing bracket. */
const firstArguments = (text: string): string[] =>
  [...text.matchAll(/(?<![#\w])say\(/g)].map(({ index }) => {
    const start = index + 'say('.length;
    let depth = 0;
    for (let at = start; at < text.length; at += 1) {
      const character = text.charAt(at);
      if ('([{'.includes(character)) depth += 1;
      if (depth === 0 && ',)'.includes(character)) return text.slice(start, at);
      if (')]}'.includes(character)) depth -= 1;
    }
    return text.slice(start);
  });

/** Reads the keys off the code. The checker has a `say` of its own. */
export const askedKeys = (): AskedKeys => {
  const asked: AskedKeys = { whole: new Set(['review']), beginnings: new Set(['countries.']) };
  const files = [source, scripts].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(astro|ts)$/.test(path) && !path.startsWith('check/'))
      .map((path) => join(folder, path)),
  );
  for (const file of files) {
    for (const argument of firstArguments(readFileSync(file, 'utf8'))) {
      // A word that is only compared with (`kind === 'x' ? …`) is no key.
      for (const [, compared, key = ''] of argument.matchAll(/([!=]==\s*)?'([^']+)'/g))
        if (compared === undefined) asked.whole.add(key);
      for (const [, beginning = ''] of argument.matchAll(/`([^`$]*)/g))
        if (beginning) asked.beginnings.add(beginning);
    }
  }
  return asked;
};
