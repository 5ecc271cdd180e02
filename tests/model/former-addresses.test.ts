import { expect, test } from 'vitest';
import { formerAddresses } from '../../src/model/former-addresses.ts';
import { atlasWith, fixtureOffice, fixtureSme } from '../sme-fixture.ts';

test('every former id of every entry has an address that leads to the entry', () => {
  const atlas = atlasWith(
    [fixtureSme('kh-now', { formerIds: ['kh-once', 'kh-before'] })],
    [fixtureOffice('kh-office', { formerIds: ['kh-once'] })],
    true,
  );
  expect(
    formerAddresses(atlas)
      .filter(({ entry }) => ['kh-now', 'kh-office'].includes(entry.id))
      .map(({ collection, former, entry }) => `${collection}/${former} → ${entry.id}`),
  ).toEqual(['smes/kh-once → kh-now', 'smes/kh-before → kh-now', 'providers/kh-once → kh-office']);
});
