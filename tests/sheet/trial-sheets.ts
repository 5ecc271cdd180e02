import { join } from 'node:path';
import { readContent } from '../../src/check/read-content.ts';
import { checkContent } from '../../src/check/run.ts';
import type { FactCollection } from '../../src/schema/collections.ts';
import { languages, type Language } from '../../src/schema/language.ts';
import type { Cell, Grid } from '../../src/sheet/cell.ts';
import { importSheets } from '../../src/sheet/import-sheets.ts';
import type { Proposal } from '../../src/sheet/proposal.ts';
import { toReceiptLines } from '../../src/sheet/receipt-text.ts';
import { readFieldWords } from '../../src/words/read-field-words.ts';
import { readWords } from '../../src/words/read-words.ts';

export const trialDay = '2026-11-26';
export const realContent = join(import.meta.dirname, '../../content');

export const tongues = languages.map((language) => ({
  words: readWords(language),
  fields: readFieldWords(language),
}));
export const tongueOf = (language: Language) => {
  const tongue = tongues.find(({ fields }) => fields.language === language);
  if (tongue === undefined) throw new Error(language);
  return tongue;
};

/** A sheet as somebody typed it: the first row of `rows` is row 1. */
export const sheetOf = (rows: readonly (readonly Cell[])[], name = 'smes'): Grid => ({ name, rows });

/** Reads sheets over a content folder with the checker of the repository. */
export const importInto = (
  contentRoot: string,
  grids: readonly Grid[],
  collection: FactCollection = 'smes',
  language: Language = 'en',
) => {
  const { content } = readContent(contentRoot, trialDay);
  return importSheets(grids, collection, content, tongues, language, (files) =>
    checkContent(contentRoot, trialDay, files),
  );
};

/** The proposal of sheets that must have readable headings. */
export const proposalOf = (...given: Parameters<typeof importInto>): Proposal => {
  const { proposal, faults } = importInto(...given);
  if (proposal === undefined) throw new Error(JSON.stringify(faults));
  return proposal;
};

/** Receipts as `row status: lines`, to read in a test. */
export const linesOf = ({ receipts }: Proposal, language: Language = 'en'): string[] =>
  receipts.map(
    (receipt) =>
      `${receipt.row.row} ${receipt.status}: ${toReceiptLines(receipt, tongueOf(language)).slice(1).join(' | ')}`,
  );

/** A new business, by names of fields, as a row of cells under `headings`. */
export const headings = [
  'id',
  'names.en',
  'legalForm',
  'province',
  'sectors',
  'products',
  'standing.state',
  'sources',
  'confidence',
] as const;
export const newBusiness = (
  name: string,
  change: Partial<Record<(typeof headings)[number], Cell>> = {},
): Cell[] => {
  const cells: Record<(typeof headings)[number], Cell> = {
    id: null,
    'names.en': name,
    legalForm: 'company',
    province: 'kh-kampot',
    sectors: 'food',
    products: 'rice',
    'standing.state': 'listed',
    sources: 'alpha-site',
    confidence: 'sourced',
    ...change,
  };
  return headings.map((heading) => cells[heading]);
};
