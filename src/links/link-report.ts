import { toMarkdownText } from '../check/reporters/markdown-text.ts';
import type { VisitedLink } from './link-round.ts';
import type { LinkState } from './link-state.ts';

/** First line of the text, by which a workflow finds the issue that it keeps up to date. */
export const linksMark = '<!-- sec-atlas: links report -->';

/** GitHub refuses the text of an issue beyond 65,536 characters. */
export const longestLinksReport = 60_000;

const answerOf = ({ answer }: VisitedLink) => answer.failure ?? String(answer.status);

/** An address that a browser has written holds no sign that ends a link. */
const toItem = (link: VisitedLink): string => {
  const [first = '', ...more] = link.files;
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return `- <${link.address}> (${toMarkdownText(answerOf(link))}) in ${toMarkdownText(first)}${others}`;
};

const toSection = (head: string, advice: string, links: readonly VisitedLink[], most: number): string[] =>
  links.length === 0
    ? []
    : [
        `## ${head} (${links.length})`,
        '',
        advice,
        '',
        ...links.slice(0, most).map(toItem),
        ...(links.length > most ? [`- and ${links.length - most} more: \`npm run links\` names them`] : []),
        '',
      ];

const sum = (links: readonly VisitedLink[]) => {
  const of = (state: LinkState) => links.filter((link) => link.state === state).length;
  return `${links.length} addresses: ${of('reached')} reached, ${of('broken')} lead nowhere, ${of('unsure')} did not answer, ${of('refused')} answer no programs.`;
};

const render = (links: readonly VisitedLink[], most: number): string => {
  const of = (state: LinkState) => links.filter((link) => link.state === state);
  const refusing = [...new Set(of('refused').map(({ host }) => host))].sort();
  return [
    linksMark,
    sum(links),
    '',
    ...toSection(
      'Leads nowhere',
      'Look whether the page has moved, or name a stored copy in `archived`. A fact keeps its source even when the page is gone.',
      of('broken'),
      most,
    ),
    ...toSection('Did not answer', 'Nothing to do unless it stays here for some weeks.', of('unsure'), most),
    ...(refusing.length === 0
      ? []
      : [
          `## Answers no programs (${refusing.length} hosts)`,
          '',
          'A person has to look now and then; nothing is wrong with these links.',
          '',
          refusing.slice(0, most).map(toMarkdownText).join(', '),
          '',
        ]),
  ].join('\n');
};

/** What a round found, as the text of one issue. */
export const toMarkdownLinks = (links: readonly VisitedLink[]): string =>
  [500, 200, 100, 50, 20, 5, 0]
    .values()
    .map((most) => render(links, most))
    .find((text) => text.length <= longestLinksReport) ?? `${linksMark}\n${sum(links)}\n`;

/** What a round found, for a screen: a line for each link that was not reached, then the sum. */
export const toTextLinks = (links: readonly VisitedLink[]): string => {
  const lines = links
    .filter(({ state }) => state !== 'reached')
    .map((link) => `${link.state}  ${link.address}  ${answerOf(link)}  ${link.files.join(', ')}`);
  return [...lines, sum(links), ''].join('\n');
};
