import { expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { reportedFigures } from '../../src/model/reported-figures.ts';
import { realAtlas as atlas } from '../atlas.ts';

const programmes = entriesOf(atlas, 'programmes');
const of = (id: string) => reportedFigures(atlas, atlas.programmes.get(id)?.data.observations ?? []);
const values = (figures: readonly { value: number }[]) => figures.map(({ value }) => value);

test('29 and 30 participants of one training stand side by side and are said to differ', () => {
  const row = of('clmv-clusters').find(({ scope }) => scope === 'First regional training');
  expect(values(row?.reported ?? [])).toEqual([29, 30]);
  expect(row?.differ).toBe(true);
  const event = reportedFigures(atlas, atlas.events.get('th-mi-sme-training-2012')?.data.observations ?? []);
  expect(event.map(({ reported }) => values(reported))).toEqual([[29, 30]]);
});

test('18 and 19 provinces stand side by side, each with sources of its own', () => {
  const row = of('sec-project').find(({ indicator }) => indicator.id === 'provinces-covered');
  expect(values(row?.reported ?? [])).toEqual([19, 18]);
  expect(row?.differ).toBe(true);
  const [one, other] = row?.reported ?? [];
  expect(one?.sources.some((id) => other?.sources.includes(id))).toBe(false);
});

test('an aim is not taken for a result, and a missing one is missing', () => {
  const row = of('sec-project').find(({ scope }) => scope === 'Cluster leaders to be trained');
  expect(values(row?.targets ?? [])).toEqual([38]);
  expect(row?.reported).toEqual([]);
});

test('two years of one figure do not differ: time has passed', () => {
  const [first] = atlas.programmes.get('sec-project')?.data.observations ?? [];
  if (!first) throw new Error('the project has figures');
  const later = { ...first, value: first.value + 1, period: '2019' };
  expect(reportedFigures(atlas, [first, later]).map(({ differ }) => differ)).toEqual([false]);
  expect(reportedFigures(atlas, [first, { ...later, period: first.period }])[0]?.differ).toBe(true);
});

test('no figure of a programme is lost or told twice', () => {
  for (const { id, data } of programmes) {
    const told = reportedFigures(atlas, data.observations).flatMap(({ targets, reported }) => [
      ...targets,
      ...reported,
    ]);
    expect(told.length, id).toBe(data.observations.length);
    expect(new Set(told), id).toEqual(new Set(data.observations));
  }
});
