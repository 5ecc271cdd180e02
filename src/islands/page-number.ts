/** Made once: hundreds of numbers are written at each tick of a question. */
let format: Intl.NumberFormat | undefined;

/** A number as the page's language writes it, in Western digits as everywhere on the site. */
export const pageNumber = (value: number): string =>
  (format ??= new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`)).format(value);
