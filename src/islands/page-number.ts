/** A number as the page's language writes it, in Western digits as everywhere on the site. */
export const pageNumber = (value: number): string =>
  value.toLocaleString(`${document.documentElement.lang}-u-nu-latn`);
