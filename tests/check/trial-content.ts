import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Problem } from '../../src/check/problem.ts';
import { checkContent } from '../../src/check/run.ts';

/** The day of all trials, so that nothing runs out while the tests grow old. */
export const trialDay = '2026-11-24';

/** A small content folder without a fault. */
export const goodContent = join(import.meta.dirname, '../fixtures/good-content');

/** A small good content folder, with one more file in it, checked. Links are given as `{ to }`. */
export const checkWith = (
  files: Readonly<Record<string, string | Uint8Array | { to: string }>>,
): Problem[] => {
  const folder = mkdtempSync(join(tmpdir(), 'trial-content-'));
  try {
    cpSync(goodContent, folder, { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(target, content);
      else symlinkSync(content.to, target);
    }
    return checkContent(folder, trialDay);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
