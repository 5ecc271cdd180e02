import { factCollections, proseCollections } from '../../schema/collections.ts';
import { idPattern, longestId, toSlug } from '../../schema/id.ts';
import { languages } from '../../schema/language.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../problem.ts';

const factFolders = new Set<string>(Object.values(factCollections).map(({ folder }) => folder));
const proseFolders = new Set<string>(Object.values(proseCollections).map(({ folder }) => folder));
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Why a file lies in the wrong place or has the wrong kind of name; undefined when all is well. */
const findFault = (path: string): { message: string; fix: string } | undefined => {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const folder = parts.join('/');
  if (/\.(?:png|jpe?g|webp|gif|svg|avif|heic)$/i.test(file))
    return {
      message: 'the site shows no pictures from the content',
      fix: 'remove it; a picture needs rights, a text for those who cannot see it, and a developer',
    };
  const isProse = proseFolders.has(parts[0] ?? '');
  if (!factFolders.has(folder) && !isProse) {
    return {
      message: 'the site has no such folder',
      fix: `move it to one of: ${[...factFolders, ...proseFolders].join(', ')}`,
    };
  }
  if (isProse && (parts.length !== 2 || !(languages as readonly string[]).includes(parts[1] ?? ''))) {
    return {
      message: 'a text lies in a folder of its language',
      fix: `move it to ${parts[0]}/en/ or ${languages.slice(1).join(', ')}`,
    };
  }
  const ending = isProse ? '.mdx' : '.yaml';
  if (!file.endsWith(ending))
    return {
      message: `the name must end in ${ending}`,
      fix: `rename it to ${file.replace(/\.[^.]*$/, '')}${ending}`,
    };
  const id = file.slice(0, -ending.length);
  if (deviceName.test(id))
    return { message: 'Windows cannot store a file of this name', fix: 'add a word to the name' };
  if (!idPattern.test(id)) {
    const slug = toSlug(id).slice(0, longestId);
    return {
      message: 'the name may hold small letters a to z, digits and single hyphens',
      fix: slug === '' ? 'write the name in Latin letters' : `rename it to ${slug}${ending}`,
    };
  }
  if (id.length > longestId)
    return {
      message: `the name has ${id.length} characters, at most ${longestId} fit`,
      fix: 'say it shorter',
    };
  return undefined;
};

/** The name of a file is the permanent address of its entry. */
export const fileNameRule: Rule = {
  name: 'file-name',
  description: 'Files lie in a known folder and have names that make good addresses.',
  scope: 'file',
  check: ({ path }): Problem[] => {
    const fault = findFault(path);
    if (fault === undefined) return [];
    return [{ file: `content/${path}`, place: 'whole file', rule: 'file-name', severity: 'error', ...fault }];
  },
};
