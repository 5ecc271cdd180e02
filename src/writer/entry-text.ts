import { Document, isMap, isScalar, isSeq, parseDocument, visit, type Pair } from 'yaml';
import type { z } from 'zod';
import { childOf, toFieldShape } from '../schema/field-shape.ts';

// Every door that writes an entry writes it here, so that a file looks the same whoever made it and a change touches
// only the lines that it changes.

const reading = { version: '1.2', schema: 'core', merge: false } as const;

/** A value stands on one line however long it is: a changed word is one changed line. */
const writing = { lineWidth: 0, indentSeq: true } as const;

/** Puts the keys of every mapping in the order of the schema; keys that it does not know stay behind them, as they stood. */
const sortKeys = (node: unknown, schema: z.ZodType | undefined): void => {
  const inner = schema === undefined ? undefined : toFieldShape(schema).schema;
  if (isSeq(node)) for (const item of node.items) sortKeys(item, childOf(inner, 0));
  if (!isMap(node)) return;
  const order = Object.keys((inner as { shape?: object } | undefined)?.shape ?? {});
  const keyOf = ({ key }: Pair) => String(isScalar(key) ? key.value : key);
  const rank = (pair: Pair) => {
    const at = order.indexOf(keyOf(pair));
    return at < 0 ? order.length : at;
  };
  node.items.sort((a, b) => rank(a) - rank(b));
  for (const pair of node.items) sortKeys(pair.value, childOf(inner, keyOf(pair)));
};

/** The text of an entry as a document that keeps its comments and can be changed. */
export const openDocument = (text: string): Document.Parsed => parseDocument(text, reading);

/** The one spelling of a document: keys in the order of the schema, one value a line. Changes the document. */
export const spellDocument = (schema: z.ZodType, document: Document | Document.Parsed): string => {
  // How a value was quoted, folded or padded with zeros is forgotten: each value has one spelling.
  visit(document, {
    Scalar: (_, scalar) => {
      delete scalar.type;
      delete scalar.minFractionDigits;
      delete scalar.format;
    },
    Collection: (_, collection) => {
      delete collection.flow;
      collection.spaceBefore = false;
    },
  });
  sortKeys(document.contents, schema);
  return document.toString(writing);
};

/** The text of a new entry. `undefined` fields are left out. */
export const toEntryText = (schema: z.ZodType, value: unknown): string =>
  spellDocument(schema, new Document(value, { ...reading, keepUndefined: false }));

/** The same entry as `toEntryText` would write it; comments stay with their lines. The text must be readable YAML. */
export const tidyEntryText = (schema: z.ZodType, text: string): string =>
  spellDocument(schema, openDocument(text));
