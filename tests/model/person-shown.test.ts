import { expect, test } from 'vitest';
import { personShown, withoutUnshownPerson } from '../../src/model/person-shown.ts';
import { fixtureSme } from '../sme-fixture.ts';

const consent = { date: '2026-01-10', until: '2027-01-10', reference: 'FIXTURE-1', fields: ['name'] };
const person = { name: 'Fixture Person', consent };

test.each([
  ['before the signature', '2026-01-09', false],
  ['on the day of the signature', '2026-01-10', true],
  ['on the last day', '2027-01-10', true],
  ['the day after', '2027-01-11', false],
])('a person is shown only while the permission holds: %s', (_, today, shown) => {
  expect(personShown(person, today) !== undefined).toBe(shown);
  const { data } = fixtureSme('a', { person });
  const kept = withoutUnshownPerson(data, today);
  expect(JSON.stringify(kept).includes('Fixture Person')).toBe(shown);
  expect(JSON.stringify(kept).includes('FIXTURE-1')).toBe(shown);
});

test('a permission that leaves the name out does not show it', () => {
  expect(
    personShown({ ...person, consent: { ...consent, fields: ['phone'] } }, '2026-06-01'),
  ).toBeUndefined();
});

test('an entry without a person stays the very same', () => {
  const { data } = fixtureSme('a');
  expect(withoutUnshownPerson(data, '2026-06-01')).toBe(data);
});
