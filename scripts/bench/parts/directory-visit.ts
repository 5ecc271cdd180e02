import type { Browser } from 'playwright-core';
import { openThrottled } from './throttled-page.ts';

/** What one visit of the list measured; times in milliseconds, sizes in bytes as transferred. */
export interface DirectoryVisit {
  ready: number;
  readyBytes: number;
  first: number;
  firstBytes: number;
  next: number[];
  nextBytes: number[];
  /** A question ticked while words are there. */
  both: number[];
  /** A question ticked: computed and written, and until the frame after. */
  tick: number[];
  tickToFrame: number[];
}

/** Types words into the page that is open; gives the time until the results stand there. */
const search = (text: string): Promise<number> =>
  new Promise((done) => {
    const box = document.querySelector('[data-results]');
    const input = document.querySelector<HTMLInputElement>('entry-directory input[name="q"]');
    if (!box || !input) throw new Error('No directory on this page');
    const begun = performance.now();
    const watch = new MutationObserver(() => {
      if (box.ariaBusy !== 'false') return;
      watch.disconnect();
      requestAnimationFrame(() => done(performance.now() - begun));
    });
    input.value = text;
    input.form?.requestSubmit();
    watch.observe(box, { attributes: true });
  });

/** Ticks boxes of the page that is open, one after the other; gives for each the time of the tick and until the frame after. */
const tick = async (count: number): Promise<{ tick: number; frame: number; settled: number }[]> => {
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const boxes = [
      ...document.querySelectorAll<HTMLInputElement>('.facet li:not([hidden]) input[type="checkbox"]'),
    ];
    const box = boxes[(index * 7) % boxes.length];
    const results = document.querySelector('[data-results]');
    if (!box || !results) throw new Error('Nothing to tick');
    const begun = performance.now();
    box.click();
    const ticked = performance.now() - begun;
    const frame = await new Promise<number>((done) =>
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun))),
    );
    while (results.ariaBusy === 'true') await new Promise((done) => setTimeout(done, 5));
    times.push({ tick: ticked, frame, settled: performance.now() - begun });
    box.click();
    while (results.ariaBusy === 'true') await new Promise((done) => setTimeout(done, 5));
  }
  return times;
};

/** Visits the list of businesses as somebody on a cheap phone: opens it, searches, searches on, narrows. */
export const visitDirectory = async (
  browser: Browser,
  address: string,
  words: readonly string[],
  slowdown: number,
): Promise<DirectoryVisit> => {
  const { page, bytes, close } = await openThrottled(browser, slowdown);
  try {
    await page.goto(`${address}smes/`, { timeout: 120_000 });
    await page.waitForSelector('entry-directory[data-state="ready"]', { timeout: 120_000 });
    const ready = await page.evaluate(
      () => performance.getEntriesByName('directory ready')[0]?.startTime ?? NaN,
    );
    await page.waitForLoadState('networkidle');
    const readyBytes = bytes();
    const [firstWord = '', ...rest] = words;
    const first = await page.evaluate(search, firstWord);
    await page.waitForLoadState('networkidle');
    const firstBytes = bytes();
    const next: number[] = [];
    const nextBytes: number[] = [];
    for (const word of rest) {
      next.push(await page.evaluate(search, word));
      await page.waitForTimeout(100);
      nextBytes.push(bytes());
    }
    const both = (await page.evaluate(tick, 20)).map(({ settled }) => settled);
    await page.goto(`${address}smes/`, { timeout: 120_000 });
    await page.waitForSelector('entry-directory[data-state="ready"]', { timeout: 120_000 });
    const ticks = await page.evaluate(tick, 40);
    return {
      ready,
      readyBytes,
      first,
      firstBytes,
      next,
      nextBytes,
      both,
      tick: ticks.map((each) => each.tick),
      tickToFrame: ticks.map(({ frame }) => frame),
    };
  } finally {
    await close();
  }
};
