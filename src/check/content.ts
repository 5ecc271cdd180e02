import type { ContentFile } from '../reader/content-folder.ts';
import type { Entry } from './entry.ts';

/** Everything the rules may look at. */
export interface Content {
  /** Every file of the content folder, readable or not. */
  files: ContentFile[];
  entries: Entry[];
  /** Ids per collection by file name, so that an unreadable entry is not reported once more by all who point at it. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Addresses of the last release in English, such as `smes/kh-x/`; empty when none is known. */
  released: readonly string[];
  /** The day of the run, YYYY-MM-DD. */
  today: string;
}
