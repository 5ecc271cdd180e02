/** What a change is about, in words that readers know; `person` is never told. */
export const fieldGroups = [
  'names',
  'figures',
  'contact',
  'standing',
  'certificates',
  'rules',
  'state',
  'place',
  'products',
  'days',
  'sources',
  'facts',
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

const keysOf: Readonly<Record<Exclude<FieldGroup, 'facts'>, readonly string[]>> = {
  names: ['names', 'titles', 'title', 'shortName'],
  figures: ['observations'],
  contact: ['contact'],
  standing: ['standing', 'stage', 'stages', 'validity', 'projectStatus'],
  certificates: ['certificates'],
  rules: ['rules', 'steps'],
  state: ['status'],
  place: ['place', 'placeNote', 'point', 'province', 'provinces', 'country', 'centroid', 'capital', 'sides'],
  products: ['products', 'product', 'productNote', 'sectors'],
  days: ['start', 'end', 'deadline', 'issued', 'expires', 'from', 'until', 'established', 'founded'],
  sources: [
    'sources',
    'confidence',
    'url',
    'accessed',
    'published',
    'publisher',
    'read',
    'copyAt',
    'archived',
  ],
};

const groupByKey = new Map(
  Object.entries(keysOf).flatMap(([group, keys]) => keys.map((key) => [key, group as FieldGroup] as const)),
);

/** The group that a key of an entry belongs to; undefined for what is never told. */
export const groupOf = (key: string): FieldGroup | undefined =>
  key === 'person' ? undefined : (groupByKey.get(key) ?? 'facts');
