import { readFrontMatter } from '../reader/front-matter.ts';
import { readYaml } from '../reader/yaml-text.ts';
import { toSavedEntryText } from '../writer/saved-entry.ts';
import { isProse, schemaOf } from './collection-schema.ts';

/** How files of a collection are read and written, under the name that `formatOf` gives. */
export interface EntryFormat {
  fromFile: (text: string) => Record<string, unknown>;
  toFile: (value: Record<string, unknown>) => string;
}

/** Name of the format of a collection. Each has its own, because only the schema knows the order of keys; Sveltia wants to hear of a head. */
export const formatOf = (collection: string): string =>
  isProse(collection) ? `atlas-${collection}-frontmatter` : `atlas-${collection}`;

const read = ({ value, problems }: { value: unknown; problems: { message: string }[] }) => {
  const [problem] = problems;
  if (problem !== undefined) throw new Error(problem.message);
  return value as Record<string, unknown>;
};

/** Files of the form are spelled by the same writer as those of every other door. */
export const toEntryFormat = (collection: string): EntryFormat => {
  const schema = schemaOf(collection);
  const headText = (value: Record<string, unknown>) => toSavedEntryText(schema, value);
  if (!isProse(collection))
    return { fromFile: (text) => read(readYaml(text)), toFile: (value) => headText(value) };
  return {
    fromFile: (text) => {
      const { head, body } = readFrontMatter(text);
      return { ...read(head), body: body.trim() };
    },
    toFile: ({ body, ...head }) => `---\n${headText(head)}---\n\n${String(body ?? '').trim()}\n`,
  };
};
