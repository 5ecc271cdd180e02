import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usualPaths = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

/** What to do when there is no browser. */
export const noChromium =
  'No Chromium or Chrome found. Install one (Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program.';

/** Starts the Chromium of this machine. */
export const startChromium = (): Promise<Browser> => {
  const executablePath = usualPaths.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error(noChromium);
  // Chromium refuses its sandbox to root, as in containers of continuous integration.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
};
