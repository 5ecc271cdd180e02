import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { toAdminFiles } from '../cms/admin-files.ts';
import type { Store } from '../cms/backend.ts';
import { toPolicy } from '../cms/policy.ts';
import { readFieldWords } from '../words/read-field-words.ts';
import { readWords } from '../words/read-words.ts';

const root = resolve(import.meta.dirname, '../..');

/** Colours for two hundred languages of programs, for a field that no entry has. */
const withoutCodeColours: Plugin = {
  name: 'without-code-colours',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('@shikijs/') ? '\0no-code-colours' : undefined),
  load: (id) => (id === '\0no-code-colours' ? 'export default []' : undefined),
};

/** Sveltia brings its fonts along and names them at another host as well: those rules go. */
const withoutForeignFonts: Plugin = {
  name: 'without-foreign-fonts',
  transform(code, id) {
    if (!id.endsWith('@sveltia/cms/npm/index.js')) return undefined;
    const rule = /@font-face \{[^{}]*https:\/\/[^{}]*\}/gu;
    if (!rule.test(code))
      throw new Error('Sveltia names its fonts in another way: see where it gets them from');
    return { code: code.replace(rule, ''), map: null };
  },
};

/** Packs the program of the form, Sveltia and our reading and writing of entries, with everything that it loads. */
const packProgram = (outDir: string) =>
  build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [withoutCodeColours, withoutForeignFonts],
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      target: 'es2022',
      cssCodeSplit: false,
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: join(root, 'src/cms/start.ts'),
        output: {
          entryFileNames: 'admin.js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.css')) ? 'admin.css' : '[name]-[hash][extname]',
        },
      },
    },
  });

/** Writes page and configuration of the form in every language into a folder that has its program. */
export const writeAdminPages = (folder: string, store: Store): void => {
  const files = toAdminFiles(store, (language) => ({
    words: readWords(language),
    fields: readFieldWords(language),
  }));
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
};

/** Writes the form for editors, `admin/` and below, into the folder of a built site. */
export const writeAdmin = async (folder: string, store: Store): Promise<void> => {
  await packProgram(join(folder, 'admin/app'));
  writeAdminPages(folder, store);
};

/**
 * Headers that the folder of the form has in place of those of the site: its own policy, and leave for the window in
 * which an editor signs in to answer. A policy of the page itself cannot say who may frame it.
 */
export const adminHeaders = (store: Store): Record<string, string> => ({
  'Content-Security-Policy': `${toPolicy(store)}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'X-Robots-Tag': 'noindex, nofollow',
});
