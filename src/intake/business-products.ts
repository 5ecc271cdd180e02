import type { Content } from '../check/content.ts';
import { idsMeant, nearestId } from '../check/named.ts';
import { ownName } from '../draft/own-name.ts';
import { toCleanText } from '../schema/clean-text.ts';

/** A product as a business has it. */
interface Product {
  product: string;
  name: string;
}

/** More lines than this are no list of products any more. */
const most = 40;

/** `Kampot pepper = pepper`: the name of the business, and a word of the vocabulary where the name is none. */
const readProduct = (content: Content, line: string): Product | string => {
  const [name = '', word = name] = line.split('=').map(toCleanText);
  const [only, ...others] = idsMeant(content, 'products', word);
  if (only !== undefined && others.length === 0)
    return { product: only, name: ownName(content, 'products', only, name) };
  const nearest = only === undefined ? nearestId(content, 'products', word) : undefined;
  const found =
    only === undefined ? 'no product of our list' : `several products: ${[only, ...others].join(', ')}`;
  const meant = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return `("${line}"): ${found}.${meant} Write the name, an equals sign and the word of our list, such as "Kampot pepper = pepper".`;
};

/** The products of a line. A semicolon parts several, and may stand in the name before the one equals sign. */
const partsOf = (content: Content, line: string): string[] => {
  const isOne = line.split('=').length === 2 && typeof readProduct(content, line) !== 'string';
  return isOne ? [line] : line.split(';', most).filter((part) => part.trim() !== '');
};

/** What a business makes, out of one line for each product; a line that names none is a fault in words. */
export const readProducts = (content: Content, answer: string): { products: Product[]; faults: string[] } => {
  const lines = answer
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim())
    .filter(Boolean)
    .slice(0, most + 1)
    .flatMap((line) => partsOf(content, line));
  const read = lines.slice(0, most).map((line) => readProduct(content, line));
  const faults = read.filter((one) => typeof one === 'string');
  if (lines.length === 0) faults.push('is not answered.');
  if (lines.length > most) faults.push(`has more than ${most} lines.`);
  return { products: read.filter((one) => typeof one !== 'string'), faults };
};
