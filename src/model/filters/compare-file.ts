import type { Comparable, RowKind } from './compared-figures.ts';

/** A text, with its language when that is not the page's. */
export type ComparedText = string | readonly [text: string, language: string];

/** Something said of a place beside its figures. */
export interface ComparedLine {
  text: ComparedText;
  /** Smaller, under the text: a date, an age. */
  detail?: string;
  href?: string;
  /** Ids of sources in `ComparedPlace.sources`. */
  sources?: readonly string[];
  recalled?: boolean;
}

/** The newest figure of a series, with what decides beside which it may stand, and its texts. */
export interface ComparedFigure extends Comparable {
  qualifier?: string;
  number: string;
  unitName?: ComparedText;
  /** The period in words. */
  period: string;
  age: 'fresh' | 'ageing' | 'stale';
  sources: readonly string[];
}

/** A source as it stands under the table. */
export interface ComparedSource {
  title: ComparedText;
  href: string;
  /** Publisher and date. */
  meta: string;
}

/** One place in the reader's language: what its column of a comparison is made of. */
export interface ComparedPlace {
  id: string;
  name: ComparedText;
  href: string;
  /** ISO 3166-1 codes of its countries. */
  countries: readonly string[];
  /** By the name of the row; what nobody has told is left out. */
  facts: Readonly<Record<string, readonly ComparedLine[]>>;
  figures: readonly ComparedFigure[];
  sources: Readonly<Record<string, ComparedSource>>;
  /** Ids of provinces across a border, with the page that tells of both. */
  twins?: Readonly<Record<string, string>>;
}

/** A row of facts; unlike a row of figures it stands always. */
export interface FactKind {
  row: string;
  label: string;
}

/** A row of figures with its label. */
export interface LabelledKind extends RowKind {
  name: ComparedText;
  product?: ComparedText;
}

/** Rows of the places of one collection, in order. */
export interface ComparedRows {
  facts: FactKind[];
  figures: LabelledKind[];
}
