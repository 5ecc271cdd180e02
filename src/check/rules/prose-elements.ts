import { guidePictures, isGuidePicture } from '../../schema/guide-picture.ts';
import { toProblem, type Entry } from '../entry.ts';
import { findNearest, toSuggestion } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { getProse, placeOf, type ProseNode } from '../prose-tree.ts';
import type { Rule } from '../rule.ts';

const rule = 'prose-elements';
const code = { fix: 'remove it; a text holds words, links and <Source id="…" />' };

/** The plain words of Markdown. Everything else is refused, so that nothing new slips in with a new version of the parser. */
const plain = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'delete',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'link',
  'linkReference',
  'definition',
  'break',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
]);

/** What a guide may hold besides: what one types, word for word. */
const typed = new Set(['code', 'inlineCode']);

/** An element that texts may hold, and how it is written. */
interface Element {
  attributes: readonly string[];
  asks: string;
  written: string;
}
const source: Element = {
  attributes: ['id'],
  asks: 'one id in quotes',
  written: '<Source id="id-of-the-source" />',
};
const shot: Element = {
  attributes: ['name', 'alt'],
  asks: 'name and alt, both in quotes,',
  written: '<Shot name="name-of-the-picture" alt="What matters in it" />',
};

interface Fault {
  message: string;
  fix: string;
  found?: string | undefined;
}

const isGuide = ({ collection }: Entry) => collection === 'guides';

const findFault = (entry: Entry, node: ProseNode): Fault | undefined => {
  if (plain.has(node.type) || (isGuide(entry) && typed.has(node.type))) return undefined;
  switch (node.type) {
    case 'mdxjsEsm':
      return { message: 'import and export are not allowed', found: String(node.value), ...code };
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return { message: 'braces are not allowed', found: `{${String(node.value)}}`, ...code };
    case 'html':
      return { message: 'HTML is not allowed', found: String(node.value), ...code };
    case 'image':
    case 'imageReference':
      return {
        message: 'images are not allowed in texts',
        found: node.url,
        fix: isGuide(entry) ? `write ${shot.written}` : 'remove it',
      };
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return findElementFault(entry, node);
    default:
      return { message: `${node.type} is not allowed`, fix: 'write plain paragraphs, lists and headings' };
  }
};

const findElementFault = (entry: Entry, node: ProseNode): Fault | undefined => {
  const found = `<${node.name ?? ''}>`;
  if (node.name === 'Shot' && isGuide(entry)) return findFormFault(node, shot) ?? findPictureFault(node);
  if (node.name === 'Source') return findFormFault(node, source);
  return {
    message: isGuide(entry)
      ? 'the only elements allowed are <Source id="…" /> and <Shot name="…" alt="…" />'
      : 'the only element allowed is <Source id="…" />',
    found,
    fix: 'remove it',
  };
};

/** An element has its attributes as plain words in quotes, no others, and nothing within. */
const findFormFault = (node: ProseNode, { attributes, asks, written }: Element): Fault | undefined => {
  const found = `<${node.name ?? ''}>`;
  const given = node.attributes ?? [];
  const isWord = ({ type, value }: (typeof given)[number]) =>
    type === 'mdxJsxAttribute' && typeof value === 'string';
  const names = given.map(({ name }) => name);
  if (
    given.length !== attributes.length ||
    !given.every(isWord) ||
    !attributes.every((one) => names.includes(one))
  )
    return { message: `${node.name} takes ${asks} and nothing else`, found, fix: `write ${written}` };
  if ((node.children ?? []).length > 0)
    return { message: `${node.name} holds no text`, found, fix: `write ${written}` };
  return undefined;
};

/** A picture is one of those that are taken of the site, and says in words what matters in it. */
const findPictureFault = ({ attributes = [] }: ProseNode): Fault | undefined => {
  const valueOf = (wanted: string) => String(attributes.find(({ name }) => name === wanted)?.value ?? '');
  const name = valueOf('name');
  if (!isGuidePicture(name))
    return {
      message: 'no picture of the guides has this name',
      found: name,
      fix: toSuggestion(
        findNearest(name, Object.keys(guidePictures)),
        'write a name of src/schema/guide-picture.ts; npm run guide-pictures takes the pictures',
      ),
    };
  if (valueOf('alt').trim() === '')
    return {
      message: 'the picture has no words for those who cannot see it',
      found: name,
      fix: 'write in alt what matters in the picture',
    };
  return undefined;
};

const checkEntry = (entry: Entry): Problem[] => {
  const prose = getProse(entry);
  if (prose === undefined) return [];
  const { nodes, fault } = prose;
  if (fault !== undefined) {
    return [toProblem(entry, [], { rule, ...fault, fix: 'a < or { of the text must be written \\< or \\{' })];
  }
  return nodes.flatMap((node) => {
    const found = findFault(entry, node);
    return found === undefined ? [] : [toProblem(entry, [], { rule, place: placeOf(entry, node), ...found })];
  });
};

/** Texts come from outside and MDX is a programming language: only plain words get through, and into guides pictures of our own site. */
export const proseElementsRule: Rule = {
  name: rule,
  description:
    'Texts hold plain Markdown and <Source id="…" />, no code and no HTML; guides also hold pictures of the site and what one types.',
  scope: 'entry',
  check: checkEntry,
};
