import { toCsv } from '../exports/csv.ts';
import { toVcards } from '../exports/vcard.ts';
import { textOf, type Shown } from './shortlist-entries.ts';
import type { RowLabels } from './shortlist-table.ts';

const pageOf = ({ record }: Shown) => new URL(record.page, location.href).href;

/** The comparison as CSV: a business a row, the same columns as the table's rows. */
export const csvOf = (shown: readonly Shown[], labels: RowLabels, name: string, page: string): string =>
  toCsv([
    ['id', name, ...labels.map(([, label]) => label), page],
    ...shown.map((each) => [
      each.id,
      [each.record.name, each.record.localName].map(textOf).filter(Boolean).join(' · '),
      ...labels.map(([row]) => (each.record.rows[row] ?? []).map(textOf).join('; ')),
      pageOf(each),
    ]),
  ]);

/** The businesses as cards for an address book. */
export const vcardsOf = (shown: readonly Shown[]): string =>
  toVcards(
    shown.map((each) => {
      const { name, localName, rows, province, country, contact = {} } = each.record;
      return {
        id: `smes/${each.id}`,
        name: textOf(name),
        localName: textOf(localName),
        place: textOf(rows.place?.[0]),
        province,
        country: country?.[1],
        email: contact.email,
        phone: contact.phone,
        website: contact.website,
        page: pageOf(each),
        note: (rows.products ?? []).map(textOf).join(', '),
      };
    }),
  );
