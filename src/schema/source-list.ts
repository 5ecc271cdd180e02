import { z } from 'zod';
import { idOf } from './id.ts';

/** One or more sources a statement rests on. */
export const sourceListSchema = z
  .array(idOf('sources', 'Id of a source in content/sources'))
  .min(1)
  .describe('Sources this rests on; at least one');
