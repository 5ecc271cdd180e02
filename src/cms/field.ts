import type { Field as CmsField, ListField, RelationField, SelectField } from '@sveltia/cms';
import { z } from 'zod';
import { toFieldShape } from '../schema/field-shape.ts';
import { isLocalised, namePaths, summaryOf } from './entry-name.ts';
import { toNumberField } from './number-field.ts';
import { toTextField } from './text-field.ts';
import { toTold, type FieldPlace, type Told } from './told.ts';

const jsonOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** A field that names an entry: found by its name in any language or by its id, which is what is saved. */
const toRelation = (told: Told, collection: string): RelationField => {
  const names = namePaths(collection);
  return {
    ...told,
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: [names[0] ?? '{{slug}}'],
    search_fields: [...names, '{{slug}}'],
  };
};

const toSelect = (told: Told, schema: z.ZodEnum, { collection, path, words }: FieldPlace): SelectField => ({
  ...told,
  widget: 'select',
  options: schema.options.map(String).map((value) => ({
    label: words.option(collection, path, value),
    value,
  })),
});

const toList = (
  told: Told,
  schema: z.ZodArray,
  references: string | undefined,
  place: FieldPlace,
): CmsField => {
  const item = toFieldShape(schema.element as z.ZodType).schema;
  const { minItems: min, maxItems: max } = jsonOf(schema);
  // A list that may be empty need not be filled in; when the file must have it, it is put in on the way out.
  const list = {
    ...told,
    required: told.required && (min ?? 0) > 0,
    ...(min === undefined || !told.required ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
  if (references !== undefined) return { ...toRelation(list, references), multiple: true };
  if (item instanceof z.ZodEnum) return { ...toSelect(list, item, place), multiple: true };
  const folded = { ...list, widget: 'list', collapsed: true } as const;
  if (item instanceof z.ZodObject)
    return {
      ...folded,
      minimize_collapsed: 'auto',
      summary: summaryOf(item),
      fields: toFields(item, place),
    } satisfies ListField;
  return { ...folded, field: toField(place.path.at(-1) ?? 'value', schema.element as z.ZodType, place) };
};

/** One field of a form, of a field of the schema; `isLine` for a text that never needs several lines. Throws for a type that no form is known for. */
export const toField = (name: string, wrapped: z.ZodType, place: FieldPlace, isLine = false): CmsField => {
  const { schema, meta, optional } = toFieldShape(wrapped);
  const told = toTold(name, place, !optional);
  if (schema instanceof z.ZodArray) {
    const references = meta.references ?? toFieldShape(schema.element as z.ZodType).meta.references;
    return toList(told, schema, references, place);
  }
  if (meta.references !== undefined) return toRelation(told, meta.references);
  if (schema instanceof z.ZodObject)
    return {
      ...told,
      widget: 'object',
      // What must be filled in is never folded away.
      collapsed: !optional || (isLocalised(schema) && place.path.length === 1) ? false : 'auto',
      summary: summaryOf(schema),
      fields: toFields(schema, place),
    };
  if (schema instanceof z.ZodEnum) return toSelect(told, schema, place);
  if (schema instanceof z.ZodBoolean) return { ...told, widget: 'boolean' };
  if (schema instanceof z.ZodNumber) return toNumberField(told, jsonOf(schema));
  if (schema instanceof z.ZodString || schema instanceof z.ZodURL || schema instanceof z.ZodEmail)
    return toTextField(told, schema, jsonOf(schema), isLine);
  throw new Error(`No form for ${[place.collection, ...place.path].join('.')}: ${schema.constructor.name}`);
};

/** The fields of a group, in the order of the schema. */
export const toFields = (schema: z.ZodObject, place: FieldPlace): CmsField[] =>
  Object.entries(schema.shape).map(([key, child]) =>
    toField(key, child as z.ZodType, { ...place, path: [...place.path, key] }, isLocalised(schema)),
  );
