import type { Content } from '../check/content.ts';
import type { FactCollection } from '../schema/collections.ts';
import type { Language } from '../schema/language.ts';
import type { Grid } from './cell.ts';
import { toDrafts } from './entry-drafts.ts';
import { toHeadings } from './headings.ts';
import { type Layout, type LayoutFault, toLayout } from './layout.ts';
import { type Check, type Proposal, toProposal } from './proposal.ts';
import { tablesOf } from './table.ts';
import type { Tongue } from './tongue.ts';

/** What sheets come to: refused as a whole because of their headings, or a receipt for every row. */
export type Imported =
  | { layout: Layout; faults: LayoutFault[]; proposal: undefined }
  | { layout: Layout; faults: []; proposal: Proposal };

/** Reads sheets into entries of a collection. Nothing is written. */
export const importSheets = (
  grids: readonly Grid[],
  collection: FactCollection,
  content: Content,
  tongues: readonly Tongue[],
  language: Language,
  check: Check,
): Imported => {
  const tongue = tongues.find(({ fields }) => fields.language === language) ?? tongues[0];
  if (tongue === undefined) throw new Error('There is no language to speak in');
  const headings = tablesOf(collection).map((table) => toHeadings(table, tongues));
  const layout = toLayout(grids, headings, tongues, tongue);
  if (layout.faults.length > 0) return { layout, faults: layout.faults, proposal: undefined };
  const desk = { content, collection, tongues, language };
  return { layout, faults: [], proposal: toProposal(desk, toDrafts(desk, layout.parts), check) };
};
