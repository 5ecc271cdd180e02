import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'tests/components/vitest.config.ts',
      // Some spawn a program or try hundreds of texts; a busy machine needs its time.
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/components/**'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // The content is read once for all files of a process, not for each: no test may change what it shares.
          isolate: false,
          // By itself Vitest leaves a core to others, which on two is half of all.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build-when-stale.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file drives a browser of its own; more than two at once are slower than one after another.
          maxWorkers: 2,
          // Projects that use the machine differently run one after another.
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
