/** A component of a calendar as a program reads it: properties by name, without their parameters. */
export type IcsComponent = Map<string, string>;

/** Unescaped text of a value. */
export const icsText = (value: string): string =>
  value.replace(/\\([\\,;nN])/gu, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

const toProperty = (line: string): [name: string, value: string] => {
  const match = /^([A-Z-]+)(?:;[A-Z-]+=[^:;]+)*:(.*)$/su.exec(line);
  if (!match) throw new Error(`no property: ${line}`);
  return [match[1] ?? '', match[2] ?? ''];
};

/** Reads a calendar after RFC 5545 and throws at what it does not allow: line ends, nesting, doubled properties. */
export const readIcs = (text: string): { calendar: IcsComponent; events: IcsComponent[] } => {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n').map(toProperty);
  const calendar: IcsComponent = new Map();
  const events: IcsComponent[] = [];
  const open: string[] = [];
  for (const [name, value] of lines) {
    if (name === 'BEGIN') {
      if (value !== (['VCALENDAR', 'VEVENT'] as const)[open.length]) throw new Error(`BEGIN:${value} here`);
      open.push(value);
      if (value === 'VEVENT') events.push(new Map());
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`END:${value} here`);
    } else {
      const component = open.at(-1) === 'VEVENT' ? events.at(-1) : calendar;
      if (open.length === 0 || !component || component.has(name)) throw new Error(`${name} here`);
      component.set(name, value);
    }
  }
  if (open.length > 0) throw new Error('the calendar does not end');
  return { calendar, events };
};
