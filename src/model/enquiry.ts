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

/** To whom a letter goes, and what it leads back to. `through`: to an office that is asked to pass it on. */
interface Letter {
  reader: Language;
  country: string;
  page: string;
  through?: boolean;
}

/** The same letter in the reader's language and in that of the country, one below the other. */
const inBothLanguages = (
  { reader, country }: Letter,
  write: (language: Language) => { subject: string; paragraphs: string[] },
): Message => {
  const letters = enquiryLanguages(reader, country).map(write);
  return {
    subject: letters.map(({ subject }) => subject).join(' / '),
    body: letters.map(({ paragraphs }) => paragraphs.join('\n\n')).join(parting),
  };
};

/** The first letter to a business, naming entry, products and page. */
const enquiryToSme = (atlas: Atlas, sme: Entry<'smes'>, letter: Letter): Message =>
  inBothLanguages(letter, (language) => {
    const values = namedIn(atlas, sme, language, letter.page);
    const { say } = wordsOf(language);
    return {
      subject: say('contact.subject', values),
      paragraphs: [
        say('contact.greeting'),
        letter.through ? say('contact.passOn', values) : say('contact.found', values),
        say('contact.interest', values),
        say('contact.questions'),
        say('contact.sender'),
      ],
    };
  });

/** The answer to a notice, naming its title, number, last day and page. */
const answerToNotice = (notice: Entry<'opportunities'>, letter: Letter): Message =>
  inBothLanguages(letter, (language) => {
    const { say, date } = wordsOf(language);
    const { titles, expires } = notice.data;
    const name = inLanguage(titles, language).text;
    const values = { id: notice.id, name, date: date(expires), page: letter.page };
    return {
      subject: say('opportunity.subject', values),
      paragraphs: [
        say('contact.greeting'),
        letter.through ? say('opportunity.passOn', values) : say('opportunity.found', values),
        say('opportunity.mine'),
        say('contact.sender'),
      ],
    };
  });

/** The first letter to a business, or to those behind a notice, in the reader's language and in its own. */
export const enquiryTo = (
  atlas: Atlas,
  entry: Entry<'smes'> | Entry<'opportunities'>,
  letter: Letter,
): Message =>
  entry.collection === 'smes' ? enquiryToSme(atlas, entry, letter) : answerToNotice(entry, letter);
