import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { tileOriginOf } from './src/host/tile-origin.ts';

/** Where the site will live; a deployer sets both. Example: SITE_URL=https://example.org SITE_BASE=/atlas/ */
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.SITE_BASE ?? '/';

/** Raster tiles under the map that moves, off by default: see README. */
const tiles = process.env.PUBLIC_TILE_URL;

const locales = ['en', 'km', 'th', 'vi', 'my'];

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  output: 'static',
  outDir: process.env.SITE_OUT_DIR ?? './dist',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  devToolbar: { enabled: false },
  i18n: { defaultLocale: 'en', locales, routing: { prefixDefaultLocale: false } },
  integrations: [
    mdx(),
    sitemap({ i18n: { defaultLocale: 'en', locales: Object.fromEntries(locales.map((tag) => [tag, tag])) } }),
  ],
  build: { inlineStylesheets: 'never', concurrency: 4 },
  // Colours of code would be styles within the page, which its policy refuses.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        ["img-src 'self' data:", ...(tiles ? [tileOriginOf(tiles)] : [])].join(' '),
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: { build: { assetsInlineLimit: 0 } },
});
