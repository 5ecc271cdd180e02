/** Businesses a file of the shortlist page holds, about. */
const perChunk = 20;

/** How many files the businesses are spread over: a power of two, so that it changes seldom as the directory grows. */
export const chunkCount = (businesses: number): number =>
  2 ** Math.ceil(Math.log2(Math.max(1, businesses / perChunk)));

/**
 * The file that a business is in: a number from its id (FNV-1a, 32 bits). So a phone loads some kilobytes for a
 * shortlist however large the directory is.
 */
export const chunkOf = (id: string, chunks: number): number => {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % chunks;
};
