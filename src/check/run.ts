import { allRules } from './all-rules.ts';
import type { Content } from './content.ts';
import { compareProblems, type Problem } from './problem.ts';
import { readContent } from './read-content.ts';
import type { Rule } from './rule.ts';
import { schemaFaults } from './schema-fault.ts';

/** Files and entries that are asked about; they know of the whole content. */
type Part = Pick<Content, 'files' | 'entries'>;

/** Asks one rule about the whole content, or about a part of it; a rule on all together looks at all. */
export const runRule = (rule: Rule, content: Content, part: Part = content): Problem[] => {
  switch (rule.scope) {
    case 'file':
      return part.files.flatMap((file) => rule.check(file));
    case 'entry':
      return part.entries.flatMap((entry) => rule.check(entry, content));
    case 'content':
      return rule.check(content);
  }
};

const placeKey = ({ file, place, field }: Problem): string =>
  place === 'whole file' ? `${file} ${field ?? ''}` : `${file}:${place.line}:${place.column} ${field ?? ''}`;

/** Where a rule that knows the matter has spoken, the schema need not say the same in general words. */
const dropEchoes = (problems: readonly Problem[]): Problem[] => {
  const general = new Set<string>(schemaFaults);
  const spoken = new Set(
    problems.filter(({ rule, severity }) => severity === 'error' && !general.has(rule)).map(placeKey),
  );
  return problems.filter((problem) => !general.has(problem.rule) || !spoken.has(placeKey(problem)));
};

/** Asks every rule about content that was read, or about a part of it, and adds what was wrong in reading. */
export const checkRead = (content: Content, unread: readonly Problem[], part: Part = content): Problem[] =>
  dropEchoes([...unread, ...allRules.flatMap((rule) => runRule(rule, content, part))]).sort(compareProblems);

/**
 * Asks every rule about the whole content and gives all problems in the order of a report. `proposed` holds texts by
 * path within the folder that are checked as if they were written there.
 */
export const checkContent = (
  contentRoot: string,
  today: string,
  proposed?: ReadonlyMap<string, string>,
): Problem[] => {
  const { content, problems } = readContent(contentRoot, today, proposed);
  return checkRead(content, problems);
};
