import type { Browser } from 'playwright-core';
import { tapAnswers, type Tap } from './taps.ts';
import { openThrottled } from './throttled-page.ts';

/** What one visit of the list measured; times in milliseconds, sizes in bytes as transferred. */
export interface DirectoryVisit {
  ready: number;
  readyBytes: number;
  first: number;
  firstBytes: number;
  next: number[];
  nextBytes: number[];
  /** The first text that only descriptions hold. */
  described: number;
  describedBytes: number;
  /** The first text that no entry holds as it stands, so that the index must be fetched. */
  unknown: number;
  unknownBytes: number;
  /** Answers ticked while words are there. */
  both: Tap[];
  /** Answers ticked in the whole list. */
  alone: Tap[];
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

/** A word of the facts that are told of businesses, in no name and no vocabulary. */
const inDescriptions = 'disability';

/** A word of which only another form is there. */
const inOtherForm = 'famously';

/** Visits the list of businesses as somebody on a cheap phone: opens it, searches, searches on, narrows. */
export const visitDirectory = async (
  browser: Browser,
  address: string,
  words: readonly string[],
  slowdown: number,
): Promise<DirectoryVisit> => {
  const opened = await openThrottled(browser, slowdown);
  const { page, bytes, close } = opened;
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
    const both = await tapAnswers(opened, 20);
    await page.waitForLoadState('networkidle');
    bytes();
    const described = await page.evaluate(search, inDescriptions);
    await page.waitForTimeout(100);
    const describedBytes = bytes();
    const unknown = await page.evaluate(search, inOtherForm);
    await page.waitForTimeout(100);
    const unknownBytes = bytes();
    await page.goto(`${address}smes/`, { timeout: 120_000 });
    await page.waitForSelector('entry-directory[data-state="ready"]', { timeout: 120_000 });
    const alone = await tapAnswers(opened, 40);
    return {
      ready,
      readyBytes,
      first,
      firstBytes,
      next,
      nextBytes,
      described,
      describedBytes,
      unknown,
      unknownBytes,
      both,
      alone,
    };
  } finally {
    await close();
  }
};
