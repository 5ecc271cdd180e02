import type { Browser, CDPSession, Page } from 'playwright-core';

/** A page on a slow line and a slow processor, with what it fetched. */
export interface ThrottledPage {
  page: Page;
  /** The protocol beneath, for what Playwright has no word for. */
  session: CDPSession;
  /** Bytes that came over the line since the last call, compressed as they came. */
  bytes: () => number;
  close: () => Promise<void>;
}

/** Third-generation network: 1.6 Mbit/s down, 0.75 up, 150 ms there and back, as Chromium's "Fast 3G". */
const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** Opens a fresh browser context with nothing in its cache. `slowdown` divides the speed of the processor. */
export const openThrottled = async (browser: Browser, slowdown: number): Promise<ThrottledPage> => {
  const context = await browser.newContext({
    viewport: { width: 412, height: 860 },
    hasTouch: true,
    // The benchmark of the directory makes a certificate of its own.
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let total = 0;
  let seen = 0;
  context.on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize }) => (total += responseBodySize));
  });
  return {
    page,
    session,
    bytes: () => {
      const since = total - seen;
      seen = total;
      return since;
    },
    close: () => context.close(),
  };
};
