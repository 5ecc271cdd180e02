/**
 * Whether one typing error turns a word into another: a letter left out, put in, exchanged, or two neighbours swapped
 * (Damerau-Levenshtein distance of one, in one pass).
 */
export const isOneErrorAway = (typed: string, known: string): boolean => {
  const [a, b] = [Array.from(typed), Array.from(known)];
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  if (at === a.length && at === b.length) return false;
  const rest = (word: readonly string[], from: number) => word.slice(from).join('');
  if (a.length > b.length) return rest(a, at + 1) === rest(b, at);
  if (a.length < b.length) return rest(a, at) === rest(b, at + 1);
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2);
  return swapped || rest(a, at + 1) === rest(b, at + 1);
};
