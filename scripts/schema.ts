import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchemas } from '../src/schema/json-schema.ts';

// Editors complete and check fields by these files while one types; a test fails when they are stale.
const folder = join(import.meta.dirname, '../public/schema');
const schemas = toJsonSchemas();
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) if (!schemas.has(file)) rmSync(join(folder, file));
for (const [file, text] of schemas) writeFileSync(join(folder, file), text);
process.stdout.write(`${schemas.size} files written to public/schema\n`);
