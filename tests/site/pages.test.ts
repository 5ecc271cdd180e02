import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pageOfEachKind } from './site-files.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();
const pages = [...pageOfEachKind('en'), ...pageOfEachKind('km')].map(({ address }) => address);

describe.each(pages)('%s', (address) => {
  test('loads without an error or a request to another host', async () => {
    const faults = await visit(address, async ({ page, faults: seen }) => {
      // Only a page with a script can ask for more once it is loaded.
      if ((await page.locator('script[src]').count()) > 0) await page.waitForLoadState('networkidle');
      return seen;
    });
    expect(faults).toEqual([]);
  });

  test('has no fault that axe can find, light or dark', async () => {
    const violations = await visit(
      address,
      async ({ page }) => {
        const run = async (colorScheme: 'light' | 'dark') => {
          await page.emulateMedia({ colorScheme });
          return axeFaults(page);
        };
        return { light: await run('light'), dark: await run('dark') };
      },
      // Colours that fade into each other would be measured half way.
      { reducedMotion: 'reduce' },
    );
    expect(violations).toEqual({ light: [], dark: [] });
  });

  test('needs no sideways scrolling on a screen 360 px wide', async () => {
    const [width, wide] = await visit(
      address,
      ({ page }) =>
        page.evaluate(() => [
          document.documentElement.scrollWidth,
          Array.from(document.querySelectorAll('body *'))
            .filter((element) => element.getBoundingClientRect().right > 361)
            .slice(0, 3)
            .map((element) => element.outerHTML.slice(0, 120)),
        ]),
      { viewport: { width: 360, height: 740 } },
    );
    expect({ width, wide: Number(width) > 360 ? wide : [] }).toEqual({ width: 360, wide: [] });
  });
});
