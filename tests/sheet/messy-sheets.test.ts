import { goodContent } from '../check/trial-content.ts';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import type { Cell, Grid } from '../../src/sheet/cell.ts';
import { readCsv } from '../../src/sheet/csv-sheet.ts';
import { exportCsv } from '../../src/sheet/export-csv.ts';
import { tablesOf } from '../../src/sheet/table.ts';
import {
  headings,
  importInto,
  linesOf,
  newBusiness,
  proposalOf,
  sheetOf,
  tongueOf,
  tongues,
  trialDay,
} from './trial-sheets.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'messy-sheets-'));
  cpSync(goodContent, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const alphaFile = 'smes/kh-alpha-rice-mill.yaml';
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const rewrite = (path: string, from: string, to: string) => {
  expect(textOf(path)).toContain(from);
  writeFileSync(join(root, path), textOf(path).replace(from, to));
};
const propose = (rows: readonly (readonly Cell[])[]) => proposalOf(root, [sheetOf(rows)]);
const refusal = (rows: readonly (readonly Cell[])[]) =>
  importInto(root, [sheetOf(rows)]).faults.map(({ key, values, suggestion }) => ({
    key,
    ...values,
    suggestion,
  }));

/** The sheet of a list, or of the entries, as the export writes it now. */
const exported = (list = '') => {
  const table = tablesOf('smes').find(({ name }) => name === list);
  if (table === undefined) throw new Error(list);
  const { content } = readContent(root, trialDay);
  const { rows } = readCsv(
    Buffer.from(exportCsv(table, content.entries, tongues, tongueOf('en'))),
    list || 'smes',
  );
  const cells = rows.map((row) => [...row]);
  const at = (heading: string) => {
    const index = cells[0]?.indexOf(heading) ?? -1;
    if (index < 0) throw new Error(`no column ${heading} in ${String(cells[0])}`);
    return index;
  };
  return {
    grid: (): Grid => ({ name: list || 'smes', rows: cells }),
    get: (row: number, heading: string) => cells[row]?.[at(heading)],
    put: (row: number, heading: string, cell: Cell) => {
      const index = at(heading);
      const line = (cells[row] ??= []);
      line[index] = cell;
    },
  };
};

describe('a new row', () => {
  test('becomes a file with an id out of country and name', () => {
    const proposal = propose([headings, newBusiness('Fixture Rice Shop')]);
    expect(linesOf(proposal).map((line) => line.split(':')[0])).toEqual(['2 accepted']);
    expect(proposal.files.get('smes/kh-fixture-rice-shop.yaml')).toBe(
      'names:\n  en: Fixture Rice Shop\nlegalForm: company\nprovince: kh-kampot\nsectors:\n  - food\nproducts:\n  - product: rice\n    name: Rice\nstanding:\n  state: listed\nsources:\n  - alpha-site\nconfidence: sourced\n',
    );
  });

  test('may stand under titles, among blank rows and columns, with spaces and other scripts', () => {
    const proposal = propose(
      [
        ['Members of the fixture chamber', null, null],
        [],
        ['', ...headings],
        [],
        [
          null,
          ...newBusiness(' Fixture\u00a0Rice\u200b Shop ', {
            province: ' kampot',
            legalForm: 'COMPANY',
            products: 'អង្ករ; rice',
          }),
        ],
        [null, '  ', null],
        [null, ...newBusiness('Fixture Rice Hall', { products: 'Rice' })],
      ].map((row) => [...row]),
    );
    expect(proposal.receipts.map(({ row, id }) => [row.row, id])).toEqual([
      [5, 'kh-fixture-rice-shop'],
      [7, 'kh-fixture-rice-hall'],
    ]);
  });

  test('that is like an entry on file is not added until somebody says that it is another one', () => {
    expect(linesOf(propose([headings, newBusiness('Alpha Rice Mill Co., Ltd.')]))).toEqual([
      expect.stringContaining('2 rejected: may be kh-alpha-rice-mill, which is on file'),
    ]);
  });

  test('is refused by the checker in its own row and column', () => {
    const [line] = linesOf(
      propose([
        [...headings, 'founded'],
        [...newBusiness('Fixture Rice Shop'), '2030'],
      ]),
    );
    expect(line).toContain('2 rejected: ');
    expect(line).toMatch(/\(column J\).*future/);
    expect(
      propose([headings, newBusiness('Fixture Rice Shop', { sources: null })]).receipts[0]?.reasons,
    ).toMatchObject([{ column: { name: 'sources' }, key: 'checker' }]);
  });

  test('with a name that has no Latin letters asks for one', () => {
    const [line] = linesOf(propose([headings, newBusiness('រោងម៉ាស៊ីន')]));
    expect(line).toContain('needs a name in Latin letters');
  });

  test('twice with the same id is refused twice the same', () => {
    const proposal = propose([
      headings,
      newBusiness('Fixture Rice Shop', { id: 'kh-fixture' }),
      newBusiness('Fixture Rice Hall', { id: 'kh-fixture' }),
    ]);
    expect(linesOf(proposal)[1]).toContain('3 rejected: the id kh-fixture stands in row 2');
  });

  test('that has the same name as another new one gets an id of its own and the word of the checker', () => {
    const proposal = propose([headings, newBusiness('Fixture Rice Shop'), newBusiness('Fixture Rice Shop')]);
    expect(proposal.receipts.map(({ id }) => id)).toEqual(['kh-fixture-rice-shop', 'kh-fixture-rice-shop-2']);
    expect(
      proposal.receipts.flatMap(({ reasons, advice }) => [...reasons, ...advice]).length,
    ).toBeGreaterThan(0);
  });
});

describe('headings', () => {
  test('that nobody knows stop everything, with the nearest name', () => {
    expect(
      refusal([
        [...headings, 'founnded'],
        [...newBusiness('Fixture'), '2001'],
      ]),
    ).toEqual([
      {
        key: 'unknown',
        column: 'J',
        text: 'founnded',
        row: 1,
        suggestion: expect.stringMatching(/founded/i) as string,
      },
    ]);
  });
  test('for the same field twice stop everything', () => {
    expect(refusal([[...headings, 'ID'], newBusiness('Fixture')])).toMatchObject([
      { key: 'twice', first: 'A', second: 'J' },
    ]);
  });
  test('that are missing over cells stop everything', () => {
    expect(refusal([headings, [...newBusiness('Fixture'), 'a note']])).toMatchObject([
      { key: 'noHeading', column: 'J' },
    ]);
  });
  test('that may be several fields name them', () => {
    expect(
      refusal([
        [...headings, 'English'],
        [...newBusiness('Fixture'), 'x'],
      ]),
    ).toMatchObject([{ key: 'unclear' }]);
  });
  test('that are nowhere are asked for', () => {
    expect(
      refusal([
        ['just', 'words'],
        ['and', 'more'],
      ]),
    ).toMatchObject([{ key: 'noHeader' }]);
  });
  test('without ids over rows of an export are refused, for all would be new', () => {
    const sheet = exported();
    const rows = sheet.grid().rows.map((row) => row.slice(1));
    expect(refusal(rows)).toMatchObject([{ key: 'noId' }]);
  });
});

describe('a row on file', () => {
  test('changes only in the cells that differ, and comments stay', () => {
    writeFileSync(join(root, alphaFile), `# kept\n${textOf(alphaFile)}`);
    const before = textOf(alphaFile);
    const sheet = exported();
    sheet.put(1, 'Contact · Telephone', '033 999 888');
    const proposal = proposalOf(root, [sheet.grid()]);
    expect(linesOf(proposal)).toEqual([
      '2 changed: Contact · Telephone: “+855 33 123 456” → “+855 33 999 888” | Contact · Telephone: “033 999 888” → “+855 33 999 888” (country code put before it)',
    ]);
    expect(proposal.files.get(alphaFile)).toBe(
      before.replace('+855 33 123 456', '+855 33 999 888').replace("'2009'", '"2009"'),
    );
  });

  test('loses nothing by an empty cell, and a value by the word for it', () => {
    const sheet = exported();
    sheet.put(1, 'Contact · Telephone', '');
    sheet.put(1, 'Contact · E-mail', '(delete)');
    const proposal = proposalOf(root, [sheet.grid()]);
    expect(proposal.receipts[0]?.told).toMatchObject([{ why: ['kept'] }]);
    expect(proposal.files.get(alphaFile)).toContain('+855 33 123 456');
    expect(proposal.files.get(alphaFile)).not.toContain('info@');
  });

  test('keeps what others changed since the export', () => {
    const sheet = exported();
    rewrite(alphaFile, '+855 33 123 456', '+855 33 777 777');
    expect(linesOf(proposalOf(root, [sheet.grid()]))).toEqual([
      expect.stringContaining('2 unchanged: Contact · Telephone'),
    ]);
    expect(proposalOf(root, [sheet.grid()]).files.size).toBe(0);
  });

  test('is refused where both the sheet and somebody else changed the same cell', () => {
    const sheet = exported();
    sheet.put(1, 'Contact · Telephone', '+855 33 999 888');
    rewrite(alphaFile, '+855 33 123 456', '+855 33 777 777');
    const proposal = proposalOf(root, [sheet.grid()]);
    expect(linesOf(proposal)[0]).toContain('was changed on file since the export, to “+855 33 777 777”');
    expect(proposal.files.size).toBe(0);
  });

  test('may be filled in but not overwritten by a sheet that knows nothing of the export', () => {
    const rows = [
      ['id', 'contact.phone', 'contact.facebook'],
      ['kh-alpha-rice-mill', '+855 33 999 888', 'https://facebook.com/fixture'],
    ];
    expect(linesOf(propose(rows))[0]).toContain('does not know whether that is newer');
    expect(propose(rows.map(([id, , facebook]) => [id ?? '', facebook ?? ''])).files.size).toBe(1);
  });

  test('that is gone since the export is said to be gone', () => {
    const sheet = exported();
    rmSync(join(root, alphaFile));
    expect(linesOf(proposalOf(root, [sheet.grid()]))[0]).toContain(
      'there is no entry kh-alpha-rice-mill on file any more',
    );
  });

  test('that was sorted away from what the export remembers is not overwritten', () => {
    const sheet = exported();
    const state = sheet.get(1, 'Export (do not change)');
    sheet.put(1, 'Export (do not change)', String(state).replace('kh-alpha', 'kh-other'));
    sheet.put(1, 'Founded', '2001');
    expect(linesOf(proposalOf(root, [sheet.grid()]))[0]).toContain('does not know whether that is newer');
  });
});

describe('a row of a list', () => {
  const labels = [
    'id',
    'observations#',
    'observations.indicator',
    'observations.value',
    'observations.unit',
    'observations.period',
    'observations.sources',
    'observations.confidence',
  ];
  const figure = (id: string, value: Cell, place: Cell = null) => [
    id,
    place,
    'employees',
    value,
    'people',
    '2024',
    'alpha-site',
    'sourced',
  ];

  test('is added to its entry, by id or by name', () => {
    const sheet: Grid = {
      name: 'observations',
      rows: [labels, figure('kh-alpha-rice-mill', '៤០'), figure('Alpha Rice Mill', 45)],
    };
    const proposal = proposalOf(root, [sheet]);
    expect(proposal.receipts.map(({ status }) => status)).toEqual(['changed', 'changed']);
    expect(proposal.files.get(alphaFile)).toContain('value: 40');
    expect(proposal.files.get(alphaFile)).toContain('value: 45');
  });

  test('comes along with a new entry of the same workbook', () => {
    const proposal = proposalOf(root, [
      sheetOf([headings, newBusiness('Fixture Rice Shop')]),
      { name: 'observations', rows: [labels, figure('Fixture Rice Shop', 12)] },
    ]);
    expect(linesOf(proposal).map((line) => line.split(':')[0])).toEqual(['2 accepted', '2 accepted']);
    expect(proposal.files.get('smes/kh-fixture-rice-shop.yaml')).toContain('value: 12');
  });

  test('that is wrong holds its entry back, and says where', () => {
    const proposal = proposalOf(root, [
      sheetOf([headings, newBusiness('Fixture Rice Shop')]),
      { name: 'observations', rows: [labels, figure('Fixture Rice Shop', 'many')] },
    ]);
    expect(linesOf(proposal)).toEqual(
      [
        '2 rejected: waits for the other rows of this entry: see sheet “observations”, row 2.',
        expect.stringContaining('2 rejected: Value (column D): is no number'),
      ].map((line) => (typeof line === 'string' ? (expect.stringContaining(line) as string) : line)),
    );
    expect(proposal.files.size).toBe(0);
  });

  test('for an entry that nobody knows is refused', () => {
    expect(
      linesOf(proposalOf(root, [{ name: 'observations', rows: [labels, figure('Nobody', 1)] }]))[0],
    ).toContain('“Nobody” is no entry');
  });

  test('is not added a second time when the sheet is read again', () => {
    const sheet: Grid = { name: 'observations', rows: [labels, figure('kh-alpha-rice-mill', 40)] };
    const [[path, text] = ['', '']] = [...proposalOf(root, [sheet]).files];
    writeFileSync(join(root, path), text);
    expect(linesOf(proposalOf(root, [sheet]))).toEqual([expect.stringContaining('2 unchanged: ')]);
  });

  test('changes, goes and stays by its place in the list', () => {
    const added = proposalOf(root, [
      {
        name: 'observations',
        rows: [
          labels,
          figure('kh-alpha-rice-mill', 40),
          figure('kh-alpha-rice-mill', 45),
          figure('kh-alpha-rice-mill', 50),
        ],
      },
    ]);
    writeFileSync(join(root, alphaFile), added.files.get(alphaFile) ?? '');
    const sheet = exported('observations');
    sheet.put(1, 'Value', 41);
    sheet.put(2, 'No.', '(delete)');
    const text = proposalOf(root, [sheet.grid()]).files.get(alphaFile) ?? '';
    expect(text.match(/value: \d+/g)).toEqual(['value: 41', 'value: 50']);

    // Somebody else has changed the list meanwhile: what the sheet did not touch stays, the rest is refused.
    rewrite(alphaFile, 'value: 50', 'value: 55');
    const after = proposalOf(root, [sheet.grid()]);
    expect(linesOf(after).map((line) => line.split(':')[0])).toEqual([
      '2 rejected',
      '3 rejected',
      '4 unchanged',
    ]);
    expect(after.files.size).toBe(0);
  });
});

test('every row that is not blank has one receipt, whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom<Cell>(
      'kh-alpha-rice-mill',
      'rice',
      'Kampot',
      'company',
      '2568',
      'listed',
      'sourced',
      '-',
      '(delete)',
      902,
      true,
      null,
    ),
    fc.double({ noNaN: true }),
  );
  const row = fc.array(cell, { minLength: headings.length, maxLength: headings.length });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const { proposal } = importInto(root, [sheetOf([headings, ...rows])]);
      const filled = rows.filter((cells) =>
        cells.some(
          (one) =>
            one !== null &&
            (typeof one !== 'string' || one.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '') !== ''),
        ),
      );
      // Rows may happen to say the headings again.
      expect(proposal?.receipts.length).toBe(filled.length);
    }),
    { numRuns: 60 },
  );
});

test.each(['en', 'km', 'th', 'vi', 'my'] as const)('receipts are told in %s without a gap', (language) => {
  const proposal = proposalOf(
    root,
    [
      sheetOf([
        headings,
        newBusiness(' Fixture Rice Shop', { province: 'Nowhere', confidence: 'so-so' }),
        newBusiness('Alpha Rice Mill'),
      ]),
    ],
    'smes',
    language,
  );
  for (const line of linesOf(proposal, language)) expect(line).not.toMatch(/\{\w+\}|undefined/);
});
