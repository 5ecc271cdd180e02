/** An entry on the shortlist: its permanent id with its collection, and the name it had when it was kept. */
export interface Kept {
  id: string;
  name: string;
}

const key = 'sec-atlas.shortlist';
const version = 1;
/** More would be no shortlist, and no table that one can read. */
export const mostKept = 30;

const idPattern = /^smes\/[a-z0-9]+(?:-[a-z0-9]+)*$/u;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  typeof value.id === 'string' &&
  typeof value.name === 'string' &&
  idPattern.test(value.id);

const eachOnce = (kept: readonly Kept[]): Kept[] => [
  ...new Map(kept.map((each) => [each.id, each])).values(),
];

/** What was stored, as far as it can be understood: anything else is left out, never an error. */
export const readStored = (text: string | null): Kept[] => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    const entries = typeof value === 'object' && value !== null && 'entries' in value ? value.entries : [];
    return Array.isArray(entries) ? eachOnce(entries.filter(isKept)).slice(0, mostKept) : [];
  } catch {
    return [];
  }
};

export const writeStored = (kept: readonly Kept[]): string => JSON.stringify({ version, entries: kept });

/** The part of an address after `#` that names a list; no server ever sees it. */
export const toFragment = (ids: readonly string[]): string =>
  ids.length === 0 ? '' : `#list=${ids.map((id) => id.replace('smes/', '')).join(',')}`;

/** The ids that the part of an address after `#` names. */
export const fromFragment = (fragment: string): string[] => {
  const list = /^#list=([a-z0-9,-]*)$/u.exec(fragment)?.[1] ?? '';
  const ids = list.split(',').map((id) => `smes/${id}`);
  return [...new Set(ids.filter((id) => idPattern.test(id)))].slice(0, mostKept);
};

/** Told on the window when the list changed on this page. */
export const changed = 'shortlist-changed';

/** The list on this device. */
export const readShortlist = (): Kept[] => {
  try {
    return readStored(localStorage.getItem(key));
  } catch {
    return [];
  }
};

/** Keeps a list on this device; false when the browser does not let us. */
export const writeShortlist = (kept: readonly Kept[]): boolean => {
  try {
    localStorage.setItem(key, writeStored(eachOnce(kept).slice(0, mostKept)));
  } catch {
    return false;
  }
  dispatchEvent(new Event(changed));
  return true;
};

/** Calls back when the list changes, on this page or in another tab. */
export const onShortlistChange = (act: () => void): void => {
  addEventListener(changed, act);
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) act();
  });
};
