import { expect, test } from 'vitest';
import { toPlainText } from '../../src/check/reporters/text.ts';
import { checkWith } from './trial-content.ts';

const unit = 'names:\n  en: kg\n';
const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(unit, 'utf16le')]);
const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from(unit)]);
const latin1 = Buffer.from('names:\n  en: caf\u00e9\n', 'latin1');
/** The head of a PNG of that size (W3C PNG, 11.2.1). */
const png = (width: number, height: number) => {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080600000000000000', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const narrative = '---\nlead: A coast.\nwritten: 2026-11-24\nreview: drafted\n---\n\nText.\n';

test.each([
  ['a capital in the name', { 'vocabulary/units/Kilogram.yaml': unit }],
  ['a space in the name', { 'vocabulary/units/metric ton.yaml': unit }],
  ['a name in another script', { 'vocabulary/units/គីឡូ.yaml': unit }],
  ['a name that Windows keeps for itself', { 'vocabulary/units/con.yaml': unit }],
  ['a name that is too long', { [`vocabulary/units/${'kilo-'.repeat(13)}gram.yaml`]: unit }],
  ['another ending', { 'vocabulary/units/kg.yml': unit }],
  ['a folder that is not there', { 'vocabulary/measures/kg.yaml': unit }],
  ['a text outside its language', { 'narratives/th-trat.mdx': narrative }],
  ['a text of an unknown language', { 'narratives/fr/th-trat.mdx': narrative }],
  ['two names that differ in their ending', { 'vocabulary/units/people.yml': unit }],
  ['a file of 70 kB', { 'vocabulary/units/kg.yaml': unit + `# ${'x'.repeat(70_000)}\n` }],
  ['a byte order mark', { 'vocabulary/units/kg.yaml': marked }],
  ['UTF-16', { 'vocabulary/units/kg.yaml': utf16 }],
  ['Latin-1', { 'vocabulary/units/kg.yaml': latin1 }],
  ['a link', { 'vocabulary/units/kg.yaml': { to: 'people.yaml' } }],
  // Two such files do not fit side by side on Windows and macOS: the folder differs, not the name.
  ['a name that differs in capitals alone', { 'vocabulary/Units/people.yaml': unit }],
  ['a drawing that could hold a program', { 'images/harbour.svg': '<svg onload="alert(1)"/>' }],
  ['another format behind the name of a picture', { 'images/harbour.png': 'GIF89a' }],
  ['a picture of 16,000 by 16,000 points', { 'images/harbour.png': png(16_000, 16_000) }],
  ['a picture that nobody uses', { 'images/unused.webp': png(10, 10) }],
  ['a narrative without province', { 'narratives/en/th-trad.mdx': narrative }],
])('%s is refused', (_, files) => {
  expect(toPlainText(checkWith(files))).toMatchSnapshot();
});
