import type { Words } from '../words/words.ts';
import type { CollectionWithPages } from './address.ts';
import type { Entry } from './atlas.ts';
import { mailLink } from './contact-routes.ts';
import { entryFile } from './entry-file.ts';
import { issueFormLink } from './issue-form.ts';
import { namesOf } from './row.ts';
import type { SiteSettings } from './site-settings.ts';

/** What somebody may want to say about an entry; each is a form in `.github/ISSUE_TEMPLATE`. */
export const intents = ['correct', 'duplicate', 'closed', 'withdraw'] as const;
export type Intent = (typeof intents)[number];

const canClose: readonly CollectionWithPages[] = ['smes', 'clusters', 'providers', 'zones', 'gateways'];
const canWithdraw: readonly CollectionWithPages[] = ['smes', 'clusters', 'providers', 'opportunities'];

/** What can be said about an entry of a collection: a province cannot withdraw, a source cannot close. */
export const intentsFor = (collection: CollectionWithPages): Intent[] =>
  intents.filter(
    (intent) =>
      (intent !== 'closed' || canClose.includes(collection)) &&
      (intent !== 'withdraw' || canWithdraw.includes(collection)),
  );

/** Forms and letters are cut here: servers refuse addresses much longer. */
const longestValue = 1500;

/** What the entry says now, in a few lines: its names, and for a business what it makes and where it stands. */
export const currentValue = (entry: Entry<CollectionWithPages>): string => {
  const names = Object.values(namesOf(entry)).join(' · ');
  if (entry.collection !== 'smes') return names;
  const { data } = entry as Entry<'smes'>;
  return [
    names,
    `products: ${data.products.map(({ name }) => name).join('; ')}`,
    `province: ${data.province}`,
    `standing: ${data.standing.state}`,
  ].join('\n');
};

/** The ways to say one thing about an entry. */
export interface Correction {
  intent: Intent;
  /** The prefilled issue form, when the repository is known. */
  form: string | undefined;
  /** A prefilled letter; without a mailbox the reader fills in to whom. */
  mail: string;
}

/** Prefilled ways to correct an entry: each with its id, its page, its file and what it says now. */
export const correctionsOf = (
  entry: Entry<CollectionWithPages>,
  page: string,
  settings: SiteSettings,
  words: Words,
): Correction[] => {
  const file = entryFile(entry);
  const current = currentValue(entry).slice(0, longestValue);
  return intentsFor(entry.collection).map((intent) => {
    const title = `${words.say(`correct.${intent}`)}: ${entry.id}`;
    const body = [
      words.say(`correct.${intent}Letter`),
      `${words.say('correct.entry')}: ${entry.id}\n${words.say('correct.page')}: ${page}\n${words.say('correct.file')}: ${file}`,
      `${words.say('correct.current')}:\n${current}`,
      `${words.say('correct.knownFrom')}:\n`,
    ].join('\n\n');
    return {
      intent,
      form: issueFormLink(settings.repository, intent, { title, entry: entry.id, page, file, current }),
      mail: mailLink(settings.mailbox ?? '', { subject: title, body }),
    };
  });
};

/**
 * The prefilled form, or without a repository the letter, that fills one core figure of a place. Both hold the fields as
 * the file names them, so that they stay short: the page of gaps has hundreds.
 */
export const fillAddress = (
  place: Entry<'provinces' | 'countries'>,
  indicator: string,
  { repository, mailbox }: SiteSettings,
): string => {
  const title = `${place.id}: ${indicator}`;
  const file = entryFile(place);
  const letter = {
    subject: title,
    body: `${file}\nindicator: ${indicator}\nvalue:\nunit:\nperiod:\nsource:`,
  };
  const answers = { title, entry: place.id, file, current: `${indicator}: not on file` };
  return issueFormLink(repository, 'correct', answers) ?? mailLink(mailbox ?? '', letter);
};
