import type { Atlas, Entry } from './atlas.ts';
import type { MakeLine, MatchLine } from './match-line.ts';
import { comparableGoods } from './match-goods.ts';
import { goodsOfNotice, type MatchParty } from './match-party.ts';
import { spanOf } from './period.ts';
import { lotAmount, yearlyAmount } from './yearly-amount.ts';

type Notice = Entry<'opportunities'>;

/** The same province, or else the same country, as a line. */
export const placeLines = (
  a: Pick<MatchParty, 'provinces' | 'country'>,
  b: Pick<MatchParty, 'provinces' | 'country'>,
  line: MakeLine,
): MatchLine[] => {
  // By id, so that a pair tells the same whichever side is asked first.
  const [shared] = a.provinces.filter((id) => b.provinces.includes(id)).toSorted();
  if (shared !== undefined)
    return [line('sameProvince', 'fits', { province: { of: 'provinces', ids: [shared] } })];
  if (a.country === undefined || a.country !== b.country) return [];
  return [line('sameCountry', 'fits', { country: { of: 'countries', codes: [a.country] } })];
};

/** Whether the other is where partners are sought. */
export const soughtLines = (
  sought: readonly string[],
  { country }: Pick<MatchParty, 'country'>,
  line: MakeLine,
): MatchLine[] => {
  if (sought.length === 0 || country === undefined) return [];
  return [
    line('countrySought', sought.includes(country) ? 'fits' : 'misfits', {
      country: { of: 'countries', codes: [country] },
      sought: { of: 'countries', codes: sought },
    }),
  ];
};

/** Certificates that are asked for: held in date, run out, or not known to be in date. */
export const certificateLines = (
  asked: readonly string[],
  { certificates }: Pick<MatchParty, 'certificates'>,
  line: MakeLine,
): MatchLine[] => {
  if (asked.length === 0) return [];
  const inDate = asked.filter((id) => ['valid', 'lasting'].includes(certificates.get(id) ?? ''));
  const ranOut = asked.filter((id) => certificates.get(id) === 'ran-out');
  const open = asked.filter((id) => !inDate.includes(id) && !ranOut.includes(id));
  const of = (ids: string[]) => ({ certificates: { of: 'certificates' as const, ids } });
  const fits = inDate.length === asked.length ? 'allCertificates' : 'someCertificates';
  return [
    ...(inDate.length > 0 ? [line(fits, 'fits', of(inDate))] : []),
    ...(ranOut.length > 0 ? [line('allCertificates', 'misfits', of(ranOut))] : []),
    ...(open.length > 0 ? [line('allCertificates', 'unknown', of(open))] : []),
  ];
};

/** Whether it sells already where the goods are to be sold. */
export const marketLines = (
  asked: readonly string[],
  { markets }: Pick<MatchParty, 'markets'>,
  line: MakeLine,
): MatchLine[] => {
  if (asked.length === 0) return [];
  const shared = asked.filter((code) => markets.includes(code));
  const state = shared.length > 0 ? 'fits' : markets.length > 0 ? 'misfits' : 'unknown';
  return [
    line('markets', state, {
      countries: { of: 'countries', codes: shared.length > 0 ? shared : asked },
      markets: { of: 'countries', codes: [...new Set(markets)] },
    }),
  ];
};

/** Capacity and smallest order of a maker against the quantity that is asked for. */
export const quantityLines = (
  atlas: Atlas,
  notice: Notice,
  { makes }: Pick<MatchParty, 'makes'>,
  line: MakeLine,
): MatchLine[] => {
  const { quantity, partial } = notice.data;
  if (quantity === undefined) return [];
  const asked = yearlyAmount(atlas, quantity);
  const goods = comparableGoods(goodsOfNotice(atlas, notice), makes);
  const [most] = goods
    .flatMap(({ capacity }) => {
      const yearly = capacity && yearlyAmount(atlas, capacity);
      return capacity && yearly && yearly.unit === asked?.unit ? { capacity, value: yearly.value } : [];
    })
    .toSorted((a, b) => b.value - a.value);
  const values = { quantity: { of: 'amount' as const, amount: quantity } };
  const lines: MatchLine[] = [];
  if (asked === undefined || most === undefined) lines.push(line('wholeQuantity', 'unknown', values));
  else {
    const compared = { ...values, capacity: { of: 'amount' as const, amount: most.capacity } };
    if (most.value >= asked.value) lines.push(line('wholeQuantity', 'fits', compared));
    else if (partial) lines.push(line('partQuantity', 'fits', compared));
    else lines.push(line('wholeQuantity', 'misfits', compared));
  }
  const lot = lotAmount(atlas, quantity);
  const [smallest] = goods
    .flatMap(({ smallestOrder }) => {
      const order = smallestOrder && lotAmount(atlas, smallestOrder);
      return smallestOrder && order && order.unit === lot?.unit ? { smallestOrder, value: order.value } : [];
    })
    .toSorted((a, b) => a.value - b.value);
  if (lot && smallest)
    lines.push(
      line('smallestOrder', smallest.value <= lot.value ? 'fits' : 'misfits', {
        ...values,
        order: { of: 'amount', amount: smallest.smallestOrder },
      }),
    );
  return lines;
};

/** Whether two notices are for the same time. */
export const timeLines = (a: Notice, b: Notice, line: MakeLine): MatchLine[] => {
  if (a.data.needed === undefined || b.data.needed === undefined) return [];
  const [one, other] = [spanOf(a.data.needed), spanOf(b.data.needed)];
  const together = one.first <= other.last && other.first <= one.last;
  const periods = [a.data.needed, b.data.needed].toSorted();
  return [line('time', together ? 'fits' : 'misfits', { periods: { of: 'periods', periods } })];
};
