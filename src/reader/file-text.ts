import type { ReadFault, ReadProblem } from './read-problem.ts';

const fault = (rule: ReadFault, message: string, fix: string): { text: undefined; problem: ReadProblem } => ({
  text: undefined,
  problem: { rule, line: 1, column: 1, message, fix },
});

/** The text of a file, or why its bytes are not plain UTF-8. */
export const readBytes = (
  bytes: Uint8Array,
): { text: string; problem?: undefined } | { text: undefined; problem: ReadProblem } => {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return fault('file-encoding', 'the file is UTF-16', 'save it as UTF-8');
  }
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return fault('file-encoding', 'the file begins with a byte order mark', 'save it as UTF-8 without BOM');
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return fault('file-encoding', 'the file is not UTF-8', 'save it as UTF-8');
  }
};
