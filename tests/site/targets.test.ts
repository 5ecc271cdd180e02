import axe from 'axe-core';
import { expect, test } from 'vitest';
import { sitePages } from './site-files.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();

/** Kinds where the heaviest page, which pages.test.ts looks at, did not show what others had: links in lines of their own. */
const kinds = ['provinces', 'clusters'];

declare const window: { axe: typeof axe };

const tooSmall = async (): Promise<string[]> => {
  const { violations } = await window.axe.run({ runOnly: ['target-size'], resultTypes: ['violations'] });
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
};

test.each(kinds)(
  'on every page of %s links are large enough, or far enough apart',
  { timeout: 240_000 },
  async (kind) => {
    const pages = sitePages().filter((page) => page.language === 'en' && page.kind === `${kind}/*`);
    expect(pages.length).toBeGreaterThan(0);
    const faults: Record<string, string[]> = {};
    for (const { address } of pages) {
      const found = await visit(address, async ({ page }) => {
        await page.evaluate(axe.source);
        return page.evaluate(tooSmall);
      });
      if (found.length > 0) faults[address] = found;
    }
    expect(faults).toEqual({});
  },
);
