/** What git tells of a commit for its message; who made it is only used to leave it out. */
export interface RawMessage {
  subject: string;
  body: string;
  /** Names and mailboxes of those who made it. Never published. */
  makers: readonly string[];
}

const longest = 160;
const merge = /^Merge (?:pull request|branch|remote|commit|tag)\b/u;

/** `Jo Doe <jo@host>` as its parts, so that either alone is found. */
const partsOf = (maker: string): string[] =>
  maker
    .split(/[<>,]/u)
    .flatMap((part) => [part, part.split('@')[0] ?? ''])
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part.length >= 3);

/**
 * What a commit says of itself in one line. Of a merge, whose subject names an account, the title of the pull request.
 * Undefined when it says nothing, or names one of its makers.
 */
export const toMessage = ({ subject, body, makers }: RawMessage): string | undefined => {
  const line = merge.test(subject) ? (body.split('\n').find((each) => each.trim() !== '') ?? '') : subject;
  const text = line
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\S+@\S+/gu, '…')
    .replace(/ \(#\d+\)$/u, '')
    .trim();
  const lower = text.toLowerCase();
  if (text === '' || merge.test(text) || /-by: /iu.test(text)) return undefined;
  if (makers.flatMap(partsOf).some((part) => lower.includes(part))) return undefined;
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
};
