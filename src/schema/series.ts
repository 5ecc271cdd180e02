/** What two observations have in common that belong to one series: they count the same thing in the same unit, place and extent. */
const parts = ['indicator', 'product', 'unit', 'scope', 'extent', 'role'] as const;

/** The series of an observation, or of what once stood on file as one; another one for each that is counted. */
export const seriesKey = (observation: Readonly<Partial<Record<(typeof parts)[number], unknown>>>): string =>
  parts.map((part) => observation[part]).join('|');
