import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A benchmark: told the options that stand after its name, prints what it measured. */
export type Benchmark = (options: string[]) => Promise<void>;

const folder = join(import.meta.dirname, 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''));
const [name = '', ...options] = process.argv.slice(2);

if (!names.includes(name)) {
  console.error(`npm run bench -- ${names.join(' | ')} [options]`);
  process.exitCode = 1;
} else {
  const { run } = (await import(`./bench/${name}.ts`)) as { run: Benchmark };
  await run(options);
}
