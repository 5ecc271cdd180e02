import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**'] } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build-when-stale.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file drives a browser of its own; more than two at once are slower than one after another.
          maxWorkers: 2,
        },
      },
    ],
  },
});
