import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adminPath } from '../../src/cms/admin-page.ts';
import { checkContent } from '../../src/check/run.ts';
import { serveSite, type RunningSite } from '../../src/host/site-server.ts';
import { languages, type Language } from '../../src/schema/language.ts';
import {
  choose,
  contentFiles,
  fieldAt,
  fillStore,
  goToForm,
  makeTrialForm,
  signIn,
  readStore,
} from './admin-form.ts';
import { startChromium } from './chromium.ts';
import { root, siteFolder } from './site-files.ts';
import { watch } from './site.ts';

const today = new Date().toISOString().slice(0, 10);
const files = contentFiles();
const viewport = { width: 1280, height: 4500 };
/** So tall that every field of a form is on the screen: Sveltia draws only those that are. */
const tall = { width: 1280, height: 9000 };

let folder: string;
let site: RunningSite;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  folder = makeTrialForm();
  site = await serveSite({ folder, base: '/' }, 0);
  context = await (await startChromium()).newContext({ viewport });
  page = await context.newPage();
  await page.goto(`${site.address}admin/`);
  await fillStore(page, files);
  faults = watch(page, new URL(site.address).origin);
  await page.goto(`${site.address}admin/`);
  await signIn(page);
}, 180_000);

afterAll(async () => {
  await context?.browser()?.close();
  await site?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

/** What the test asks of a collection of the configuration. */
interface Collection {
  name: string;
  folder: string;
  fields: { name: string; label: string }[];
}

const collectionsOf = (language: Language): Collection[] => {
  const file = join(folder, adminPath(language), 'config.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { collections: Collection[] }).collections;
};

/** The longest entry of a collection: where one breaks a form, it is this one. */
const longestIn = (collection: string) => {
  const own = files.filter(
    ([path]) => path.startsWith(`${collection}/`) && !path.slice(collection.length + 1).includes('/'),
  );
  const [path] = own.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return path?.replace(/^.*\/|\.\w+$/gu, '');
};

/** Keys of the fields on the screen, those of the entry itself. */
const fieldsShown = () =>
  page
    .locator('[data-key-path]')
    .evaluateAll((sections) =>
      sections
        .map((section) => section.getAttribute('data-key-path') ?? '')
        .filter((path) => !path.includes('.')),
    );

test('the form of every collection opens with every field for its longest entry', async () => {
  await page.setViewportSize(tall);
  for (const { name, folder: home, fields } of collectionsOf('en')) {
    const id = longestIn(home);
    await goToForm(page, `#/collections/${name}/${id === undefined ? 'new' : `entries/${id}`}`);
    const wanted = fields.map((field) => field.name);
    await expect.poll(fieldsShown, { message: name, timeout: 15_000 }).toEqual(wanted);
  }
  expect(faults).toEqual([]);
  await page.setViewportSize(viewport);
}, 180_000);

test('a business that is written down in the form is a file that the checker takes', async () => {
  await goToForm(page, '#/collections/smes/new');
  await page.getByRole('textbox', { name: 'English' }).fill('Fixture River Mill');
  await page.getByRole('textbox', { name: 'Khmer' }).fill('រោងម៉ាស៊ីន');
  await choose(page, 'legalForm', 'company');
  await choose(page, 'province', 'Kampot');
  await choose(page, 'sectors', 'Rice milling and starch');
  await fieldAt(page, 'products').getByRole('button', { name: /^Add/u }).click();
  await choose(page, 'products.0.product', 'Rice');
  await fieldAt(page, 'products.0.name').getByRole('textbox').fill(' Fixture rice ');
  await choose(page, 'standing.state', 'Listed from public sources');
  await choose(page, 'sources', "'Hello Ca Mau' to take place in Ho Chi Minh City");
  await choose(page, 'confidence', 'Read in the source');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const path = 'content/smes/kh-fixture-river-mill.yaml';
  await expect.poll(() => readStore(page, path), { timeout: 15_000 }).toContain('Fixture River Mill');
  const text = (await readStore(page, path)) ?? '';
  expect(text).toMatchInlineSnapshot(`
    "names:
      en: Fixture River Mill
      km: រោងម៉ាស៊ីន
    legalForm: company
    province: kh-kampot
    sectors:
      - grain-milling
    products:
      - product: rice
        name: Fixture rice
    standing:
      state: listed
    sources:
      - sggp-hellocamau-2025
    confidence: sourced
    "
  `);
  const problems = checkContent(
    join(root, 'content'),
    today,
    new Map([['smes/kh-fixture-river-mill.yaml', text]]),
  );
  expect(problems.filter(({ file }) => file.includes('kh-fixture-river-mill'))).toEqual([]);
  expect(faults).toEqual([]);
}, 120_000);

test('a field that is changed is all that changes in the file', async () => {
  const [path, before] = files.find(([each]) => each === 'content/smes/kh-amru-rice-battambang.yaml') ?? [
    '',
    '',
  ];
  await goToForm(page, '#/collections/smes/entries/kh-amru-rice-battambang');
  await fieldAt(page, 'founded').getByRole('textbox').fill('1998');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => readStore(page, path), { timeout: 15_000 }).not.toBe(before);
  const lines = new Set(before.split('\n'));
  const added = ((await readStore(page, path)) ?? '').split('\n').filter((line) => !lines.has(line));
  expect(added).toEqual(['founded: "1998"']);
});

test('what cannot be saved is said at its field, and nothing is written', async () => {
  await goToForm(page, '#/collections/smes/new');
  await page.getByRole('textbox', { name: 'English' }).fill('Fixture Without Province');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await fieldAt(page, 'province').getByText('This field is required.').waitFor();
  expect(await readStore(page, 'content/smes/fixture-without-province.yaml')).toBeUndefined();
});

test('the form has the words of its language', async () => {
  for (const language of languages.filter((each) => each !== 'en')) {
    const other = await (await context.browser()?.newContext({ viewport: tall }))?.newPage();
    if (other === undefined) throw new Error('No browser');
    await other.goto(`${site.address}admin/${language}/`);
    await signIn(other);
    await goToForm(other, '#/collections/smes/new');
    const wanted = collectionsOf(language)
      .find(({ name }) => name === 'smes')
      ?.fields.map(({ label }) => label);
    const labels = () =>
      other
        .locator('[data-key-path]:not([data-key-path*="."])')
        .evaluateAll((sections) => sections.map((section) => section.querySelector('h4')?.textContent ?? ''));
    await expect.poll(labels, { timeout: 15_000 }).toEqual(wanted);
    await other.context().close();
  }
}, 120_000);

test('the form is outside the search, the site map and what robots read', () => {
  const text = (path: string) => readFileSync(join(siteFolder, path), 'utf8');
  expect(text('robots.txt')).toContain('Disallow: /admin/');
  expect(text('sitemap-0.xml')).not.toContain('/admin/');
  expect(text('admin/index.html')).toContain('<meta name="robots" content="noindex, nofollow">');
});

test('the built site sends the form its own policy and every other page that of the site', async () => {
  const built = await serveSite({ folder: siteFolder, base: '/' }, 0);
  const policyOf = async (path: string) =>
    (await fetch(`${built.address}${path}`)).headers.get('content-security-policy');
  expect(await policyOf('admin/')).toContain("style-src 'self' 'unsafe-inline'");
  expect(await policyOf('admin/')).toContain("frame-ancestors 'none'");
  expect(await policyOf('smes/')).not.toContain('unsafe-inline');
  await built.stop();
});

test('the form and all that it loads stay below a weight', () => {
  expect(statSync(join(siteFolder, 'admin/app/admin.js')).size).toBeLessThan(3_500_000);
});
