import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A rule that a page breaks, with the first elements that do. */
interface Violation {
  id: string;
  help: string;
  nodes: string[];
}
declare const window: { axe: typeof axe };

/** Everything that axe knows of WCAG 2.2 AA. */
const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const run = async (runOnly: string[]): Promise<Violation[]> => {
  const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] });
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

const prepare = async (page: Page) => {
  await page.evaluate(layOut);
  await page.evaluate(axe.source);
};

/** What axe finds wrong with a page as it stands, by WCAG 2.2 AA. */
export const axeFaults = async (page: Page): Promise<Violation[]> => {
  await prepare(page);
  return page.evaluate(run, allRules);
};

/** The same of a page in the light and in the dark: two looks differ in colours and in nothing else, so those are looked at twice. */
export const axeFaultsOfBothLooks = async (page: Page): Promise<Record<'light' | 'dark', Violation[]>> => {
  await page.emulateMedia({ colorScheme: 'light' });
  await prepare(page);
  const light = await page.evaluate(run, allRules);
  await page.emulateMedia({ colorScheme: 'dark' });
  return { light, dark: await page.evaluate(run, ['color-contrast', 'link-in-text-block']) };
};
