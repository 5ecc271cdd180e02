import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf, type Entry } from '../../src/model/atlas.ts';
import { misfitRules, scoreOf, unknownRules } from '../../src/model/match-line.ts';
import { matchLineText } from '../../src/model/match-words.ts';
import { matchesOf, matchingRules, type Match, type Matchable } from '../../src/model/matching.ts';
import { languages } from '../../src/schema/language.ts';
import { matchWeightsSchema } from '../../src/schema/matching.ts';
import { opportunitySchema } from '../../src/schema/opportunity.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { fixtureCluster, fixtureNotice, noticeDay } from '../opportunity-fixture.ts';
import { fixtureSme } from '../sme-fixture.ts';
import { amount, atlasOf, buyersWorld, held, isSmeEntry, markets, world } from './match-world.ts';

const rules = matchingRules(realAtlas);
if (!rules) throw new Error('The content has no rules of matching');
const { weights, leastPoints } = rules;
const keyOf = ({ collection, id }: Matchable) => `${collection}/${id}`;

/** Every match of a world as `a > b`, with its points and lines. */
const pairsOf = (entries: readonly Matchable[]) => {
  const atlas = atlasOf(entries);
  return new Map(
    entries.flatMap((entry) =>
      matchesOf(atlas, entry, noticeDay).map((match): [string, Match] => [
        `${keyOf(entry)} > ${keyOf(match.entry)}`,
        match,
      ]),
    ),
  );
};

describe('matches', () => {
  test('are symmetric: the same pair has the same points and lines from both sides', () => {
    fc.assert(
      fc.property(world, (entries) => {
        const pairs = pairsOf(entries);
        for (const [pair, { score, lines }] of pairs) {
          const back = pairs.get(pair.split(' > ').toReversed().join(' > '));
          expect(back, pair).toMatchObject({ score, lines });
        }
      }),
    );
  });

  test('are stable: the order of the entries does not matter, nor what was asked before', () => {
    fc.assert(
      fc.property(
        world.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
          ),
        ),
        ([entries, shuffled]) => {
          const [one, other] = [atlasOf(entries), atlasOf(shuffled)];
          for (const entry of entries) {
            const told = (atlas: typeof one) =>
              matchesOf(atlas, entry, noticeDay).map((match) => ({ ...match, entry: keyOf(match.entry) }));
            expect(told(other), keyOf(entry)).toEqual(told(one));
          }
        },
      ),
    );
  });

  const addition = fc.oneof(
    held.map((certificate) => ({ certificate })),
    fc.constantFrom(...markets).map((market) => ({ market })),
    amount.map((capacity) => ({ capacity })),
    fc.constantFrom('buyers', 'raw-materials', 'finance', 'testing').map((need) => ({ need })),
  );

  test('are monotone: to know a certificate, market, capacity or need more takes no point away', () => {
    fc.assert(
      fc.property(world, fc.nat(), addition, (entries, at, added) => {
        const smes = entries.filter(isSmeEntry);
        const sme = smes[at % Math.max(smes.length, 1)];
        if (!sme) return;
        const { data } = sme;
        const richer: Entry<'smes'> = {
          ...sme,
          data: {
            ...data,
            ...('certificate' in added && { certificates: [...data.certificates, added.certificate] }),
            ...('market' in added && { exportMarkets: [...data.exportMarkets, added.market] }),
            ...('need' in added && {
              lookingFor: [...data.lookingFor, { need: added.need, text: 'Fixture need' }],
            }),
            ...('capacity' in added && {
              products: data.products.map((made, index) =>
                index === 0 && made.capacity === undefined ? { ...made, capacity: added.capacity } : made,
              ),
            }),
          },
        };
        const before = pairsOf(entries);
        const after = pairsOf(entries.map((entry) => (entry === sme ? richer : entry)));
        for (const [pair, { score }] of before)
          expect(after.get(pair)?.score, pair).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  test('have the sum of the weights that hold, at least as many as the file asks, the heaviest line first', () => {
    fc.assert(
      fc.property(world, (entries) => {
        for (const { score, lines } of pairsOf(entries).values()) {
          expect(score).toBe(scoreOf(lines));
          expect(score).toBeGreaterThanOrEqual(leastPoints);
          expect(lines.map(({ weight }) => weight)).toEqual(
            lines.map(({ weight }) => weight).toSorted((a, b) => b - a),
          );
          for (const { rule, state, weight } of lines) {
            expect(weight).toBe(weights[rule]);
            if (state === 'misfits') expect(misfitRules).toContain(rule);
            if (state === 'unknown') expect(unknownRules).toContain(rule);
          }
          const fits = lines.filter(({ state }) => state === 'fits').map(({ rule }) => rule);
          expect(new Set(fits).size, 'no rule gives its points twice').toBe(fits.length);
        }
      }),
    );
  });

  test('never name what is gone, what has run out, or who stands behind the notice or in the cluster', () => {
    fc.assert(
      fc.property(world, (entries) => {
        for (const [pair, { entry }] of pairsOf(entries)) {
          const [from = '', to = ''] = pair.split(' > ');
          expect(from).not.toBe(to);
          if (isSmeEntry(entry)) {
            expect(entry.data.standing.state).toBe('listed');
            if (entry.data.cluster !== undefined) expect(from).not.toBe(`clusters/${entry.data.cluster}`);
          }
          if (entry.collection === 'opportunities') {
            const { data } = entry as Entry<'opportunities'>;
            expect(data.expires >= noticeDay).toBe(true);
            expect([`smes/${data.sme}`, `clusters/${data.cluster}`]).not.toContain(from);
          }
        }
      }),
    );
  });

  test.each(languages)('can be told in %s without a hole, whatever they are', (language) => {
    const words = wordsOf(language);
    fc.assert(
      fc.property(world, (entries) => {
        const atlas = atlasOf(entries);
        for (const { lines } of pairsOf(entries).values())
          for (const line of lines) {
            const text = matchLineText(line, atlas, words);
            expect(text, `${line.rule} ${line.state}`).not.toMatch(/\{\w+\}|undefined|^\s*$|:\s*$/u);
          }
      }),
      { numRuns: 60 },
    );
  });
});

/** The same rules once more, in the plainest words, for one who wants to buy and one who makes. */
const boughtFrom = ({ data: notice }: Entry<'opportunities'>, { data: sme }: Entry<'smes'>): number => {
  const codes = (product: string) => realAtlas.products.get(product)?.data.hs ?? [];
  const close = (product: string) => {
    const asked = notice.product;
    if (asked === undefined) return 0;
    if (product === asked) return 3;
    const shares = (digits: number) =>
      codes(product).some((one) =>
        codes(asked).some((other) => one.slice(0, digits) === other.slice(0, digits)),
      );
    return shares(4) ? 2 : shares(2) ? 1 : 0;
  };
  const closeness = Math.max(...sme.products.map(({ product }) => close(product)));
  if (closeness === 0) return 0;
  let points = [0, weights.sameChapter, weights.sameHeading, weights.sameProduct][closeness] ?? 0;
  if (sme.lookingFor.some(({ need }) => need === 'buyers')) points += weights.need;
  if (notice.partnerRole === 'supplier') points += weights.role;
  const country = (province: string) => province.slice(0, 2).toUpperCase();
  if (sme.province === notice.province) points += weights.sameProvince;
  else if (country(sme.province) === country(notice.province)) points += weights.sameCountry;
  if (notice.countries.includes(country(sme.province))) points += weights.countrySought;
  const inDate = notice.certificates.filter((id) =>
    sme.certificates.some(
      ({ certificate, until }) =>
        certificate === id && (until === undefined ? id === 'kampot-pepper-gi' : until >= noticeDay),
    ),
  );
  if (inDate.length > 0)
    points +=
      inDate.length === notice.certificates.length ? weights.allCertificates : weights.someCertificates;
  if (notice.markets.some((code) => sme.exportMarkets.includes(code))) points += weights.markets;
  if (notice.quantity) {
    const { value, unit, per } = notice.quantity;
    const kilograms = value * (unit === 'kg' ? 1 : 1000);
    const aYear = kilograms * (per === 'month' ? 12 : 1);
    const kilogramsAYear: Record<string, number> = {
      'tonnes-month': 12_000,
      'tonnes-year': 1000,
      'kg-year': 1,
    };
    const makes = sme.products.filter(({ product }) => close(product) >= 2);
    const capacities = makes.flatMap(({ capacity }) => {
      const times = kilogramsAYear[capacity?.unit ?? ''];
      return capacity && times !== undefined ? capacity.value * times : [];
    });
    const most = Math.max(...capacities);
    if (most >= aYear) points += weights.wholeQuantity;
    else if (capacities.length > 0 && notice.partial) points += weights.partQuantity;
    if (makes.some(({ minimumOrder }) => minimumOrder && minimumOrder.value <= kilograms))
      points += weights.smallestOrder;
  }
  return points;
};

test('who wants to buy finds makers as the rules say in plain words', () => {
  let met = 0;
  fc.assert(
    fc.property(buyersWorld, (entries) => {
      const pairs = pairsOf(entries);
      for (const notice of entries) {
        if (notice.collection !== 'opportunities') continue;
        const { data } = notice as Entry<'opportunities'>;
        const behind = entries.filter(isSmeEntry).find(({ id }) => id === data.sme);
        const stands = data.expires >= noticeDay && (!behind || behind.data.standing.state === 'listed');
        for (const sme of entries.filter(isSmeEntry)) {
          const sameHouse =
            data.sme === sme.id ||
            (data.cluster !== undefined &&
              data.cluster === sme.data.cluster &&
              entries.some(({ id }) => id === data.cluster));
          const points = boughtFrom(notice as Entry<'opportunities'>, sme);
          const meets = stands && !sameHouse && sme.data.standing.state === 'listed' && points >= leastPoints;
          const found = pairs.get(`${keyOf(notice)} > ${keyOf(sme)}`);
          expect(found?.score, `${notice.id} and ${sme.id}`).toBe(meets ? points : undefined);
          if (meets) met += 1;
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(met).toBeGreaterThan(50);
});

describe('a notice', () => {
  const meets = (notice: Entry<'opportunities'>, ...others: Matchable[]) =>
    matchesOf(atlasOf([notice, ...others]), notice, noticeDay).map(({ entry, lines }) => ({
      id: entry.id,
      rules: lines.map(({ rule, state }) => (state === 'fits' ? rule : `${state}: ${rule}`)),
    }));
  const making = (product: string, more = {}) =>
    fixtureSme('sme', { products: [{ product, name: 'Fixture goods' }], ...more });

  test('that wants pepper meets who makes it, and nobody who makes something else', () => {
    expect(meets(fixtureNotice('n'), making('pepper'))).toEqual([
      { id: 'sme', rules: ['sameProduct', 'sameProvince'] },
    ]);
    expect(meets(fixtureNotice('n'), making('reed-mats'))).toEqual([]);
  });

  test('that wants pepper meets who makes another spice of the heading only when the place speaks for it', () => {
    expect(meets(fixtureNotice('n'), making('chilli'))).toEqual([
      { id: 'sme', rules: ['sameHeading', 'sameProvince'] },
    ]);
    expect(meets(fixtureNotice('n'), making('chilli', { province: 'vn-ca-mau' }))).toEqual([]);
  });

  test('tells what does not fit and what nobody knows, and takes no points for it', () => {
    const notice = fixtureNotice('n', {
      quantity: { value: 5, unit: 'tonnes', per: 'month' },
      certificates: ['organic', 'iso-22000'],
      markets: ['JP'],
      countries: ['TH'],
      partnerRole: 'buyer',
    });
    const sources = ['laplantation-usa'];
    const sme = fixtureSme('sme', {
      products: [
        {
          product: 'pepper',
          name: 'Fixture pepper',
          capacity: { value: 50, unit: 'tonnes-year', period: '2025', sources },
          minimumOrder: { value: 8, unit: 'tonnes', period: '2025', sources },
        },
      ],
      exportMarkets: ['FR'],
      certificates: [{ certificate: 'organic', until: '2020-01-31', sources }],
    });
    expect(meets(notice, sme)).toEqual([
      {
        id: 'sme',
        rules: [
          'sameProduct',
          'misfits: allCertificates',
          'unknown: allCertificates',
          'misfits: wholeQuantity',
          'misfits: countrySought',
          'misfits: markets',
          'sameProvince',
          'misfits: role',
          'misfits: smallestOrder',
        ],
      },
    ]);
  });

  test('a part is enough only where a part is allowed', () => {
    const quantity = { value: 5, unit: 'tonnes', per: 'month' as const };
    const small = making('pepper', {
      products: [
        {
          product: 'pepper',
          name: 'Fixture pepper',
          capacity: { value: 1000, unit: 'kg-month', period: '2025', sources: ['laplantation-usa'] },
        },
      ],
    });
    expect(meets(fixtureNotice('n', { quantity }), small)[0]?.rules).toContain('misfits: wholeQuantity');
    expect(meets(fixtureNotice('n', { quantity, partial: true }), small)[0]?.rules).toContain('partQuantity');
  });

  test('that sells paddy meets a maker of rice, and a trader of paddy', () => {
    const notice = fixtureNotice('n', { kind: 'sell', direction: 'offer', product: 'paddy' });
    expect(meets(notice, making('rice'))).toEqual([{ id: 'sme', rules: ['goesInto', 'sameProvince'] }]);
    expect(meets(notice, making('paddy'))).toEqual([]);
    expect(meets(notice, making('paddy', { sectors: ['wholesale'] }))).toEqual([
      { id: 'sme', rules: ['sameProduct', 'sameProvince'] },
    ]);
  });

  test('that offers a test meets who looks for tests, a machine for rice only makers of rice', () => {
    const lookingFor = (need: string) => ({ lookingFor: [{ need, text: 'Fixture need' }] });
    const test = fixtureNotice('n', {
      kind: 'service',
      direction: 'offer',
      product: undefined,
      needs: ['testing'],
    });
    expect(meets(test, making('pepper', lookingFor('testing')))).toHaveLength(1);
    expect(meets(test, making('pepper', lookingFor('buyers')))).toHaveLength(0);
    const machine = fixtureNotice('n', { kind: 'technology', direction: 'offer', product: 'rice' });
    expect(meets(machine, making('rice', lookingFor('equipment')))).toHaveLength(1);
    expect(meets(machine, making('reed-mats', lookingFor('equipment')))).toHaveLength(0);
  });

  test('that wants meets one that offers the same goods, for the same time or not', () => {
    const want = fixtureNotice('want', { needed: '2027-01/2027-03' });
    const offer = fixtureNotice('offer', {
      kind: 'sell',
      direction: 'offer',
      province: 'th-trat',
      needed: '2027-06',
      provider: undefined,
      sme: 'elsewhere',
    });
    expect(meets(want, offer)).toEqual([{ id: 'offer', rules: ['sameProduct', 'misfits: time'] }]);
    expect(meets(want, fixtureNotice('want-too'))).toEqual([]);
  });

  test('that somebody else wants meets a cluster by what its members can make together', () => {
    const sources = ['laplantation-usa'];
    const capacity = { value: 30, unit: 'tonnes-year', period: '2025', sources };
    const member = (id: string) =>
      fixtureSme(id, {
        cluster: 'cluster',
        products: [{ product: 'pepper', name: 'Fixture pepper', capacity }],
      });
    const notice = fixtureNotice('n', { quantity: { value: 5, unit: 'tonnes', per: 'month' } });
    const found = meets(notice, fixtureCluster('cluster'), member('a'), member('b'));
    expect(found.find(({ id }) => id === 'cluster')?.rules).toContain('wholeQuantity');
    expect(found.find(({ id }) => id === 'a')?.rules).toContain('misfits: wholeQuantity');
  });
});

describe('the rules on file', () => {
  test('know every kind of notice, each pair of kind and direction once', () => {
    const rows = rules.answers.map(({ kind, direction }) => `${kind} ${direction}`);
    expect(new Set(rows).size).toBe(rows.length);
    expect(new Set(rules.answers.map(({ kind }) => kind))).toEqual(
      new Set(realAtlas['opportunity-kinds'].keys()),
    );
  });

  test('say who is in each role that a notice can ask for', () => {
    const roles = opportunitySchema.shape.partnerRole.unwrap().options;
    expect(rules.roles.map(({ partner }) => partner).toSorted()).toEqual([...roles].toSorted());
  });

  test('let nobody match by place, certificate, market and quantity alone', () => {
    const ties = ['sameProduct', 'sameHeading', 'sameChapter', 'goesInto', 'seeks'];
    fc.assert(
      fc.property(world, (entries) => {
        for (const { lines } of pairsOf(entries).values())
          expect(lines.some(({ rule, state }) => state === 'fits' && ties.includes(rule))).toBe(true);
      }),
    );
  });

  test('weigh nothing that the schema does not explain', () => {
    for (const [rule, field] of Object.entries(matchWeightsSchema.shape))
      expect(field.description, rule).toBeTruthy();
  });
});

test('of the real businesses and clusters each pair has a tie, and is told on both pages', () => {
  const all = [...entriesOf(realAtlas, 'smes'), ...entriesOf(realAtlas, 'clusters')];
  const day = '2026-11-26';
  for (const entry of all)
    for (const match of matchesOf(realAtlas, entry, day)) {
      const back = matchesOf(realAtlas, match.entry, day).find((each) => keyOf(each.entry) === keyOf(entry));
      expect(back, `${keyOf(match.entry)} and ${keyOf(entry)}`).toMatchObject({
        score: match.score,
        lines: match.lines,
      });
    }
});
