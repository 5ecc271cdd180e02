/** Size of a picture on the page, in CSS pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Pictures hold so many of their own points for each on the page, so that their letters are sharp on a telephone. */
export const pictureDensity = 2;

/**
 * Pictures of the guides: `public/guides/<name>.webp`, taken by `npm run guide-pictures`. Nearly as wide as a
 * telephone, so that nobody has to enlarge them there.
 */
export const guidePictures = {
  'entry-wrong': { width: 400, height: 360 },
  'entry-history': { width: 400, height: 300 },
  'rule-page': { width: 400, height: 750 },
  'search-first': { width: 400, height: 640 },
  'status-endings': { width: 400, height: 570 },
  'form-list': { width: 400, height: 560 },
  'form-new': { width: 400, height: 560 },
  'form-person': { width: 400, height: 860 },
  workbook: { width: 400, height: 295 },
} as const satisfies Record<string, PictureSize>;

export type GuidePicture = keyof typeof guidePictures;

/** Whether there is a picture of this name. */
export const isGuidePicture = (name: string): name is GuidePicture => Object.hasOwn(guidePictures, name);
