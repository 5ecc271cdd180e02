import type { Words } from '../words/words.ts';
import { mailLink } from './contact-routes.ts';
import { intents, type Intent } from './correction.ts';
import { issueFormLink, newForms, type NewForm } from './issue-form.ts';
import { noticeRoutes } from './notice-draft.ts';
import type { SiteSettings } from './site-settings.ts';

/** A way to send something to the editors: the form, or a letter that asks what the form would. */
export interface WayToSend {
  text: string;
  href: string;
}

/** Letters to editors name no entry yet: the page of an entry links to those that do. */
const letterOn = (intent: Intent, words: Words): string =>
  [
    words.say(`correct.${intent}Letter`),
    `${words.say('correct.entry')}:\n${words.say('correct.page')}:`,
    `${words.say('correct.knownFrom')}:\n`,
  ].join('\n\n');

/** Every form there is, by whether it is about something new or about an entry on file. */
export const waysToSend = (
  settings: SiteSettings,
  words: Words,
): { forNew: WayToSend[]; onFile: WayToSend[] } => {
  const { repository, mailbox } = settings;
  const way = (form: Intent | NewForm, text: string, body: string): WayToSend => ({
    text,
    href: issueFormLink(repository, form) ?? mailLink(mailbox ?? '', { subject: text, body }),
  });
  const wayForNew = (form: NewForm): WayToSend => {
    if (form !== 'opportunity') return way(form, words.say(`send.${form}`), words.say('send.newLetter'));
    const { form: href, mail } = noticeRoutes(settings, words);
    return { text: words.say('opportunity.post'), href: href ?? mail };
  };
  return {
    forNew: newForms.map(wayForNew),
    onFile: intents.map((intent) => way(intent, words.say(`correct.${intent}`), letterOn(intent, words))),
  };
};
