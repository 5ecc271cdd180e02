import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A rule that a page breaks, with the first elements that do. */
interface Violation {
  id: string;
  help: string;
  nodes: string[];
}
declare const window: { axe: typeof axe };

const run = async (): Promise<Violation[]> => {
  const { violations } = await window.axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 3).map(({ html }) => html),
  }));
};

/** Lays out what is out of sight: the browser only guesses its size until somebody scrolls there, and axe would measure the guess. */
const layOut = () => {
  for (const line of document.querySelectorAll<HTMLElement>('.directory-list .record'))
    line.style.contentVisibility = 'visible';
};

/** What axe finds wrong with a page as it stands, by WCAG 2.2 AA. */
export const axeFaults = async (page: Page): Promise<Violation[]> => {
  await page.evaluate(layOut);
  await page.evaluate(axe.source);
  return page.evaluate(run);
};
