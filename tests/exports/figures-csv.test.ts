import { expect, test } from 'vitest';
import { figuresCsv } from '../../src/exports/figures-csv.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { realAtlas } from '../atlas.ts';

/** Reads CSV after RFC 4180 in which every cell is in quotes. */
const read = (csv: string) =>
  csv
    .replace('\ufeff', '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, cell = '']) => cell.replaceAll('""', '"')),
    );

test.each(entriesOf(realAtlas, 'provinces').map(({ id }) => id))(
  'every figure of %s is in its table, with period and sources',
  (id) => {
    const observations = realAtlas.provinces.get(id)?.data.observations ?? [];
    const [head = [], ...lines] = read(figuresCsv(realAtlas, id, observations));
    const column = (line: string[], name: string) => line[head.indexOf(name)];
    expect(lines.length).toBe(observations.length);
    lines.forEach((line, index) => {
      const figure = observations[index];
      expect(line.length).toBe(head.length);
      expect(column(line, 'indicator')).toBe(figure?.indicator);
      // A number below zero is kept from being read as a formula by an apostrophe.
      expect(Number(column(line, 'value')?.replace(/^'/u, ''))).toBe(figure?.value);
      expect(column(line, 'period')).toBe(figure?.period);
      expect(column(line, 'sources')).toBe(figure?.sources.join('; '));
      expect(column(line, 'source titles')).not.toBe('');
    });
  },
);
