import type { z } from 'zod';

/** Ways to tell an item of a list from the others, the strictest first: keys whose values must all be the same. */
export type Identity = readonly (readonly string[])[];

/** Keys that an item must have, and by what it is known then. The first row that fits counts. */
const identities: readonly { has: readonly string[]; by: Identity }[] = [
  {
    has: ['indicator', 'value', 'period'],
    by: [
      ['indicator', 'product', 'unit', 'scope', 'extent', 'role', 'period'],
      ['indicator', 'product', 'scope', 'extent', 'role', 'period'],
      ['indicator', 'product', 'unit', 'scope', 'extent', 'role'],
      ['indicator', 'product', 'scope', 'extent', 'role'],
      ['indicator', 'product', 'period'],
    ],
  },
  { has: ['key'], by: [['key']] },
  { has: ['id'], by: [['id']] },
  { has: ['certificate'], by: [['certificate', 'number'], ['certificate', 'name'], ['certificate']] },
  { has: ['product', 'name'], by: [['product', 'name'], ['product'], ['name']] },
  { has: ['sector', 'name'], by: [['sector', 'name'], ['sector']] },
  { has: ['kind', 'direction'], by: [['kind', 'direction']] },
  { has: ['need', 'text'], by: [['need', 'text'], ['need']] },
  { has: ['indicators', 'on'], by: [['on', 'indicators'], ['indicators'], ['on']] },
  {
    has: ['state', 'from', 'reportedBy'],
    by: [
      ['state', 'from', 'reportedBy'],
      ['from', 'reportedBy'],
    ],
  },
  {
    has: ['topic', 'text'],
    by: [
      ['topic', 'text'],
      ['topic', 'title'],
      ['topic', 'legalReference'],
    ],
  },
  {
    has: ['from', 'to'],
    by: [
      ['from', 'to', 'period', 'state'],
      ['from', 'to'],
    ],
  },
  { has: ['to', 'mode'], by: [['to', 'mode', 'via'], ['to', 'mode'], ['to']] },
  { has: ['gateway', 'km'], by: [['gateway']] },
  { has: ['stage'], by: [['stage']] },
  { has: ['partner'], by: [['partner']] },
  { has: ['title', 'text'], by: [['title', 'text'], ['title'], ['text']] },
  { has: ['about', 'versions'], by: [['about']] },
  { has: ['letter', 'name'], by: [['name'], ['letter']] },
  { has: ['name'], by: [['name']] },
  { has: ['country', 'names'], by: [['country']] },
  { has: ['date', 'text'], by: [['date', 'text'], ['text'], ['date']] },
  { has: ['amount', 'currency'], by: [['for', 'currency'], ['for']] },
  { has: ['text'], by: [['text']] },
];

/** By what the items of a list are known, from the shape of an item; undefined when nothing tells them apart. */
export const findIdentity = (item: z.ZodType | undefined): Identity | undefined => {
  const shape = (item as { shape?: object } | undefined)?.shape;
  if (shape === undefined) return undefined;
  return identities.find(({ has }) => has.every((key) => Object.hasOwn(shape, key)))?.by;
};
