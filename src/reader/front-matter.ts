import type { ReadProblem } from './read-problem.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

/** An MDX file cut in two: the YAML head between `---` lines, and the body. */
export interface FrontMatter {
  head: YamlText;
  body: string;
  /** Lines of the file before the first line of the body; add it to a line of the body. */
  bodyLineOffset: number;
}

const fence = /^---[ ]*$/;

/** Cuts an MDX text into head and body. Places in the head are places in the file. */
export const readFrontMatter = (text: string): FrontMatter => {
  const lines = text.split(/\r?\n/);
  const end = fence.test(lines[0] ?? '')
    ? lines.findIndex((line, index) => index > 0 && fence.test(line))
    : -1;
  if (end < 0) {
    const problem: ReadProblem = {
      rule: 'front-matter',
      line: 1,
      column: 1,
      message: 'the head of the text is missing',
      fix: 'begin the file with a line ---, the fields, and a second line ---',
    };
    return {
      head: { ...readYaml('{}'), value: undefined, problems: [problem] },
      body: text,
      bodyLineOffset: 0,
    };
  }
  // An empty line in the place of the first fence keeps the line numbers of the file.
  return {
    head: readYaml(['', ...lines.slice(1, end)].join('\n')),
    body: lines.slice(end + 1).join('\n'),
    bodyLineOffset: end + 1,
  };
};
