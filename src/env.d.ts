/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by the component that renders prose, read by the source marks inside it. */
    proseSources: import('./components/ProseSource.astro').ProseSourceContext;
  }
}
