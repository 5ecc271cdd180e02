/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Address of raster tiles that the deployer may use, such as `https://tiles.example.org/{z}/{x}/{y}.png`; none by default. */
  readonly PUBLIC_TILE_URL?: string;
  /** Whom the tiles are owed to, as plain text. */
  readonly PUBLIC_TILE_ATTRIBUTION?: string;
}

declare namespace App {
  interface Locals {
    /** Set by the component that renders prose, read by the source marks inside it. */
    proseSources: import('./components/ProseSource.astro').ProseSourceContext;
  }
}

/** Leaflet's build of ES modules; the types describe the other one, which is the same library. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
