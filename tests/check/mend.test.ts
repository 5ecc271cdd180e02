import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findHome } from '../../src/check/home.ts';
import { mendContent } from '../../src/check/mend-content.ts';
import { mendFile } from '../../src/check/mend.ts';
import { readContent } from '../../src/check/read-content.ts';
import { factCollections, type FactCollection } from '../../src/schema/collections.ts';
import { trialDay } from './trial-content.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const good = readFileSync(join(fixtures, 'good-content/smes/kh-alpha-rice-mill.yaml'), 'utf8').replaceAll(
  "'",
  '"',
);
const { content } = readContent(join(fixtures, 'good-content'), trialDay);

const mend = (text: string | Uint8Array, path = 'smes/kh-beta.yaml') => {
  const home = findHome(path);
  if (home === undefined) throw new Error(`${path} is no file of an entry`);
  return mendFile(content, typeof text === 'string' ? Buffer.from(text) : text, home);
};

describe('a slip with one right answer is mended', () => {
  test.each([
    ['a byte order mark', `\ufeff${good}`],
    ['line ends of Windows', good.replaceAll('\n', '\r\n')],
    ['spaces at the ends of lines', good.replace('company\n', 'company  \n')],
    ['no line end at the end', good.trimEnd()],
    ['empty lines at the end', `${good}\n\n`],
    ['keys in another order', `confidence: sourced\n${good.replace('confidence: sourced\n', '')}`],
    ['single quotes', good.replace('"2009"', "'2009'")],
    ['a year without quotes', good.replace('"2009"', '2009')],
    ['a long name folded over two lines', good.replace('Jasmine rice', '>-\n      Jasmine\n      rice')],
    ['a list in brackets', good.replace('sectors:\n  - food', 'sectors: [food]')],
    ['the name of a product for its id', good.replace('product: rice', 'product: អង្ករ')],
    ['the name of a province for its id', good.replace('kh-kampot', 'Kampot')],
    ['spaces around a text', good.replace('Alpha Rice Mill', '" Alpha Rice Mill "')],
  ])('%s', (_, text) => {
    expect(text).not.toBe(good);
    expect(mend(text)?.text).toBe(good);
  });

  test('a code without quotes keeps its zero', () => {
    const product = readFileSync(join(fixtures, 'good-content/vocabulary/products/rice.yaml'), 'utf8');
    expect(mend(product.replace("'1006'", '0902'), 'vocabulary/products/tea.yaml')?.text).toContain(
      '- "0902"',
    );
  });

  test('the name of a country becomes its code, where the whole name stands there', () => {
    const home = 'smes/kh-beta.yaml';
    const exports = (name: string) => good.replace('contact:', `exportMarkets:\n  - ${name}\ncontact:`);
    expect(mend(exports('Viet Nam'), home)?.text ?? '').not.toContain('- Viet Nam');
    expect(mend(exports('Cambodia'), home)?.text).toContain('- KH');
    // Half a name could be meant for another country.
    expect(mend(exports('Cambod'), home)?.text ?? exports('Cambod')).toContain('Cambod');
  });

  test('an accent that is stored apart joins its letter', () => {
    expect(mend(good.replace('Alpha', 'Ca\u0301'))?.text).toContain('C\u00e1');
  });

  test('comments stay with their lines', () => {
    expect(
      mend(good.replace('legalForm: company', 'legalForm: company  # as the seal says\n'))?.text,
    ).toContain('legalForm: company # as the seal says\n');
  });

  test('two spaces at the end of a line of a text are a break and stay', () => {
    const text = '---\nlead: A coast.\nwritten: "2026-11-24"\nreview: drafted\n---\n\nOne  \ntwo.\n';
    expect(mend(text, 'narratives/en/kh-kampot.mdx')).toBeUndefined();
    expect(mend(`${text}\n`, 'narratives/en/kh-kampot.mdx')?.text).toBe(text);
  });
});

test('nothing is changed in a file that is in order', () => {
  expect(mend(good)).toBeUndefined();
});

test.each([
  ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le')],
  ['Latin-1', Buffer.from('names:\n  en: café\n', 'latin1')],
])('a file in %s is left to a person', (_, bytes) => {
  expect(mend(bytes)).toBeUndefined();
});

const faults = readdirSync(join(fixtures, 'bad-content')).flatMap((rule) =>
  readdirSync(join(fixtures, 'bad-content', rule))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${rule}/${file}`),
);
test.each(faults)('%s is mended once and for all, or left alone', (fault) => {
  const text = readFileSync(join(fixtures, 'bad-content', fault));
  const collection = (/\.([a-z-]+)\.yaml$/.exec(fault)?.[1] ?? 'smes') as FactCollection;
  const path = `${factCollections[collection].folder}/kh-beta.yaml`;
  const once = mend(text, path);
  if (once !== undefined) expect(mend(once.text, path)).toBeUndefined();
});

test('any bytes are mended without an exception, and what is mended needs no more mending', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
        fc.nat(good.length - 1).map((at) => Buffer.from(`${good.slice(0, at)}\r\n ${good.slice(at)}`)),
      ),
      (bytes) => {
        const once = mend(bytes);
        if (once !== undefined) expect(mend(once.text)).toBeUndefined();
      },
    ),
  );
});

test('a text that is no list of fields is not spelled as an entry', () => {
  expect(mend(Buffer.from('-'))?.text ?? '-').not.toContain('- ');
});

describe('a whole folder', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mend-'));
    cpSync(join(fixtures, 'good-content'), folder, { recursive: true });
    writeFileSync(join(folder, 'smes/kh-beta.yaml'), good.replace('kh-kampot', 'Kampot'));
    writeFileSync(join(folder, 'smes/kh-broken.yaml'), 'names: [\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('tells of each file what was mended, and passes over what cannot be read', () => {
    const mended = mendContent(folder, trialDay);
    expect(mended.get('smes/kh-beta.yaml')?.changes).toEqual(['province: Kampot → kh-kampot']);
    expect(mended.has('smes/kh-broken.yaml')).toBe(false);
  });
});
