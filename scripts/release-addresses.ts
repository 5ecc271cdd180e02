import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import {
  filesOfAddress,
  parseReleased,
  releasedFile,
  toReleasedAddress,
  toReleasedText,
} from '../src/reader/released-addresses.ts';

const root = resolve(import.meta.dirname, '..');
const site = join(root, 'dist');
const list = join(root, releasedFile);
const most = 20;

if (process.argv.length > 2) {
  process.stderr.write('npm run release-addresses\nAdds the addresses of the built site to the list.\n');
  process.exit(process.argv[2] === '--help' ? 0 : 2);
}
if (!existsSync(join(site, 'index.html'))) {
  process.stderr.write('There is no site in dist/ yet. Build it first: npm run build\n');
  process.exit(2);
}

const files = new Set(
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/')),
);
const known = existsSync(list) ? parseReleased(readFileSync(list, 'utf8')) : [];
const lost = known.filter((address) => filesOfAddress(address).some((file) => !files.has(file)));
if (lost.length > 0) {
  const shown = lost.slice(0, most).map((address) => `  ${address}\n`);
  process.stderr.write(
    `${lost.length} addresses of the last release are not in dist/, so nothing was written:\n${shown.join('')}`,
  );
  process.exit(1);
}
const all = toReleasedText([...known, ...[...files].flatMap((file) => toReleasedAddress(file) ?? [])]);
writeFileSync(`${list}.next`, all);
renameSync(`${list}.next`, list);
process.stdout.write(
  `${parseReleased(all).length} addresses in ${releasedFile}, ${parseReleased(all).length - known.length} of them new\n`,
);
