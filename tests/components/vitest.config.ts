import { getViteConfig } from 'astro/config';

/** Components are rendered as Astro renders them, without building the site. */
const test = {
  name: 'components',
  root: import.meta.dirname,
  include: ['**/*.test.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  sequence: { groupOrder: 1 },
};
export default getViteConfig({ ...({ test } as object) });
