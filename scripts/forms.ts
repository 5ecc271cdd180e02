import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readContent } from '../src/check/read-content.ts';
import { withFreshOptions } from '../src/intake/form-options.ts';
import { buildDate } from '../src/model/build-date.ts';
import { readFieldWords } from '../src/words/read-field-words.ts';

// Choices of the issue forms come out of schema and vocabulary; a test fails when they are stale.
const root = join(import.meta.dirname, '..');
const folder = join(root, '.github/ISSUE_TEMPLATE');
const { content } = readContent(join(root, 'content'), buildDate);
for (const name of readdirSync(folder)) {
  const file = join(folder, name);
  const text = readFileSync(file, 'utf8');
  const fresh = withFreshOptions(content, readFieldWords('en'), basename(name, '.yml'), text);
  if (fresh === text) continue;
  writeFileSync(file, fresh);
  process.stdout.write(`${name}: choices written\n`);
}
