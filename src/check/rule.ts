import type { ContentFile } from '../reader/content-folder.ts';
import type { Content } from './content.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';

interface About {
  /** Short name, the same as the file of the rule. */
  name: string;
  /** One sentence on what it asks for. */
  description: string;
  /** Names under which it reports, when they are more than its own. */
  reports?: readonly string[];
}

/** One question asked of the content: of each file, of each entry, or of all together. */
export type Rule = About &
  (
    | { scope: 'file'; check: (file: ContentFile) => Problem[] }
    | { scope: 'entry'; check: (entry: Entry, content: Content) => Problem[] }
    | { scope: 'content'; check: (content: Content) => Problem[] }
  );
