import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factCollections } from '../../../src/schema/collections.ts';
import { toEntryText } from '../../../src/writer/entry-text.ts';
import { artificialSource, type WrittenSme } from './artificial-smes.ts';

const source = {
  title: 'Artificial source of a benchmark',
  publisher: 'Nobody',
  // The checker refuses example.org: it would be a placeholder.
  url: 'https://www.rfc-editor.org/info/rfc2606',
  accessed: '2026-01-01',
  kind: 'reference',
  read: 'excerpt',
};

/** Writes the businesses into a content folder, one file each, and the source that they name. */
export const writeArtificialContent = (content: string, smes: ReadonlyMap<string, WrittenSme>): void => {
  const { smes: made, sources } = factCollections;
  for (const [id, sme] of smes)
    writeFileSync(join(content, made.folder, `${id}.yaml`), toEntryText(made.schema, sme));
  writeFileSync(
    join(content, sources.folder, `${artificialSource}.yaml`),
    toEntryText(sources.schema, source),
  );
};
