import { goodContent } from '../check/trial-content.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../src/check/read-content.ts';
import { checkContent } from '../../src/check/run.ts';
import type { Problem } from '../../src/check/problem.ts';
import type { Intake } from '../../src/intake/intake.ts';
import { readIssue, type Issue } from '../../src/intake/issue.ts';
import { takeIn } from '../../src/intake/take-in.ts';
import { forms } from './form-body.ts';

/** The day of all trials. */
export const trialDay = '2026-11-24';

/** A small good content. */
const { content } = readContent(goodContent, trialDay);

/** Path of the payload of an event, made after what GitHub documents. */
export const eventFile = (name: string): string =>
  join(import.meta.dirname, `../fixtures/issues/${name}.json`);

/** The issue of a payload. */
export const issueOf = (name: string): Issue => {
  const read = readIssue(readFileSync(eventFile(name), 'utf8'));
  if ('fault' in read) throw new Error(read.fault);
  return read.issue;
};

/** What an issue comes to in the small content. */
export const takeInIssue = (issue: Issue): Intake =>
  takeIn(issue, forms, content, (path) => readFileSync(join(goodContent, path), 'utf8'));

/** What the checker says to the files of a proposal. */
export const problemsOf = (files: ReadonlyMap<string, string>): Problem[] =>
  checkContent(goodContent, trialDay, files);
