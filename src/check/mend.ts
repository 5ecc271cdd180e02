import { isMap, isScalar, isSeq, visit, type Scalar } from 'yaml';
import { z } from 'zod';
import type { ValuePath } from '../reader/read-problem.ts';
import { readBytes } from '../reader/file-text.ts';
import { readYaml } from '../reader/yaml-text.ts';
import { findShape } from '../schema/field-shape.ts';
import { openDocument, tidyEntryText } from '../writer/entry-text.ts';
import type { Content } from './content.ts';
import { findCountryCode, isCountryName } from './country-named.ts';
import { idsNamed } from './named.ts';

/** A file with its slips mended, and what was done to it in words. */
export interface Mended {
  text: string;
  changes: string[];
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/** Slips of writing that have one right answer in any text; two spaces at the end of a line break it in Markdown. */
const mendWriting = (bytes: Uint8Array, isProse: boolean): Mended | undefined => {
  const plain = withoutMark(bytes);
  const { text } = readBytes(plain);
  if (text === undefined) return undefined;
  const changes = plain === bytes ? [] : ['byte order mark taken off'];
  const steps: (readonly [what: string, change: (text: string) => string])[] = [
    ['ends of lines', (all) => all.replaceAll(/\r\n?/g, '\n')],
    ['accents joined to their letters', (all) => all.normalize('NFC')],
    ...(isProse
      ? []
      : [['spaces at ends of lines', (all: string) => all.replaceAll(/[ \u00a0]+$/gm, '')] as const]),
    ['end of the file', (all) => (all === '' ? all : `${all.replace(/\n+$/, '')}\n`)],
  ];
  const mended = steps.reduce((before, [what, change]) => {
    const after = change(before);
    if (after !== before) changes.push(what);
    return after;
  }, text);
  return { text: mended, changes };
};

/** What a single value should be when there is only one thing that it can mean; undefined when all is well or unclear. */
const rightValue = (
  content: Content,
  schema: z.ZodType,
  path: ValuePath,
  { value, source }: Scalar,
): string | undefined => {
  const shape = findShape(schema, path);
  const isText = shape?.schema instanceof z.ZodString;
  // 0902 is a code that lost its quotes: the characters of the file are the code.
  if (isText && typeof value === 'number' && source !== undefined) return source;
  if (typeof value !== 'string') return undefined;
  const target = shape?.meta.references;
  if (target !== undefined && content.ids.get(target)?.has(value) !== true) {
    const [only, ...others] = idsNamed(content, target, value);
    return others.length === 0 ? only : undefined;
  }
  const codes = shape?.schema instanceof z.ZodEnum ? shape.schema.options.map(String) : undefined;
  if (
    (shape?.meta.kind === 'country-code' && !/^[A-Z]{2}$/.test(value)) ||
    codes?.includes(value) === false
  ) {
    const code = findCountryCode(value, codes);
    return code !== undefined && isCountryName(value, code) ? code : undefined;
  }
  // An accent may stand apart as an escape, which no change of the characters of the file finds.
  const tidy = value.trim().normalize('NFC');
  return isText && tidy !== '' && tidy !== value ? tidy : undefined;
};

const mendValues = (content: Content, schema: z.ZodType, text: string): Mended => {
  const document = openDocument(text);
  const changes: string[] = [];
  visit(document, {
    Scalar: (key, scalar, ancestors) => {
      if (key === 'key') return;
      const path = ancestors.flatMap((node, depth): PropertyKey[] => {
        const next = ancestors[depth + 1] ?? scalar;
        if (isSeq(node)) return [node.items.indexOf(next)];
        if (!isMap(node)) return [];
        const pair = node.items.find((one) => one === next || one.value === next);
        return pair && isScalar(pair.key) ? [String(pair.key.value)] : [];
      });
      const right = rightValue(content, schema, path, scalar);
      if (right === undefined || right === scalar.value) return;
      changes.push(
        `${path.filter((step) => typeof step === 'string').join('.')}: ${String(scalar.source ?? scalar.value)} → ${right}`,
      );
      scalar.value = right;
    },
  });
  return { text: changes.length > 0 ? document.toString({ lineWidth: 0 }) : text, changes };
};

/**
 * Mends what has exactly one right answer in the file of an entry; undefined when there is nothing to mend, or when the
 * file cannot be read, which needs a person.
 */
export const mendFile = (
  content: Content,
  bytes: Uint8Array,
  { schema, prose }: { schema: z.ZodType; prose: boolean },
): Mended | undefined => {
  const written = mendWriting(bytes, prose);
  if (written === undefined) return undefined;
  const whole =
    prose || readYaml(written.text).problems.length > 0
      ? undefined
      : mendValues(content, schema, written.text);
  const changes = [...written.changes, ...(whole?.changes ?? [])];
  const before = whole?.text ?? written.text;
  // A text that is no list of fields is no entry, and has no spelling of one.
  const isEntry = whole !== undefined && isMap(openDocument(before).contents);
  const text = isEntry ? tidyEntryText(schema, before) : before;
  if (text !== before) changes.push('spelled as all entries are');
  return changes.length > 0 ? { text, changes } : undefined;
};
