import { z } from 'zod';
import { allCollections } from './collections.ts';

const toTitle = (name: string) => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** One JSON Schema per collection, as `<collection>.json` → text. It describes what an editor writes, so defaults may be left out. */
export const toJsonSchemas = (): Map<string, string> =>
  new Map(
    Object.entries(allCollections).map(([collection, { folder, schema }]) => {
      const shape = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
      const { $schema, ...rest } = shape;
      const text = {
        $schema,
        title: toTitle(collection),
        description: `An entry in content/${folder}`,
        ...rest,
      };
      return [`${collection}.json`, `${JSON.stringify(text, null, 2)}\n`];
    }),
  );
