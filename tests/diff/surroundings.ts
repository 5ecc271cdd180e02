import type { Surroundings } from '../../src/diff/surroundings.ts';

const onFile: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'indicators/employees': { names: { en: 'Employees' }, shelfLifeMonths: 24 },
  'indicators/members': { names: { en: 'Members' }, shelfLifeMonths: 36 },
  'units/workers': { names: { en: 'workers' } },
  'units/tonnes': { names: { en: 'tonnes' } },
  'products/rice': { names: { en: 'Rice' } },
  'provinces/kh-battambang': { names: { en: 'Battambang' }, country: 'KH' },
  'provinces/kh-pailin': { names: { en: 'Pailin' }, country: 'KH' },
  'provinces/th-chanthaburi': { names: { en: 'Chanthaburi' }, country: 'TH' },
  'gateways/ban-pakard': {
    kind: 'border-crossing',
    sides: [{ province: 'kh-pailin' }, { province: 'th-chanthaburi' }],
  },
};

/** A small content for tests: two indicators, two units, a product, two provinces that a gate joins. */
export const around: Surroundings = {
  today: '2026-11-26',
  look: (collection, id) => onFile[`${collection}/${id}`],
};
