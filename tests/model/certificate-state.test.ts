import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certificateState } from '../../src/model/certificate-state.ts';

const today = '2026-11-26';

test.each([
  ['2026-11-26', 'valid'],
  ['2026-11-25', 'ran-out'],
  ['2026-11', 'valid'],
  ['2026', 'valid'],
  ['2025', 'ran-out'],
  ['2026-10', 'ran-out'],
])('with the last day %s it is %s', (until, state) => {
  expect(certificateState({ until }, 'organic', today)).toBe(state);
});

test('without a last day it gives no standing, unless it is one that does not run out', () => {
  expect(certificateState({}, 'organic', today)).toBe('no-expiry');
  expect(certificateState({}, undefined, today)).toBe('no-expiry');
  expect(certificateState({}, 'geographical-indication', today)).toBe('lasting');
  expect(certificateState({}, 'award', today)).toBe('lasting');
});

test('a last day counts even for a protected name', () => {
  expect(certificateState({ until: '2020-01-01' }, 'geographical-indication', today)).toBe('ran-out');
});

test('once it has run out it stays so', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, (until, one, two) => {
      const [early = '', late = ''] = [one, two].toSorted();
      if (certificateState({ until }, 'organic', early) === 'ran-out')
        expect(certificateState({ until }, 'organic', late)).toBe('ran-out');
    }),
  );
});
