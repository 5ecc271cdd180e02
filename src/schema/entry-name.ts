/** The English name or title in the value of an entry, or its short name; undefined when it has none. */
export const findName = (value: unknown): string | undefined => {
  const { names, titles, title, shortName } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const localised = (names ?? titles) as { en?: unknown } | null | undefined;
  return [localised?.en, title, shortName].find((name): name is string => typeof name === 'string');
};
