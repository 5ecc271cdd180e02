import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { readContent } from '../../src/check/read-content.ts';
import { buildDate } from '../../src/model/build-date.ts';
import { pictureDensity } from '../../src/schema/guide-picture.ts';
import { languages, type Language } from '../../src/schema/language.ts';
import { exportWorkbook } from '../../src/sheet/export-workbook.ts';
import { readFieldWords } from '../../src/words/read-field-words.ts';
import { readWords } from '../../src/words/read-words.ts';

const root = join(import.meta.dirname, '../..');

/** A screen for LibreOffice: letters half as large again as usual, so that the picture of a corner can be read. */
const screen = { name: ':79', width: 1200, height: 760, dotsPerInch: '144' };
/** Height of the menus above the sheet on this screen, in its own points. */
const menus = 142;
const programs = ['Xvfb', 'soffice', 'import'];

/** The programs that are missing for the picture of a workbook; Debian has them in xvfb, libreoffice-calc and imagemagick. */
const missingPrograms = (): string[] =>
  programs.filter((program) => spawnSync('which', [program]).status !== 0);

/** The workbook of `npm run export -- smes --xlsx`, with the rows of one province, as after a day of preparing it. */
const writeWorkbook = async (file: string, province: string): Promise<void> => {
  const { content } = readContent(join(root, 'content'), buildDate);
  const entries = content.entries.filter(
    ({ collection, value }) =>
      collection !== 'smes' || (value as { province?: unknown }).province === province,
  );
  const toTongue = (language: Language) => ({
    words: readWords(language),
    fields: readFieldWords(language),
  });
  writeFileSync(file, await exportWorkbook('smes', entries, languages.map(toTongue), toTongue('en')));
};

/** Programs that start others are ended with all of them. */
const end = ({ pid }: ChildProcess) => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
};

/** What LibreOffice shows of a workbook, as a PNG of the whole screen. */
const photograph = async (folder: string, workbook: string): Promise<Buffer> => {
  const { name, width, height, dotsPerInch } = screen;
  const env = { ...process.env, DISPLAY: name, SAL_FORCEDPI: dotsPerInch };
  const start = (program: string, ...words: string[]) =>
    spawn(program, words, { env, stdio: 'ignore', detached: true });
  const display = start('Xvfb', name, '-screen', '0', `${width}x${height}x24`);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await setTimeout(2_000);
  const office = start('soffice', '--norestore', '--nologo', '--nofirststartwizard', profile, workbook);
  try {
    // Nothing tells from outside when a window has been drawn.
    await setTimeout(45_000);
    const picture = join(folder, 'screen.png');
    spawnSync('import', ['-window', 'root', picture], { env });
    return readFileSync(picture);
  } finally {
    end(office);
    end(display);
  }
};

/** Shows the upper left corner of the workbook in LibreOffice. */
export const showWorkbook = async (page: Page): Promise<void> => {
  const missing = missingPrograms();
  if (missing.length > 0)
    throw new Error(
      `The picture of the workbook needs ${missing.join(', ')} (apt-get install xvfb libreoffice-calc imagemagick).`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  try {
    const workbook = join(folder, 'kampot.xlsx');
    await writeWorkbook(workbook, 'kh-kampot');
    const png = (await photograph(folder, workbook)).toString('base64');
    const half = (points: number) => `${points / pictureDensity}px`;
    await page.setContent(
      `<body style="margin: 0; height: 100vh; background: url(data:image/png;base64,${png}) 0 -${half(menus)} / ${half(screen.width)} ${half(screen.height)} no-repeat"></body>`,
    );
    await setTimeout(500);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
