/**
 * The file that a business is in: those of a country whose id begins with the same letter. So a phone loads some
 * kilobytes for a shortlist however large the directory is.
 */
export const chunkOf = (id: string): string => id.slice(0, 4);
