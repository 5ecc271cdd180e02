import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { languages, type Language } from '../../src/schema/language.ts';

/** Ends a command that was called wrongly: words for the person who called, then how it is called. */
export type Refuse = (words: string) => never;

/** The options that every command of ours takes. */
const common = { root: { type: 'string' }, help: { type: 'boolean', default: false } } as const;

type Values<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O & typeof common; allowPositionals: true }>
>['values'];

/** What a person typed behind a command. */
export interface CommandLine<O extends ParseArgsOptionsConfig> {
  values: Values<O>;
  positionals: string[];
  /** The folder that holds `content/`. */
  root: string;
  refuse: Refuse;
}

/**
 * Reads what was typed behind a command. `--help` prints the usage and ends with 0; what the command does not know is
 * refused with it, and ends with 2, never with the trace of a program.
 */
export const readCommandLine = <const O extends ParseArgsOptionsConfig>(
  usage: string,
  options: O,
  takesNames = false,
): CommandLine<O> => {
  const refuse: Refuse = (words) => {
    process.stderr.write(`${words}\n${usage}`);
    process.exit(2);
  };
  const read = () => {
    try {
      return parseArgs({ allowPositionals: takesNames, options: { ...options, ...common } });
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };
  // Whoever reads only the first lines, as `head` does, closes the pipe; the work goes on.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const { values, positionals } = read();
  const { help, root } = values as { help: boolean; root?: string };
  if (help) {
    process.stdout.write(usage);
    process.exit(0);
  }
  return {
    values: values as Values<O>,
    positionals,
    root: resolve(root ?? join(import.meta.dirname, '../..')),
    refuse,
  };
};

/** The one of several ways to print that was asked for. */
export const chooseFormat = <T>(formats: Readonly<Record<string, T>>, name: string, refuse: Refuse): T =>
  Object.entries(formats).find(([known]) => known === name)?.[1] ?? refuse(`There is no format "${name}".`);

/** The language that was asked for. */
export const chooseLanguage = (name: string, refuse: Refuse): Language =>
  languages.find((known) => known === name) ?? refuse(`There is no language "${name}".`);

/** The content of the folder that was named, which must be there. */
export const contentIn = (root: string, refuse: Refuse): string =>
  existsSync(join(root, 'content'))
    ? join(root, 'content')
    : refuse(`There is no folder content in ${root}.`);
