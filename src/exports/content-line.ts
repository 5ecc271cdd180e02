/** Text of a value in vCard and iCalendar: backslash, comma, semicolon and line end escaped, other control characters dropped. */
export const escapedText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, ' ')
    .replace(/[\\,;]/gu, (sign) => `\\${sign}`)
    .replace(/\n/gu, '\\n');

const lineOctets = 75;
const octets = new TextEncoder();

/** A line folded at 75 octets (RFC 5545, 3.1), never inside a letter; the next line begins with a space that readers drop. */
export const foldedLine = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let length = 0;
  for (const letter of line) {
    const size = octets.encode(letter).length;
    if (length + size > lineOctets) {
      lines.push(current);
      current = ' ';
      length = 1;
    }
    current += letter;
    length += size;
  }
  return [...lines, current].join('\r\n');
};

/** Properties as lines that end in CR LF; one without a value is left out. */
export const contentLines = (
  properties: readonly (readonly [property: string, value: string | undefined])[],
): string =>
  properties
    .flatMap(([property, value]) => (value ? `${foldedLine(`${property}:${value}`)}\r\n` : []))
    .join('');
