// Several values in one cell are parted by semicolons; one that is part of a value has a backslash before it.

/** Values as one cell. */
export const joinSeveral = (values: readonly string[]): string =>
  values.map((value) => value.replace(/[\\;]/g, '\\$&')).join('; ');

/** The values of a cell; also parted by the wide semicolon and by new lines. */
export const splitSeveral = (text: string): string[] =>
  (text.match(/(?:\\[\\;]|[^;；\n])+/gu) ?? [])
    .map((part) => part.trim().replace(/\\([\\;])/g, '$1'))
    .filter((part) => part !== '');
