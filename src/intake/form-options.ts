import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { Content } from '../check/content.ts';
import { factCollections, type FactCollection } from '../schema/collections.ts';
import { listFields, type Field } from '../schema/field-list.ts';
import type { FieldWords } from '../words/field-words.ts';

/** Which collection the questions of a form are named after. Those on its source begin with `source-`. */
export const formCollections: Readonly<Record<string, FactCollection>> = {
  'add-business': 'smes',
  event: 'events',
  opportunity: 'opportunities',
};

/** `Kampot (kh-kampot)`: a name to read, and in brackets what goes into the file. A comma parts the choices of an answer. */
const toOption = (name: string, value: string) =>
  name === value ? value : `${name.replaceAll(',', '')} (${value})`;

const optionsFor = (
  content: Content,
  fieldWords: FieldWords,
  collection: FactCollection,
  { kind, words, path, meta }: Field,
): string[] | undefined => {
  if (kind === 'flag') return ['yes', 'no'];
  if (kind === 'word') return words.map((word) => toOption(fieldWords.option(collection, path, word), word));
  if (kind !== 'id') return undefined;
  const names = new Map(
    content.entries
      .filter(({ collection: from }) => from === meta.references)
      .map(({ id, value }) => [id, (value as { names?: { en?: string } } | null)?.names?.en]),
  );
  return [...names].map(([id, name]) => toOption(name ?? id, id));
};

/** As YAML of any version reads it as text: a bare `yes` is a truth value to GitHub. */
const written = (option: string) =>
  stringify(option, { version: '1.1', singleQuote: true, lineWidth: 0 }).trimEnd();

/** The text of a form with the choices of its drop-down lists as schema and vocabulary have them today; the rest stays as it is. */
export const withFreshOptions = (
  content: Content,
  fieldWords: FieldWords,
  intent: string,
  text: string,
): string => {
  const collection = formCollections[intent];
  if (collection === undefined) return text;
  const fieldsOf = (name: FactCollection, prefix: string) =>
    listFields(factCollections[name].schema).map(
      (field) => [`${prefix}${field.path.join('-')}`, { from: name, field }] as const,
    );
  const fields = new Map([...fieldsOf('sources', 'source-'), ...fieldsOf(collection, '')]);
  const body = parseDocument(text).get('body');
  let fresh = '';
  let done = 0;
  for (const part of isSeq(body) ? body.items : []) {
    if (!isMap(part) || part.get('type') !== 'dropdown') continue;
    const known = fields.get(String(part.get('id')));
    const options = known && optionsFor(content, fieldWords, known.from, known.field);
    const attributes = part.get('attributes');
    const old = isMap(attributes) ? attributes.get('options', true) : undefined;
    const [start, end] = (old as { range?: [number, number, number] } | undefined)?.range ?? [];
    if (options === undefined || start === undefined || end === undefined) continue;
    const lines = options.map((option) => `\n        - ${written(option)}`).join('');
    const tail = /\s*$/.exec(text.slice(start, end))?.[0] ?? '';
    fresh += `${text.slice(done, start).trimEnd()}${lines}${tail}`;
    done = end;
  }
  return fresh + text.slice(done);
};
