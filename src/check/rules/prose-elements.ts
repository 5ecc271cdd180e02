import { toProblem, type Entry } from '../entry.ts';
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

const findFault = (node: ProseNode): { message: string; fix: string; found?: string } | undefined => {
  if (plain.has(node.type)) return undefined;
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
      return { message: 'images are not allowed in texts', found: node.url, fix: 'remove it' };
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return findElementFault(node);
    default:
      return { message: `${node.type} is not allowed`, fix: 'write plain paragraphs, lists and headings' };
  }
};

const findElementFault = (node: ProseNode): { message: string; fix: string; found?: string } | undefined => {
  const found = `<${node.name ?? ''}>`;
  if (node.name !== 'Source')
    return { message: 'the only element allowed is <Source id="…" />', found, fix: 'remove it' };
  const [id, ...more] = node.attributes ?? [];
  if (more.length > 0 || id?.type !== 'mdxJsxAttribute' || id.name !== 'id' || typeof id.value !== 'string') {
    return {
      message: 'Source takes one id in quotes and nothing else',
      found,
      fix: 'write <Source id="id-of-the-source" />',
    };
  }
  if ((node.children ?? []).length > 0)
    return { message: 'Source holds no text', found, fix: 'write <Source id="id-of-the-source" />' };
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
    const found = findFault(node);
    return found === undefined ? [] : [toProblem(entry, [], { rule, place: placeOf(entry, node), ...found })];
  });
};

/** Texts come from outside and MDX is a programming language: only plain words get through. */
export const proseElementsRule: Rule = {
  name: rule,
  description: 'Texts hold plain Markdown and <Source id="…" />, no code and no HTML.',
  scope: 'entry',
  check: checkEntry,
};
