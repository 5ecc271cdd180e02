import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import type { ProseNode } from '../src/check/prose-tree.ts';
import { guideOrder } from '../src/model/guide-order.ts';
import { listContentFiles } from '../src/reader/content-folder.ts';
import { readFrontMatter } from '../src/reader/front-matter.ts';
import { guidePictures, isGuidePicture, pictureDensity } from '../src/schema/guide-picture.ts';
import { languages } from '../src/schema/language.ts';

const root = join(import.meta.dirname, '..');
const flatten = (node: ProseNode): ProseNode[] => [node, ...(node.children ?? []).flatMap(flatten)];

const guides = listContentFiles(join(root, 'content'), 'guides').map(({ absolute, path }) => {
  const text = readFileSync(absolute, 'utf8');
  return { path, text, nodes: flatten(mdxToMdast(readFrontMatter(text).body) as ProseNode) };
});
const english = guides.flatMap(({ path }) => /^guides\/en\/(.+)\.mdx$/u.exec(path)?.[1] ?? []);

/** The pictures that a guide names, each with its words. */
const shotsIn = (nodes: readonly ProseNode[]) =>
  nodes
    .filter(({ name }) => name === 'Shot')
    .map(({ attributes = [] }) => {
      const valueOf = (wanted: string) => String(attributes.find(({ name }) => name === wanted)?.value ?? '');
      return { name: valueOf('name'), alt: valueOf('alt') };
    });
const shots = guides.flatMap(({ path, nodes }) => shotsIn(nodes).map((shot) => ({ path, ...shot })));

/** Width and height of a WebP file, of its first part. */
const readWebpSize = (file: string): { width: number; height: number } => {
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12), file).toBe('RIFFWEBP');
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8L') {
    const bits = bytes.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
};

test('every guide has its place in the list, and every place its guide', () => {
  expect(english.toSorted()).toEqual([...guideOrder].toSorted());
});

test('a translation is one of an English guide', () => {
  const strangers = guides.filter(({ path }) => {
    const [, language = '', id = ''] = /^guides\/(\w+)\/(.+)\.mdx$/u.exec(path) ?? [];
    return !(languages as readonly string[]).includes(language) || !english.includes(id);
  });
  expect(strangers.map(({ path }) => path)).toEqual([]);
});

describe('pictures of the guides', () => {
  test('are all named by a guide, and a guide names no other', () => {
    const named = new Set(shots.map(({ name }) => name));
    expect([...named].toSorted()).toEqual(Object.keys(guidePictures).toSorted());
  });

  test('lie in their folder, and nothing else does', () => {
    const files = readdirSync(join(root, 'public/guides')).toSorted();
    expect(files).toEqual(
      Object.keys(guidePictures)
        .map((name) => `${name}.webp`)
        .toSorted(),
    );
  });

  test.each(Object.entries(guidePictures))(
    '%s is as large as the page says and weighs at most 50 kB',
    (name, { width, height }) => {
      const file = join(root, 'public/guides', `${name}.webp`);
      expect(readWebpSize(file)).toEqual({ width: width * pictureDensity, height: height * pictureDensity });
      expect(statSync(file).size).toBeLessThanOrEqual(50_000);
    },
  );

  test('of one guide weigh at most 100 kB together', () => {
    for (const { path, nodes } of guides) {
      const sizes = shotsIn(nodes).map(
        ({ name }) => statSync(join(root, 'public/guides', `${name}.webp`)).size,
      );
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        path,
      ).toBeLessThanOrEqual(100_000);
    }
  });

  test('say in words what matters in them, each its own', () => {
    for (const { path, name, alt } of shots)
      expect(alt.trim().length, `${path}: ${name}`).toBeGreaterThan(20);
    for (const { path, nodes } of guides) {
      const words = shotsIn(nodes).map(({ alt }) => alt);
      expect(new Set(words).size, path).toBe(words.length);
    }
  });

  test('of a translation are those of the English guide', () => {
    const namesIn = (wanted: string) => shots.filter(({ path }) => path === wanted).map(({ name }) => name);
    for (const { path } of guides)
      expect(namesIn(path), path).toEqual(namesIn(path.replace(/^guides\/\w+\//u, 'guides/en/')));
    expect(shots.every(({ name }) => isGuidePicture(name))).toBe(true);
  });
});

/** What the guides tell one to type: `npm run check -- --fix` and the like. */
const commands = guides.flatMap(({ path, nodes }) =>
  nodes
    .filter(({ type }) => type === 'code' || type === 'inlineCode')
    .flatMap(({ value }) => String(value).split('\n'))
    .filter((line) => /^npm (?:run )?\w/u.test(line))
    .map((line) => ({ path, line })),
);

describe('commands of the guides', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const scriptOf = (line: string) => /^npm (?:run )?([\w-]+)/u.exec(line)?.[1] ?? '';

  test('there are some', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  test('all exist', () => {
    const unknown = commands.filter(({ line }) => line !== 'npm ci' && scripts[scriptOf(line)] === undefined);
    expect(unknown).toEqual([]);
  });

  test('take the options that the guides name', () => {
    const unknown = commands.flatMap(({ path, line }) => {
      const file = /^node (\S+\.ts)/u.exec(scripts[scriptOf(line)] ?? '')?.[1];
      const text = file === undefined ? '' : readFileSync(join(root, file), 'utf8');
      const options = [...line.matchAll(/\s--([a-z][\w.-]*)/gu)].map(([, option = '']) => option);
      return options
        .filter((option) => !text.includes(`--${option}`))
        .map((option) => `${path}: --${option}`);
    });
    expect(unknown).toEqual([]);
  });
});

test('addresses of files that the guides name are of folders that there are', () => {
  const folders = guides.flatMap(({ path, text }) =>
    [...text.matchAll(/`(content\/[a-z/-]*[a-z])(?:\/[\w.-]+\.yaml)?`/gu)].map(([, folder = '']) => ({
      path,
      folder,
    })),
  );
  expect(folders.length).toBeGreaterThan(0);
  const missing = folders.filter(
    ({ folder }) => statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() !== true,
  );
  expect(missing).toEqual([]);
});
