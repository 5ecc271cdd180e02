import type { Content } from '../check/content.ts';
import { findEntry } from './entry-named.ts';
import { idsMeant } from '../check/named.ts';
import type { Answers } from './answers.ts';
import { refuse, toDraft, type Draft } from './entry-value.ts';
import type { Form, Question } from './form.ts';
import type { Intake } from './intake.ts';
import type { Issue } from './issue.ts';
import { toNewEntry } from './new-entry.ts';

type Read = (answer: string, draft: Draft, question: Question) => void;

const behind = { smes: 'sme', clusters: 'cluster', providers: 'provider' } as const;
const isBehind = (collection: string): collection is keyof typeof behind => Object.hasOwn(behind, collection);

const periods: readonly (readonly [per: string, words: RegExp])[] = [
  ['month', /(?:every|each|per|a)\s+month|monthly|\/\s*month/i],
  ['year', /(?:every|each|per|a)\s+year|yearly|annually|\/\s*year/i],
  ['once', /once|single|one lot/i],
];

/** `20 to 25 tonnes every month` as the file has it; undefined where a number, a unit or the time is not clear. */
export const readQuantity = (content: Content, answer: string): Record<string, unknown> | undefined => {
  const text = answer.slice(0, 200);
  const found = /^\s*(\d[\d,]*(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(\d[\d,]*(?:\.\d+)?))?\s+(\S+(?: \S+){0,3})/.exec(
    text,
  );
  const per = periods.filter(([, words]) => words.test(text));
  if (found === null || per.length !== 1) return undefined;
  const [, value = '', upper, words = ''] = found;
  // 1,000 is a thousand in English; 1,5 could be one and a half.
  const numbers = [value, upper].map((one) => one?.replace(/,(?=\d{3}(?:\D|$))/g, ''));
  if (numbers.some((one) => one?.includes(','))) return undefined;
  const parts = words.split(' ');
  const unit = parts
    .map((_, at) => parts.slice(0, parts.length - at).join(' '))
    .flatMap((name) => idsMeant(content, 'units', name).slice(0, 1))[0];
  if (unit === undefined) return undefined;
  return {
    value: Number(numbers[0]),
    ...(numbers[1] === undefined ? {} : { upper: Number(numbers[1]) }),
    unit,
    per: per[0]?.[0],
  };
};

/** Answers that fill no field by themselves. */
const special = (content: Content): Readonly<Record<string, Read>> => ({
  behind: (answer, { value, faults }) => {
    const found = findEntry(content, answer, ['smes', 'clusters', 'providers']);
    if (found !== undefined && isBehind(found.collection)) value[behind[found.collection]] = found.id;
    else
      faults.push(
        'Who stands behind it is not on file under that number. Ask for an entry first, or correct the number.',
      );
  },
  titles: (answer, { value, faults }) => {
    const title = answer.replace(/\s+/g, ' ');
    if (/\p{Script=Latin}/u.test(title)) value['titles'] = { en: title };
    else faults.push('The one line needs an English wording too, so that all readers understand it.');
  },
  product: (answer, draft, question) => {
    const hs = /\b\d{6}\b|\b\d{4}\b/.exec(answer.replace(/(?<=\d)[. ](?=\d{2}\b)/g, ''))?.[0];
    const name = answer.replace(/\(?\b(?:HS\b)?[ :]*[\d. ]{4,9}\)?/gi, ' ').trim();
    const [only, ...others] = [name, answer].flatMap((word) => idsMeant(content, 'products', word));
    if (only !== undefined && others.length === 0) draft.value['product'] = only;
    else refuse(draft, question, `("${answer}"): no single product of our list has that name.`);
    if (hs !== undefined) draft.value['hs'] = hs;
  },
  quantity: (answer, draft, question) => {
    const quantity = readQuantity(content, answer);
    if (quantity === undefined) refuse(draft, question, `("${answer}"): not clear as number, unit and time.`);
    else draft.value['quantity'] = quantity;
  },
  contact: (answer, { value, faults }) => {
    const website = /https?:\/\/[^\s<>"'`]+[^\s<>"'`.,;)]/.exec(answer)?.[0];
    const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(answer.replace(website ?? '', ' '))?.[0];
    const phone = /\+[1-9][\d ]{6,18}/.exec(answer.replace(website ?? '', ' '))?.[0].trim();
    const through = findEntry(content, answer, ['providers'])?.id;
    const contact = Object.entries({ website, email, phone, through }).filter(
      ([, route]) => route !== undefined,
    );
    if (contact.length > 0) value['contact'] = Object.fromEntries(contact);
    else
      faults.push(
        'How one can answer needs an address that begins with https://, a mailbox, a telephone with + and the country code, or the number of an office on file.',
      );
  },
});

/** Makes an offer or a want of the form `opportunity`. */
export const toNotice = (content: Content, form: Form, answers: Answers, issue: Issue): Intake => {
  const readers = special(content);
  const plain = new Map([...answers].filter(([id]) => !Object.hasOwn(readers, id)));
  const draft = toDraft(content, 'opportunities', form, plain, { issued: issue.day });
  for (const question of form.questions) {
    const answer = answers.get(question.id);
    if (answer !== undefined && Object.hasOwn(readers, question.id))
      readers[question.id]?.(answer, draft, question);
  }
  return toNewEntry(content, 'opportunities', draft);
};
