import type { Content } from '../check/content.ts';
import { toCleanText } from '../schema/clean-text.ts';
import type { Answers } from './answers.ts';
import { sectorsMade } from '../draft/sectors-made.ts';
import { readProducts } from './business-products.ts';
import { refuse, toDraft, type Draft } from './entry-value.ts';
import type { Form } from './form.ts';
import type { Intake } from './intake.ts';
import type { Issue } from './issue.ts';
import { toNewEntry } from './new-entry.ts';
import { toSource } from './new-source.ts';
import { languageOfName } from './own-script.ts';

const nameInOwnScript = (content: Content, form: Form, answers: Answers, draft: Draft): void => {
  const name = toCleanText(answers.get('own-name') ?? '');
  const question = form.questions.find(({ id }) => id === 'own-name');
  if (name === '' || question === undefined) return;
  const language = languageOfName(content, name, draft.value['province']);
  if (language === undefined) refuse(draft, question, `("${name}"): not known which language it is.`);
  else draft.value['names'] = { ...(draft.value['names'] as object | undefined), [language]: name };
};

const whatItMakes = (content: Content, form: Form, answers: Answers, draft: Draft): void => {
  const { products, faults } = readProducts(content, answers.get('products') ?? '');
  const question = form.questions.find(({ id }) => id === 'products');
  for (const fault of faults) if (question !== undefined) refuse(draft, question, fault);
  draft.value['products'] = products;
  draft.value['sectors'] = sectorsMade(content, products);
};

/** What somebody tells of and nobody of ours has read in its source yet: it is marked so. */
const toNamed = (
  content: Content,
  collection: 'smes' | 'events',
  form: Form,
  answers: Answers,
  issue: Issue,
): Intake => {
  const draft = toDraft(content, collection, form, answers, { confidence: 'recalled' });
  if (collection === 'smes') {
    draft.value['standing'] = { state: 'listed' };
    whatItMakes(content, form, answers, draft);
  }
  nameInOwnScript(content, form, answers, draft);
  const source = toSource(content, form, answers, issue);
  if ('faults' in source) draft.faults.push(...source.faults);
  else draft.value['sources'] = [source.id];
  return toNewEntry(content, collection, draft, 'files' in source ? source.files : undefined);
};

/** Makes a new business of the form `add-business`. */
export const toBusiness = (content: Content, form: Form, answers: Answers, issue: Issue): Intake =>
  toNamed(content, 'smes', form, answers, issue);

/** Makes a new event of the form `event`. */
export const toEvent = (content: Content, form: Form, answers: Answers, issue: Issue): Intake =>
  toNamed(content, 'events', form, answers, issue);
