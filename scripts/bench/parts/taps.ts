import type { ThrottledPage } from './throttled-page.ts';

/** A tap on an answer of the directory; times in milliseconds from the moment the finger is lifted. */
export interface Tap {
  /** Until counts, headings and the number of rows are computed and written. */
  written: number;
  /** Until the end of the first frame after. */
  frame: number;
  /** Until the rows stand there. */
  settled: number;
}

/** How long a finger is down. */
export const tapLength = 80;

interface Recorder {
  /** Resolves with the next tap. */
  next: () => Promise<Tap>;
}

/** Puts a recorder of taps into the page. */
const putRecorder = () => {
  const results = document.querySelector('[data-results]');
  if (!results) throw new Error('No directory on this page');
  const next = () =>
    new Promise<Tap>((done) => {
      let begun = 0;
      // The window hears of a change after everybody on the page has done what follows from it.
      addEventListener('pointerup', ({ timeStamp }) => (begun = timeStamp), { capture: true, once: true });
      addEventListener(
        'change',
        () => {
          const written = performance.now() - begun;
          let frame = 0;
          const afterFrame = () => {
            const now = performance.now() - begun;
            frame ||= now;
            if (results.ariaBusy === 'true') requestAnimationFrame(() => setTimeout(afterFrame));
            else done({ written, frame, settled: now });
          };
          requestAnimationFrame(() => setTimeout(afterFrame));
        },
        { once: true },
      );
    });
  (window as unknown as { recorder: Recorder }).recorder = { next };
};

/** Brings an answer that can be seen into the middle of the screen; gives where it is. */
const findAnswer = async (index: number) => {
  const labels = [...document.querySelectorAll<HTMLElement>('.facet li:not([hidden]) > label')].filter(
    (label) => label.checkVisibility(),
  );
  const label = labels[index % labels.length];
  if (!label) throw new Error('Nothing to tick');
  label.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const { left, top, width, height } = label.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/**
 * Unfolds the questions and taps answers with a finger, each twice: ticked and taken back. The taps go the way of real
 * ones, so that what the page does while the finger is down counts as it does in life.
 */
export const tapAnswers = async (
  { page, session }: Pick<ThrottledPage, 'page' | 'session'>,
  count: number,
): Promise<Tap[]> => {
  await page.evaluate(putRecorder);
  await page
    .locator('.directory-choice > details')
    .evaluate((part) => ((part as HTMLDetailsElement).open = true));
  const taps: Tap[] = [];
  for (let index = 0; index < count; index += 1) {
    for (const again of [false, true]) {
      // What was ticked has moved to the front of its question; it is found by its box.
      const place = again
        ? await page.locator('.facet input:checked').evaluate((box) => {
            const { left, top, width, height } = box.getBoundingClientRect();
            return { x: left + width / 2, y: top + height / 2 };
          })
        : await page.evaluate(findAnswer, index * 7);
      const tap = page.evaluate(() => (window as unknown as { recorder: Recorder }).recorder.next());
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
      await page.waitForTimeout(tapLength);
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      const times = await tap;
      if (!again) taps.push(times);
      await page.waitForTimeout(200);
    }
  }
  return taps;
};
