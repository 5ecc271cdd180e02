import { expect, test } from 'vitest';
import { axeFaultsOfBothLooks } from './axe-faults.ts';
import { pageOfEachKind } from './site-files.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();
const pages = [...pageOfEachKind('en'), ...pageOfEachKind('km')].map(({ address }) => address);

/** How wide the page is, and the first of what makes it wider than the screen. */
const width = () => ({
  width: document.documentElement.scrollWidth,
  wide: Array.from(document.querySelectorAll('body *'))
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 3)
    .map((element) => element.outerHTML.slice(0, 120)),
});

// One visit for both: to open a page takes as long as to look at it.
test.each(pages)(
  '%s has no fault that axe can find, light or dark, and needs no sideways scrolling on a screen 360 px wide',
  async (address) => {
    await visit(
      address,
      async ({ page }) => {
        await page.setViewportSize({ width: 1280, height: 720 });
        expect.soft(await axeFaultsOfBothLooks(page)).toEqual({ light: [], dark: [] });
        await page.setViewportSize({ width: 360, height: 740 });
        const narrow = await page.evaluate(width);
        expect.soft(narrow.width, JSON.stringify(narrow)).toBe(360);
      },
      // Colours that fade into each other would be measured half way.
      { reducedMotion: 'reduce' },
    );
  },
);
