import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { listContentFiles, readContentBytes } from './content-folder.ts';
import { readBytes } from './file-text.ts';
import { readFrontMatter } from './front-matter.ts';
import type { ReadProblem } from './read-problem.ts';
import { readYaml } from './yaml-text.ts';

// This is the only file that knows how Astro loads content. Facts and heads of texts go through our own reader,
// so that Astro and the checker can never read two different things in one file.

const toError = (path: string, problem: ReadProblem): Error =>
  new Error(`${path}:${problem.line}:${problem.column}  ${problem.message}  → ${problem.fix}`);

const textOf = (absolute: string, path: string): string => {
  const { text, problem } = readBytes(readContentBytes({ absolute }));
  if (problem !== undefined) throw toError(path, problem);
  return text;
};

const slashed = (path: string) => path.replaceAll('\\', '/');

/** Loads `content/<folder>/*.yaml`; the id of an entry is its file name and nothing else. */
export const yamlFolder = (folder: string, schema: z.ZodType): Loader => ({
  name: 'yaml-folder',
  load: async ({ config, generateDigest, logger, parseData, store, watcher }: LoaderContext) => {
    const root = fileURLToPath(config.root);
    const contentRoot = join(root, 'content');
    const idOf = (absolute: string): string | undefined =>
      /^([^/]+)\.yaml$/.exec(slashed(relative(join(contentRoot, folder), absolute)))?.[1];
    // Astro forgets its store when content.config.ts changes, not when a schema file does.
    const shape = JSON.stringify(z.toJSONSchema(schema));

    const sync = async (id: string, absolute: string): Promise<void> => {
      const filePath = slashed(relative(root, absolute));
      const text = textOf(absolute, filePath);
      const digest = generateDigest(shape + text);
      if (store.get(id)?.digest === digest) return;
      const { value, problems } = readYaml(text);
      if (problems[0] !== undefined) throw toError(filePath, problems[0]);
      const data = await parseData({ id, data: value as Record<string, unknown>, filePath: absolute });
      store.set({ id, data, filePath, digest });
    };

    const gone = new Set(store.keys());
    for (const { absolute } of listContentFiles(contentRoot, folder)) {
      const id = idOf(absolute);
      if (id === undefined) continue;
      gone.delete(id);
      await sync(id, absolute);
    }
    for (const id of gone) store.delete(id);

    watcher?.add(join(contentRoot, folder));
    const onChange = async (absolute: string): Promise<void> => {
      const id = idOf(absolute);
      if (id === undefined) return;
      try {
        await sync(id, absolute);
        logger.info(`read ${folder}/${id}`);
      } catch (error) {
        logger.error(error instanceof Error ? error.message : String(error));
      }
    };
    watcher?.on('change', (path) => void onChange(path));
    watcher?.on('add', (path) => void onChange(path));
    watcher?.on('unlink', (path) => {
      const id = idOf(path);
      if (id !== undefined) store.delete(id);
    });
  },
});

/** Loads `content/<folder>/<language>/<id>.mdx` as `<language>/<id>`; Astro renders the body, our reader reads the head. */
export const mdxFolder = (folder: string): Loader => {
  const inner = glob({
    base: `content/${folder}`,
    pattern: '**/*.mdx',
    generateId: ({ entry }) => slashed(entry).replace(/\.mdx$/, ''),
  });
  return {
    name: 'mdx-folder',
    load: async (context: LoaderContext) => {
      const contentRoot = join(fileURLToPath(context.config.root), 'content');
      // Astro warns about a folder without files; a site without news is no fault.
      if (listContentFiles(contentRoot, folder).length === 0) {
        context.store.clear();
        return;
      }
      await inner.load({
        ...context,
        parseData: ({ id, filePath }) => {
          const path = `content/${folder}/${id}.mdx`;
          const { head } = readFrontMatter(textOf(filePath ?? path, path));
          if (head.problems[0] !== undefined) throw toError(path, head.problems[0]);
          return context.parseData({ id, data: head.value as never, filePath });
        },
      });
    },
  };
};
