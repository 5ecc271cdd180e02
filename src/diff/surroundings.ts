/** What a change is seen against: the content as it is after it. */
export interface Surroundings {
  /** The day, as YYYY-MM-DD. */
  today: string;
  /** The value of an entry; undefined when it is not on file or cannot be read. */
  look(collection: string, id: string): Readonly<Record<string, unknown>> | undefined;
}

/** The English name or title of an entry's value; undefined when it has none. */
export const findName = (value: Readonly<Record<string, unknown>> | undefined): string | undefined => {
  const { names, titles, title, shortName } = value ?? {};
  const localised = (names ?? titles) as { en?: unknown } | null | undefined;
  return [localised?.en, title, shortName].find((name): name is string => typeof name === 'string');
};
