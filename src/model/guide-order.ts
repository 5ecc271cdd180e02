/** Ids of the guides in the order in which an editor meets them; one that is not named here comes last. */
export const guideOrder = [
  'first-change',
  'add-business',
  'renew',
  'spreadsheet-day',
  'review',
  'consent',
  'personal-data',
] as const;
