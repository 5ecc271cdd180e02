/** One value of a facet and the rows that have it, in order, by their place in the list. */
export interface FacetValue {
  id: string;
  rows: number[];
}

/** A question that narrows a list, such as the country, with every answer that some entry gives. */
export interface Facet {
  name: string;
  values: FacetValue[];
}

/** The headings over some rows of the list: a country and, within it, its provinces, in the reader's language. */
export interface RowGroup {
  /** ISO 3166-1 code. */
  country: string;
  name: string;
  /** `size` is the number of rows; `lang` the language of the name when it is not the page's. */
  provinces: { name: string; lang?: string; size: number }[];
}

/** What the browser needs to narrow and count a list, and the headings over its rows. */
export interface FacetTable {
  /** Number of rows. */
  size: number;
  facets: Facet[];
  /** Headings of the whole list, from its first row to its last. */
  groups: RowGroup[];
}

/** Chosen values by facet. Within a facet one of them is enough; every facet must be met. */
export type FacetChoice = Readonly<Record<string, readonly string[]>>;

/** What a choice leaves: the rows, and for every value how many there would be with it, its own facet left open. */
export interface FacetResult {
  rows: number[];
  counts: Record<string, Record<string, number>>;
}

const wordBits = 32;

/** A set of rows, a bit for each. */
type Bits = Uint32Array;

const toBits = (rows: readonly number[], words: number): Bits => {
  const bits = new Uint32Array(words);
  for (const row of rows) bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
  return bits;
};

const both = (a: Bits, b: Bits): Bits => a.map((word, index) => word & (b[index] ?? 0));
const either = (a: Bits, b: Bits): Bits => a.map((word, index) => word | (b[index] ?? 0));

/** Bits set in a word (Warren, Hacker's Delight, 5-1). */
const onesIn = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

/**
 * Counts what others share with a set, looking only at words of it that hold a row: rows of a country or a province lie
 * together, and a narrow choice leaves few words, so most of a long list need not be looked at.
 */
const counterOf = (bits: Bits): ((others: Bits) => number) => {
  const filled = Uint32Array.from(bits.keys()).filter((index) => bits[index] !== 0);
  return (others) => {
    let count = 0;
    for (let at = 0; at < filled.length; at += 1) {
      const index = filled[at] ?? 0;
      count += onesIn((bits[index] ?? 0) & (others[index] ?? 0));
    }
    return count;
  };
};

const toRows = (bits: Bits): number[] => {
  const rows: number[] = [];
  for (const [index, word] of bits.entries())
    for (let left = word; left !== 0; left &= left - 1)
      // The lowest bit that is set: `left & -left` has it alone.
      rows.push(index * wordBits + wordBits - 1 - Math.clz32(left & -left));
  return rows;
};

/** Narrows and counts a list by bit sets: the same answers as looking at every row, in a fraction of the time. */
export class FacetEngine {
  readonly #table: FacetTable;
  readonly #words: number;
  readonly #all: Bits;
  readonly #bits: ReadonlyMap<string, ReadonlyMap<string, Bits>>;

  constructor(table: FacetTable) {
    this.#table = table;
    this.#words = Math.ceil(table.size / wordBits);
    this.#all = toBits([...Array(table.size).keys()], this.#words);
    this.#bits = new Map(
      table.facets.map(({ name, values }) => [
        name,
        new Map(values.map(({ id, rows }) => [id, toBits(rows, this.#words)])),
      ]),
    );
  }

  /** Rows that have one of the chosen values of a facet; all rows when none is chosen. */
  #met(name: string, chosen: readonly string[]): Bits | undefined {
    if (chosen.length === 0) return undefined;
    const values = this.#bits.get(name);
    return chosen
      .map((id) => values?.get(id) ?? new Uint32Array(this.#words))
      .reduce((all, one) => either(all, one));
  }

  /**
   * Rows that have one of the values of a facet, in order; undefined where the list does not ask for it, or no row has
   * one of them.
   */
  rowsOf(name: string, values: readonly string[]): number[] | undefined {
    const rows = toRows(this.#met(name, values) ?? new Uint32Array(this.#words));
    return rows.length > 0 ? rows : undefined;
  }

  /** What a choice leaves. `within` narrows to some rows beforehand, such as those that a search has found. */
  narrow(choice: FacetChoice, within?: readonly number[]): FacetResult {
    const all = within ? toBits(within, this.#words) : this.#all;
    const met = new Map(
      this.#table.facets.flatMap(({ name }) => {
        const bits = this.#met(name, choice[name] ?? []);
        return bits ? [[name, bits] as const] : [];
      }),
    );
    const without = (name: string) =>
      [...met].reduce((left, [facet, bits]) => (facet === name ? left : both(left, bits)), all);
    const left = without('');
    const countLeft = counterOf(left);
    const counts = Object.fromEntries(
      [...this.#bits].map(([name, values]) => {
        const count = met.has(name) ? counterOf(without(name)) : countLeft;
        return [name, Object.fromEntries([...values].map(([id, bits]) => [id, count(bits)]))];
      }),
    );
    return { rows: toRows(left), counts };
  }

  /** Of the facets chosen, the one whose removal leaves most, for a list that has come out empty. */
  bestToDrop(choice: FacetChoice, within?: readonly number[]): { name: string; rows: number } | undefined {
    return Object.keys(choice)
      .filter((name) => (choice[name] ?? []).length > 0)
      .map((name) => ({ name, rows: this.narrow({ ...choice, [name]: [] }, within).rows.length }))
      .filter(({ rows }) => rows > 0)
      .toSorted((a, b) => b.rows - a.rows)[0];
  }
}
