import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { figuresOf } from '../../src/model/figures.ts';
import { zoneLand } from '../../src/model/zone-land.ts';
import { zoneTable } from '../../src/model/zone-table.ts';
import { zoneTopics } from '../../src/schema/zone.ts';
import { realAtlas } from '../atlas.ts';

const today = '2026-11-26';

test('the table holds every zone once', () => {
  const listed = zoneTable(realAtlas, today).flatMap(({ lines }) => lines.map(({ zone }) => zone.id));
  expect(listed.toSorted()).toEqual([...realAtlas.zones.keys()].toSorted());
});

test('the table shows the newest area and occupants that the zone has', () => {
  const lines = zoneTable(realAtlas, today).flatMap(({ lines: here }) => here);
  const mocBai = lines.find(({ zone }) => zone.id === 'vn-moc-bai-bgez');
  expect(mocBai?.area?.latest).toMatchObject({ value: 21284, unit: 'ha' });
  expect(mocBai?.occupants?.latest).toMatchObject({ value: 56, unit: 'projects' });
  const undated = lines.find(({ zone }) => zone.id === 'kh-manhattan-sez');
  expect(undated?.area).toBeUndefined();
  expect(undated?.areaNote?.text).toMatch(/400 ha/u);
});

test('every figure and note of a zone answers one question or stands with the rest', () => {
  for (const zone of entriesOf(realAtlas, 'zones')) {
    const figures = figuresOf(realAtlas, zone.data.observations, today);
    const { answers, otherFigures, otherNotes } = zoneLand(zone, figures);
    expect(answers.map(({ topic }) => topic)).toEqual([...zoneTopics]);
    expect([...answers.flatMap((answer) => answer.figures), ...otherFigures].length).toBe(figures.length);
    expect([...answers.flatMap((answer) => answer.notes), ...otherNotes].length).toBe(zone.data.notes.length);
  }
});
