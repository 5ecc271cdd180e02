import type { Content } from '../check/content.ts';
import { suggestId } from '../draft/entry-id.ts';
import { findSource } from '../draft/source-named.ts';
import { factPath } from '../schema/collections.ts';
import { sourceSchema } from '../schema/source.ts';
import { toSavedEntryText } from '../writer/saved-entry.ts';
import type { Answers } from './answers.ts';
import { toDraft } from './entry-value.ts';
import type { Form } from './form.ts';
import type { Issue } from './issue.ts';

/** Where a report can be seen: a source on file, or a new one with its file. */
export interface Seen {
  id: string;
  files: Map<string, string>;
}

/** Ends of a sentence stick to an address that was written in one. */
const addressIn = (answer: string): string | undefined => {
  const found = /https?:\/\/[^\s<>"'`]+/.exec(answer)?.[0].replace(/[).,;:!?\]]+$/, '');
  return found !== undefined && URL.canParse(found) ? found : undefined;
};

/**
 * The source that the answers of a form name, in its questions that begin with `source-`. Nobody has read the page yet,
 * and the record says so until an editor has.
 */
export const toSource = (
  content: Content,
  form: Form,
  answers: Answers,
  issue: Issue,
): Seen | { faults: string[] } => {
  const url = addressIn(answers.get('source-url') ?? '');
  if (url === undefined)
    return {
      faults: [
        'The answer on where one can see it holds no address that begins with https://. An editor can add a source without one by hand.',
      ],
    };
  const onFile = findSource(content, url);
  if (onFile !== undefined) return { id: onFile, files: new Map() };
  const asked = new Map([...answers].filter(([id]) => id !== 'source-url'));
  const { value, faults, left } = toDraft(
    content,
    'sources',
    form,
    asked,
    { url, accessed: issue.day, read: 'recalled' },
    'source-',
  );
  const parsed = sourceSchema.safeParse(value);
  if (faults.length > 0 || left.length > 0 || !parsed.success)
    return {
      faults: [
        ...faults,
        ...left,
        ...(parsed.success || faults.length > 0
          ? []
          : ['The source is new to us: its title, who published it and what kind it is are needed.']),
      ],
    };
  const id =
    suggestId(content, 'sources', parsed.data) ??
    suggestId(content, 'sources', { title: `issue ${issue.number}` });
  if (id === undefined) return { faults: ['The source cannot be given a name.'] };
  return { id, files: new Map([[factPath('sources', id), toSavedEntryText(sourceSchema, value)]]) };
};
