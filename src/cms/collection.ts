import type { EntryCollection } from '@sveltia/cms';
import { idPattern } from '../schema/id.ts';
import type { FieldWords } from '../words/field-words.ts';
import { isProse, schemaOf } from './collection-schema.ts';
import { namePaths } from './entry-name.ts';
import { formatOf } from './entry-format.ts';
import { toFields } from './field.ts';

/** What an editor is told beside the fields themselves, in the language of the form. */
export interface FormWords {
  fields: FieldWords;
  /** What one entry of a collection is called; undefined for those that editors hardly add to. */
  entry: (collection: string) => string | undefined;
  /** How the name of a file is made. */
  idHelp: string;
  /** What is wrong with the name of a file. */
  idAdvice: string;
  /** Label of the text below the head. */
  body: string;
}

/** The beginning of an id that tells the country, for entries that say where they are. */
const prefixOf = (collection: string): string => {
  const { shape } = schemaOf(collection);
  if (['zones', 'smes'].includes(collection)) return '{{province | truncate(2)}}-';
  if (collection === 'clusters' && 'country' in shape) return '{{country}}-';
  return '';
};

/** A collection of the registry as Sveltia shows it. */
export const toCollection = (collection: string, folder: string, words: FormWords): EntryCollection => {
  const schema = schemaOf(collection);
  const [name] = namePaths(collection);
  const prose = isProse(collection);
  const entry = words.entry(collection);
  const fields = toFields(schema, { collection, path: [], words: words.fields });
  return {
    name: collection,
    label: words.fields.collection(collection),
    ...(entry === undefined ? {} : { label_singular: entry }),
    folder: `content/${folder}`,
    extension: prose ? 'mdx' : 'yaml',
    format: formatOf(collection),
    create: true,
    // An entry is closed, merged or withdrawn and keeps its address; a file is taken away by a developer.
    delete: false,
    publish: false,
    thumbnail: false,
    slug: {
      ...(name === undefined ? {} : { template: `${prefixOf(collection)}{{${name}}}` }),
      editable: ['create'],
      pattern: [String(idPattern.source), words.idAdvice],
      hint: words.idHelp,
    },
    ...(name === undefined ? {} : { identifier_field: name, summary: `{{${name}}}` }),
    ...(prose
      ? {
          fields: [
            ...fields.map((field) => ({ ...field, i18n: true })),
            { name: 'body', label: words.body, widget: 'text', i18n: true, use_emoji_autocomplete: false },
          ],
          i18n: { initial_locales: 'default' },
        }
      : { fields }),
  };
};
