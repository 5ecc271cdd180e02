import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ContentDiff } from '../../src/diff/content-diff.ts';
import { toRenderedPages } from '../../src/github/rendered-pages.ts';

const [site, diffFile, ...others] = process.argv.slice(2);
if (site === undefined || diffFile === undefined || others.length > 0) {
  process.stderr.write('node scripts/github/rendered-pages.ts <folder of the site> <diff.json>\n');
  process.exit(2);
}
try {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const diff = JSON.parse(readFileSync(diffFile, 'utf8')) as ContentDiff;
  process.stdout.write(`${JSON.stringify(toRenderedPages(files, diff))}\n`);
} catch (error) {
  const words = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The pages could not be counted: ${words}\n`);
  process.exitCode = 1;
}
