import type { Browser, Locator, Page } from 'playwright-core';
import { pictureDensity, type PictureSize } from '../../src/schema/guide-picture.ts';

/** Opens a page in a window as large as the picture, as on a telephone with a sharp screen. */
export const openPicture = async (browser: Browser, size: PictureSize): Promise<Page> => {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: pictureDensity,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  return context.newPage();
};

/** Scrolls until a part of the page stands at the top of the window, with a little room above it. */
export const putAtTop = async (part: Locator, room = 12): Promise<void> => {
  await part.waitFor();
  await part.evaluate(
    (element, above) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - above),
    room,
  );
};

const largest = 48_000;
const qualities = [50, 40, 30, 20];

/** What the window shows, as WebP: as good as fits into the weight of a picture. */
export const toWebp = async (page: Page): Promise<Buffer> => {
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  // Chromium takes pictures of a screen that is not sharp unless it is told a part of the page and a scale.
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [x, y] = await page.evaluate(() => [window.scrollX, window.scrollY]);
  const clip = { x, y, width, height, scale: pictureDensity };
  for (const quality of qualities) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality, clip });
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length <= largest) return bytes;
  }
  throw new Error('The picture is too heavy even at the lowest quality: show less, or make it smaller.');
};
