import type { Language } from '../schema/language.ts';
import { wordsOf } from '../words/words.ts';
import type { Message } from './contact-routes.ts';
import type { Atlas, Entry } from './atlas.ts';
import { inLanguage, languageOfCountry } from './localised.ts';

/** What an enquiry names: the entry, its page, its products. */
const namedIn = (atlas: Atlas, { id, data }: Entry<'smes'>, language: Language, page: string) => {
  const words = wordsOf(language);
  const products = [...new Set(data.products.map(({ product }) => product))].flatMap((product) => {
    const names = atlas.products.get(product)?.data.names;
    return names ? inLanguage(names, language).text : [];
  });
  return { id, page, name: inLanguage(data.names, language).text, products: words.list(products) };
};

/** Languages of an enquiry: the reader's, then the one that people of the business's country write in. */
export const enquiryLanguages = (reader: Language, country: string): Language[] => {
  const own = languageOfCountry(country);
  return own === undefined || own === reader ? [reader] : [reader, own];
};

const parting = '\n\n———\n\n';

/**
 * The first letter to a business, in the reader's language and in its own, naming entry, products and page. With
 * `through`, a letter to an office that is asked to pass it on.
 */
export const enquiryTo = (
  atlas: Atlas,
  sme: Entry<'smes'>,
  {
    reader,
    country,
    page,
    through = false,
  }: { reader: Language; country: string; page: string; through?: boolean },
): Message => {
  const letters = enquiryLanguages(reader, country).map((language) => {
    const values = namedIn(atlas, sme, language, page);
    const { say } = wordsOf(language);
    return {
      subject: say('contact.subject', values),
      body: [
        say('contact.greeting'),
        through ? say('contact.passOn', values) : say('contact.found', values),
        say('contact.interest', values),
        say('contact.questions'),
        say('contact.sender'),
      ].join('\n\n'),
    };
  });
  return {
    subject: letters.map(({ subject }) => subject).join(' / '),
    body: letters.map(({ body }) => body).join(parting),
  };
};
