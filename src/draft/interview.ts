import type { Content } from '../check/content.ts';
import { entryOnFile } from '../check/entry-on-file.ts';
import { factCollections, factPath, type FactCollection } from '../schema/collections.ts';
import type { Field } from '../schema/field-list.ts';
import { isId } from '../schema/id.ts';
import { toSavedEntryText } from '../writer/saved-entry.ts';
import { askField, nameOf } from './ask-field.ts';
import { askSources } from './ask-sources.ts';
import { suggestId } from './entry-id.ts';
import { likelyDuplicates } from './likely-duplicates.ts';
import { questionsOf, setValue, usualAnswer } from './questions.ts';
import { showWord } from './read-answer.ts';
import { sectorsMade } from './sectors-made.ts';
import { Ended, isYes, must, takeGiven, type Talk } from './talk.ts';

/** New files by path within the content folder, with the id of the entry that was asked for. */
export interface Interviewed {
  id: string;
  files: Map<string, string>;
}

/** An entry that is being asked for. */
interface Draft {
  talk: Talk;
  content: Content;
  collection: FactCollection;
  today: string;
  value: Record<string, unknown>;
  /** Likely twins that the person has been told of. */
  told: Set<string>;
}

const askId = async ({ talk, content, collection, value }: Draft): Promise<string> => {
  let offered = suggestId(content, collection, value);
  if (offered === undefined) talk.tell(talk.words.say('draft.latin'));
  for (;;) {
    const given = takeGiven(talk, 'id');
    const isOffered = given === undefined && talk.always && offered !== undefined;
    const question = [
      talk.words.say('draft.id'),
      ...(offered === undefined ? [] : [`  ${talk.words.say('draft.suggested', { word: offered })}`]),
    ].join('\n');
    const typed = isOffered ? '' : (given ?? must(await talk.ask(question)));
    const id = typed === '' ? (offered ?? '') : typed;
    if (!isId(id)) talk.tell(talk.words.say('draft.badId'));
    else if (content.ids.get(collection)?.has(id)) talk.tell(talk.words.say('draft.taken', { id }));
    else return id;
    if (given !== undefined && talk.always) throw new Ended();
    offered = undefined;
  }
};

/** Tells of likely twins as soon as an answer shows them, before all the other questions are answered in vain. */
const warnOfDuplicates = async ({ talk, content, collection, value, told }: Draft): Promise<void> => {
  const likely = likelyDuplicates(content, collection, value)
    .filter(({ id }) => !told.has(id))
    .slice(0, 5);
  if (likely.length === 0) return;
  talk.tell(talk.words.say('draft.duplicates'));
  for (const { id, reasons } of likely) {
    told.add(id);
    const why = talk.words.list(reasons.map((reason) => talk.words.say(`draft.reason.${reason}`)));
    talk.tell(`  content/${factPath(collection, id)}  (${why})`);
  }
  if (talk.given.get('duplicate') === 'no') return;
  if (talk.always || !isYes(await talk.ask(talk.words.say('draft.really')))) throw new Ended();
};

const put = async (draft: Draft, field: Field, value: unknown, at: readonly number[] = []): Promise<void> => {
  if (value === undefined) return;
  setValue(draft.value, field, value, at);
  await warnOfDuplicates(draft);
};

/** Sectors follow from the products where these give one; where they give several, all are offered. */
const askSectors = async (draft: Draft, field: Field): Promise<void> => {
  const { talk, content, collection } = draft;
  const made = sectorsMade(content, draft.value['products']);
  const offered = made.length > 0 ? made.join('; ') : undefined;
  if (made.length !== 1 || talk.given.has('sectors')) {
    const { value } = must(await askField(talk, content, collection, { field, offered }));
    return put(draft, field, value);
  }
  const sectors = made.map((id) =>
    showWord(id, () => nameOf(talk, entryOnFile(content, 'sectors', id)?.value)),
  );
  talk.tell(
    talk.words.say('draft.follows', {
      field: talk.fields.label(collection, field.path),
      words: talk.words.list(sectors),
    }),
  );
  return put(draft, field, made);
};

const askOne = async (draft: Draft, field: Field): Promise<Map<string, string>> => {
  const { talk, content, collection, today } = draft;
  const path = field.path.join('.');
  if (field.meta.references === 'sources') {
    const { ids, made } = await askSources(talk, content, path, (own, known) =>
      askEntry(own, content, 'sources', today, { ...known, accessed: today }),
    );
    await put(draft, field, ids);
    return made;
  }
  if (path === 'sectors') await askSectors(draft, field);
  else {
    const asked = { field, offered: usualAnswer(field, today) };
    await put(draft, field, must(await askField(talk, content, collection, asked)).value);
  }
  return new Map();
};

/** Asks for the fields of one group of a list; whether there is one. */
const askGroup = async (draft: Draft, fields: readonly Field[], place: number): Promise<boolean> => {
  const { talk, content, collection } = draft;
  let named: string | undefined;
  for (const [order, field] of fields.entries()) {
    // What a business called its product when it was asked which of ours it is, it calls it.
    const offered = field.path.at(-1) === 'name' ? named : undefined;
    const isOneMore = place > 0 && order === 0;
    const { value, said } = must(await askField(talk, content, collection, { field, offered, isOneMore }));
    if (isOneMore && value === undefined) return false;
    named = said === value ? undefined : said;
    await put(draft, field, value, [place]);
  }
  return true;
};

/** Asks for the groups of a list, one after another, until the first question on one more is left empty. */
const askGroups = async (draft: Draft, fields: readonly Field[]): Promise<void> => {
  let place = 0;
  while (await askGroup(draft, fields, place)) place += 1;
};

/** Fields that stand in one list of groups, beside each other; fields in none stand alone. */
const inGroups = (fields: readonly Field[]): Field[][] => {
  const listOf = ({ lists }: Field) => lists[0]?.join('.');
  return fields.reduce<Field[][]>((groups, field) => {
    const last = groups.at(-1);
    const isSame =
      last?.[0] !== undefined && listOf(field) !== undefined && listOf(last[0]) === listOf(field);
    if (isSame) last.push(field);
    else groups.push([field]);
    return groups;
  }, []);
};

const askEntry = async (
  talk: Talk,
  content: Content,
  collection: FactCollection,
  today: string,
  known: Readonly<Record<string, unknown>> = {},
): Promise<Interviewed> => {
  const draft: Draft = { talk, content, collection, today, value: { ...known }, told: new Set() };
  const files = new Map<string, string>();
  await warnOfDuplicates(draft);
  for (const group of inGroups(questionsOf(collection))) {
    const [field] = group;
    if (field === undefined || (field.path[0] ?? '') in known) continue;
    if (field.lists.length > 0) await askGroups(draft, group);
    else for (const [path, text] of await askOne(draft, field)) files.set(path, text);
  }
  const id = await askId(draft);
  files.set(factPath(collection, id), toSavedEntryText(factCollections[collection].schema, draft.value));
  return { id, files };
};

/**
 * Asks for everything that a new entry needs, and for the sources that it brings along. Undefined when the person gave
 * up or went away. Nothing is written.
 */
export const interview = async (
  talk: Talk,
  content: Content,
  collection: FactCollection,
  today: string,
): Promise<Interviewed | undefined> => {
  try {
    return await askEntry(talk, content, collection, today);
  } catch (error) {
    if (error instanceof Ended) return undefined;
    throw error;
  }
};
