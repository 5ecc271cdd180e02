import { describe, expect, test } from 'vitest';
import { axeFaultsOfBothLooks } from './axe-faults.ts';
import { pageOfEachKind } from './site-files.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();
const pages = [...pageOfEachKind('en'), ...pageOfEachKind('km')].map(({ address }) => address);

describe.each(pages)('%s', (address) => {
  test('has no fault that axe can find, light or dark', async () => {
    const violations = await visit(
      address,
      ({ page }) => axeFaultsOfBothLooks(page),
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
