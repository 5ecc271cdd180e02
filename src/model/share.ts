/** So many of so many. */
export interface Share {
  part: number;
  of: number;
}

/** How many of some things answer a question. */
export const shareOf = <T>(things: readonly T[], answers: (thing: T) => boolean): Share => ({
  part: things.filter(answers).length,
  of: things.length,
});
