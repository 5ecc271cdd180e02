import type { Content } from '../check/content.ts';
import { nearestId } from '../check/named.ts';
import { nameOf } from './ask-field.ts';
import { entryOnFile } from '../check/entry-on-file.ts';
import { partsOf } from './read-answer.ts';
import { findSource } from './source-named.ts';
import { Ended, must, takeGiven, type Talk } from './talk.ts';

/** Asks for a source that is not on file: gives its id and its files by path. */
export type AskNewSource = (
  talk: Talk,
  known: Readonly<Record<string, unknown>>,
) => Promise<{ id: string; files: ReadonlyMap<string, string> }>;

/** Answers given beforehand for the source, by the names of its own fields. */
const talkOfSource = (talk: Talk): Talk => ({
  ...talk,
  given: new Map(
    [...talk.given].flatMap(([key, value]) =>
      key.startsWith('source.') ? [[key.slice('source.'.length), value] as const] : [],
    ),
  ),
});

/** The source on file that a text names, or that it was probably meant for and the person says so. */
const sourceMeant = async (talk: Talk, content: Content, text: string): Promise<string | undefined> => {
  const onFile = findSource(content, text);
  if (onFile !== undefined || talk.always || URL.canParse(text)) return onFile;
  const nearest = nearestId(content, 'sources', text);
  if (nearest === undefined) return undefined;
  talk.tell(`  ${nearest}  ${nameOf(talk, entryOnFile(content, 'sources', nearest)?.value)}`);
  const answer = must(await talk.ask(talk.words.say('draft.sameSource', { id: nearest })));
  return answer === '' ? nearest : undefined;
};

/** Asks where a fact was read; a source that is not on file yet is asked for and made along with the entry. */
export const askSources = async (
  talk: Talk,
  content: Content,
  path: string,
  askNew: AskNewSource,
): Promise<{ ids: string[]; made: Map<string, string> }> => {
  const question = `${talk.words.say('draft.source')}\n  ${talk.words.say('draft.several')}`;
  const made = new Map<string, string>();
  const ids: string[] = [];
  const given = takeGiven(talk, path);
  let texts = partsOf(given ?? must(await talk.ask(question)));
  while (texts.length === 0) {
    if (talk.always) throw new Ended();
    talk.tell(talk.words.say('draft.missing'));
    texts = partsOf(must(await talk.ask(question)));
  }
  for (const text of texts) {
    const onFile = await sourceMeant(talk, content, text);
    if (onFile !== undefined) {
      ids.push(onFile);
      continue;
    }
    talk.tell(talk.words.say('draft.newSource'));
    const own = talkOfSource(talk);
    const title = own.given.has('title') ? {} : { title: text };
    const source = await askNew(own, URL.canParse(text) ? { url: text } : title);
    for (const file of source.files) made.set(...file);
    ids.push(source.id);
  }
  return { ids: [...new Set(ids)], made };
};
