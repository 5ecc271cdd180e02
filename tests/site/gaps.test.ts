import { describe, expect, test } from 'vitest';
import { entriesOf, type Entry } from '../../src/model/atlas.ts';
import { buildDate } from '../../src/model/build-date.ts';
import { monthsBetween, spanOf } from '../../src/model/period.ts';
import { languages, type Language } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { htmlOf, sitePages } from './site-files.ts';
import { useSite } from './site.ts';

const { revisit: visit } = useSite();
const onPhone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const words = wordsOf('en');
const address = (language: Language) => (language === 'en' ? '/gaps/' : `/${language}/gaps/`);

type Place = Entry<'provinces'> | Entry<'countries'>;
const places: Place[] = [...entriesOf(realAtlas, 'countries'), ...entriesOf(realAtlas, 'provinces')];
const collectionOf = ({ collection }: Place) => (collection === 'provinces' ? 'province' : 'country');

const askedOf = (place: Place) =>
  entriesOf(realAtlas, 'indicators')
    .filter(({ data }) => data.core?.askedOf.includes(collectionOf(place)))
    .toSorted((a, b) => (a.data.core?.place ?? 0) - (b.data.core?.place ?? 0));

/** End of the period that decides, straight from the content: the whole before a part, then the newest. */
const endIn = (observations: Place['data']['observations'], indicator: string): string | undefined => {
  const all = observations.filter((each) => each.indicator === indicator && each.product === undefined);
  const whole = all.filter(({ scope }) => scope === undefined);
  return (whole.length > 0 ? whole : all)
    .map(({ period }) => spanOf(period).last)
    .toSorted()
    .at(-1);
};

const within = (place: Place, collection: 'zones' | 'gateways' | undefined) => {
  if (place.collection === 'countries' || collection === undefined) return [];
  return collection === 'zones'
    ? entriesOf(realAtlas, 'zones')
        .filter(({ data }) => data.province === place.id)
        .flatMap(({ data }) => data.observations)
    : entriesOf(realAtlas, 'gateways')
        .filter(({ data }) => data.sides.some(({ province }) => province === place.id))
        .flatMap(({ data }) => data.observations);
};

/** What the cell must say, worked out from the files without the model of the page. */
const expectedState = (place: Place, { id, data }: Entry<'indicators'>): string => {
  const connection =
    place.collection === 'provinces'
      ? place.data.connections.find(({ answers }) => answers === id)
      : undefined;
  const dates = (connection?.sources ?? []).flatMap((source) => {
    const read = realAtlas.sources.get(source)?.data;
    return read?.published ?? read?.accessed ?? [];
  });
  const end =
    endIn(place.data.observations, id) ??
    endIn(within(place, data.core?.alsoFrom), id) ??
    (connection && spanOf(dates.toSorted().at(-1) ?? buildDate).last);
  if (end === undefined)
    return place.data.searched.some(({ indicators }) => indicators.includes(id)) ? 'searched' : 'missing';
  const months = Math.max(0, monthsBetween(end, buildDate));
  if (months > data.shelfLifeMonths) return 'stale';
  return months > data.shelfLifeMonths / 2 ? 'ageing' : 'filled';
};

interface Shown {
  name: string;
  state: string;
  text: string;
  href: string;
}

const shownIn = (id: string) => `[...document.querySelectorAll('#${id} tr')]
  .filter((row) => row.querySelector('td'))
  .map((row) => ({
    name: row.querySelector('th').textContent.trim(),
    state: row.querySelector('.cell').className.replace('cell ', ''),
    text: row.querySelector('td').textContent.replace(/\\s+/gu, ' ').trim(),
    href: row.querySelector('td a').getAttribute('href'),
  }))`;

const html = new Map(sitePages().map((page) => [page.address, page]));
/** Whether an address of the site has a page, and the page what its anchor names. */
const resolves = (href: string): boolean => {
  const [path = '', anchor] = href.split('#');
  const page = html.get(path);
  return page !== undefined && (anchor === undefined || htmlOf(page).includes(`id="${anchor}"`));
};

test.each(places.map((place) => [place.id, place] as const))(
  'the row of %s says of every figure what the files say, in a shape and in words, with a way on',
  async (id, place) => {
    const shown = await visit(
      address('en'),
      async ({ page }) => (await page.evaluate(shownIn(id))) as Shown[],
      onPhone,
    );
    const asked = askedOf(place);
    expect(shown.map(({ name }) => name)).toEqual(asked.map(({ data }) => data.names.en));
    expect(shown.map(({ state }) => state)).toEqual(
      asked.map((indicator) => expectedState(place, indicator)),
    );
    for (const { name, state, text, href } of shown) {
      const isGap = state === 'searched' || state === 'missing';
      if (isGap) expect(href, name).toMatch(/^(mailto:|https:\/\/[^ ]+\/issues\/new\?)/u);
      else expect(resolves(href), `${name}: ${href}`).toBe(true);
      const said = words.say(state === 'searched' ? 'gaps.searchedOn' : `gaps.state.${state}`).split('{')[0];
      expect(text, name).toContain(said);
    }
  },
);

test.each(places.map((place) => [place.id, place] as const))(
  'the page of %s leads to its row and says where it was searched in vain',
  async (id, place) => {
    const text = await visit(
      `/${place.collection}/${id}/`,
      async ({ page }) => {
        expect(await page.locator(`#unknown a[href="/gaps/#${id}"]`).count()).toBe(1);
        return page.locator('#unknown').innerText();
      },
      onPhone,
    );
    const names = new Set(text.split(/ · |\n/u).map((part) => part.trim()));
    for (const indicator of askedOf(place)) {
      const state = expectedState(place, indicator);
      expect(names.has(indicator.data.names.en), `${indicator.id} is ${state}`).toBe(
        state === 'searched' || state === 'missing',
      );
      const last = place.data.searched
        .filter(({ indicators }) => indicators.includes(indicator.id))
        .toSorted((a, b) => b.on.localeCompare(a.on))[0];
      if (state === 'searched') for (const where of last?.where ?? []) expect(text).toContain(where);
    }
  },
);

describe.each(languages)('in %s', (language) => {
  test('nothing is wider than a screen of 360 px, with every row open', async () => {
    const wide = await visit(
      address(language),
      async ({ page }) => {
        await page.evaluate(`document.querySelectorAll('details').forEach((part) => { part.open = true; })`);
        return (await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )) as number;
      },
      { viewport: onPhone.viewport },
    );
    expect(wide).toBeLessThanOrEqual(0);
  });

  test('each row has its place, and the table by figure counts the same cells', async () => {
    const { ids, sums, keys } = await visit(
      address(language),
      async ({ page }) => ({
        ids: (await page.evaluate(
          `[...document.querySelectorAll('.gap-table')].map(({ id }) => id)`,
        )) as string[],
        sums: (await page.evaluate(
          `[0, 1, 2, 3, 4].map((at) => [...document.querySelectorAll('.gap-columns tbody tr')]
            .reduce((sum, row) => sum + Number(row.querySelectorAll('td')[at].textContent), 0))`,
        )) as number[],
        keys: (await page.evaluate(
          `[...document.querySelectorAll('.gap-key b')].map((part) => Number(part.textContent.replace(/\\D/gu, '')))`,
        )) as number[],
      }),
      onPhone,
    );
    expect(ids.toSorted()).toEqual(places.map(({ id }) => id).toSorted());
    expect(sums).toEqual(keys);
    expect(keys.reduce((sum, count) => sum + count, 0)).toBe(
      places.reduce((sum, place) => sum + askedOf(place).length, 0),
    );
  });
});
