import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '../src/host/site-server.ts';
import { writeAdmin } from '../src/host/admin-site.ts';
import { guidePictures, isGuidePicture, type GuidePicture } from '../src/schema/guide-picture.ts';
import { startChromium } from '../tests/site/chromium.ts';
import { build } from './build.ts';
import { openPicture, toWebp } from './guide-pictures/camera.ts';
import { subjects } from './guide-pictures/subjects.ts';
import { readCommandLine } from './parts/command-line.ts';

const names = Object.keys(guidePictures) as GuidePicture[];
const usage = `npm run guide-pictures [-- name …] [--kept]
  Takes the pictures of the guides, all or the named ones, and writes them to public/guides.
  --kept   takes them of the site in dist.pictures that was built the last time, and of its form
  Names: ${names.join(', ')}
`;

/** A site of its own: its pages lead to forms of a repository, as those that readers see do. No picture shows its address. */
const folder = 'dist.pictures';
/** The form for editors with a store in the browser. It has a folder of its own, because the policy of the site is not its policy. */
const formFolder = 'dist.pictures-form';
const repository = { SITE_REPOSITORY: 'https://github.com/example/atlas' };

const { values, positionals, root, refuse } = readCommandLine(
  usage,
  { kept: { type: 'boolean', default: false } },
  true,
);
const wanted = positionals.map((name) =>
  isGuidePicture(name) ? name : refuse(`There is no picture "${name}".`),
);
const [site, form] = [folder, formFolder].map((name) => join(root, name)) as [string, string];
const isKept = (built: string) => values.kept && existsSync(built);
if (!isKept(site) && !(await build(folder, repository))) process.exit(1);
if (!isKept(form)) await writeAdmin(form, { kind: 'browser' });

const out = join(root, 'public/guides');
mkdirSync(out, { recursive: true });
const serve = (built: string) => serveSite({ folder: built, base: '/' }, 0);
const [siteServer, formServer, browser] = await Promise.all([serve(site), serve(form), startChromium()]);
const at = { site: siteServer.address, form: formServer.address };
try {
  for (const name of wanted.length > 0 ? wanted : names) {
    const page = await openPicture(browser, guidePictures[name]);
    try {
      await subjects[name](page, at);
      const bytes = await toWebp(page);
      writeFileSync(join(out, `${name}.webp`), bytes);
      process.stdout.write(`public/guides/${name}.webp  ${bytes.length} bytes\n`);
    } catch (error) {
      const [why = ''] = String(error).split('\n');
      process.stderr.write(`public/guides/${name}.webp stays as it was. ${why}\n`);
      process.exitCode = 1;
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await Promise.all([siteServer.stop(), formServer.stop()]);
}
