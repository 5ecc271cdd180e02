import { entriesOf, type Atlas, type Entry } from './atlas.ts';

const receives = ({ kind, needs }: Entry<'providers'>['data']): boolean =>
  kind === 'investment-promotion' || needs.includes('investment-promotion') || needs.includes('permits');

/**
 * Offices an investor writes to about a province: those that promote it or give its permits, its chambers, and the
 * agency of the country, in this order.
 */
export const investorOffices = (atlas: Atlas, { id, data }: Entry<'provinces'>): Entry<'providers'>[] => {
  const local = entriesOf(atlas, 'providers').filter((office) => office.data.provinces.includes(id));
  const agency = atlas.providers.get(
    atlas.countries.get(data.country.toLowerCase())?.data.promotionAgency ?? '',
  );
  return [
    ...new Set([
      ...local.filter((office) => receives(office.data)),
      ...local.filter((office) => office.data.kind === 'chamber'),
      ...(agency ? [agency] : []),
    ]),
  ];
};
