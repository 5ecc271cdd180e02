/**
 * The day the site was built, as YYYY-MM-DD. `SITE_DATE` fixes it, so that the same repository on the same date gives
 * the same bytes.
 */
export const buildDate: string = process.env.SITE_DATE ?? new Date().toISOString().slice(0, 10);
