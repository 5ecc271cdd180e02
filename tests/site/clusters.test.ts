import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/atlas.ts';
import { chainStops } from '../../src/model/chain-stops.ts';
import { plansOfCluster } from '../../src/model/cluster-plans.ts';
import { combinedCapacity } from '../../src/model/combined-capacity.ts';
import { criteriaOf } from '../../src/model/listing-criteria.ts';
import { membersOfCluster } from '../../src/model/relations.ts';
import { sisterClusters } from '../../src/model/sister-clusters.ts';
import { stepsOf } from '../../src/model/training-steps.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas as atlas } from '../atlas.ts';
import { lettersOf, linksIn, sectionOf, textOf } from './page-text.ts';
import { htmlOf, sitePages } from './site-files.ts';
import { useSite } from './site.ts';

const { revisit } = useSite();
const words = wordsOf('en');
const pages = new Map(sitePages().map((page) => [page.address, page]));
const pageOf = (id: string) => {
  const page = pages.get(`/clusters/${id}/`);
  return page ? htmlOf(page) : '';
};
const counted = ['members', 'producers', 'cooperatives'];
const drawingOf = (html: string, shape: 'wide' | 'tall') => {
  const start = html.indexOf(`<svg class="chain-drawing ${shape}"`);
  return start < 0 ? '' : html.slice(start, html.indexOf('</svg>', start));
};
const tableOf = (html: string) => html.slice(html.indexOf('<table'), html.indexOf('</table>'));
const squeezed = (text: string) => text.replace(/\s/gu, '');

describe.each(entriesOf(atlas, 'clusters'))('$id', (cluster) => {
  const html = pageOf(cluster.id);
  const { data } = cluster;

  test('shows every count of its members with its time, one row for each', () => {
    const section = sectionOf(html, 'members');
    const counts = data.observations.filter(({ indicator }) => counted.includes(indicator));
    const rows = section.split('<tr').slice(2).map(textOf);
    expect(rows).toHaveLength(counts.length);
    for (const { value, period } of counts)
      expect(
        rows.some((row) => row.includes(words.period(period)) && row.includes(words.number(value))),
        `${value} of ${period}`,
      ).toBe(true);
  });

  test('says the same of its chain in both drawings and in the table, with the same links', () => {
    const section = sectionOf(html, 'chain');
    const stops = chainStops(data);
    const texts = stops.flatMap(({ stage, actors, markets, notes, gaps }) => [
      words.say(`cluster.chainStage.${stage}`),
      ...actors.map(({ name }) => name),
      ...markets.map((code) => words.country(code)),
      ...notes,
      ...gaps,
    ]);
    const parts = [drawingOf(section, 'wide'), drawingOf(section, 'tall'), tableOf(section)];
    const links = stops.flatMap(({ actors }) =>
      actors.flatMap(({ sme, provider }) =>
        sme ? `/smes/${sme}/` : provider ? `/providers/${provider}/` : [],
      ),
    );
    for (const part of parts) {
      const letters = lettersOf(part);
      expect(texts.filter((text) => !letters.includes(squeezed(text)))).toEqual([]);
      expect(stops.length === 0 ? [] : linksIn(part)).toEqual(links);
    }
  });

  test('marks every stop that nobody has described as a gap, in drawings and table', () => {
    const section = sectionOf(html, 'chain');
    const unknown = chainStops(data).filter(({ isUnknown }) => isUnknown).length;
    for (const shape of ['wide', 'tall'] as const)
      expect(drawingOf(section, shape).match(/<g class="chain-unknown/gu)?.length ?? 0).toBe(unknown);
    if (data.chain.length === 0) expect(section).toContain(words.say('cluster.noChain'));
  });

  test('leads from every need to the page that explains it, and gives the words of the source', () => {
    const section = sectionOf(html, 'needs');
    for (const { need, text } of data.needs) {
      expect(linksIn(section)).toContain(`/needs/${need}/`);
      expect(textOf(section)).toContain(text.replace(/\s+/gu, ' '));
    }
  });

  test('shows number and date of every certificate', () => {
    const text = textOf(sectionOf(html, 'certificates'));
    for (const { from, number } of data.certificates) {
      if (from) expect(text).toContain(words.date(from));
      if (number) expect(text).toContain(number);
    }
  });

  test('shows what its members can make together, or that none says so', () => {
    const text = textOf(sectionOf(html, 'capacity'));
    const members = membersOfCluster(atlas, cluster);
    const sums = combinedCapacity(atlas, members);
    for (const { value, givenBy, period } of sums) {
      expect(text).toContain(words.number(value));
      expect(text).toContain(words.period(period));
      expect(text).toContain(
        words.say('cluster.ofMembers', { given: givenBy.length, count: members.length }),
      );
    }
    if (sums.length === 0)
      expect(text).toContain(
        members.length > 0
          ? words.say('cluster.noCapacity', { count: members.length })
          : words.say('cluster.noMembers'),
      );
  });

  test('names sister clusters across the border apart from those of its country', () => {
    const section = sectionOf(html, 'sisters');
    const [across = '', here = ''] = section.split(words.say('cluster.sistersHere'));
    const idsOf = (part: string) => linksIn(part).filter((href) => href.startsWith('/clusters/'));
    const expected = sisterClusters(atlas, cluster);
    const addresses = (isAcross: boolean) =>
      expected
        .filter((sister) => sister.isAcross === isAcross)
        .map((sister) => `/clusters/${sister.cluster.id}/`);
    expect(idsOf(across)).toEqual(addresses(true));
    expect(idsOf(here)).toEqual(addresses(false));
  });

  test('says which rules for being listed it meets and since when', () => {
    const section = sectionOf(html, 'listed');
    const rows = section.split('data-criterion="').slice(1);
    const criteria = criteriaOf(atlas, cluster);
    expect(rows.map((row) => row.slice(0, row.indexOf('"')))).toEqual(
      criteria.map(({ criterion }) => criterion.id),
    );
    criteria.forEach(({ met, since }, index) => {
      const text = textOf(rows[index] ?? '');
      if (!met) expect(text).toContain(words.say('cluster.notMet'));
      else expect(text).toContain(since === undefined ? words.say('cluster.metUndated') : words.date(since));
    });
  });

  test('shows the plans of programmes that name it, and every dated stage', () => {
    const section = sectionOf(html, 'plan');
    for (const { plan, programme } of plansOfCluster(atlas, cluster.id)) {
      expect(textOf(section)).toContain(plan.title);
      const events = stepsOf(atlas, programme).flatMap((step) => step.events);
      expect(linksIn(section)).toEqual(expect.arrayContaining(events.map(({ id }) => `/events/${id}/`)));
    }
    for (const { from } of data.stages)
      expect(html).toContain(words.say('cluster.stageShown', { date: words.date(from) }));
  });
});

test.each([
  [360, 'tall'],
  [1280, 'wide'],
] as const)('at %i px the %s drawing stands and the other does not, and its words fit it', (width, shape) =>
  revisit(
    '/km/clusters/kh-kampot-pepper/',
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const other = shape === 'wide' ? 'tall' : 'wide';
      expect(await page.locator(`.chain-drawing.${shape}`).isVisible()).toBe(true);
      expect(await page.locator(`.chain-drawing.${other}`).isVisible()).toBe(false);
      const outside = await page.locator(`.chain-drawing.${shape}`).evaluate((svg) => {
        const sheet = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.bottom > sheet.bottom + 1;
          })
          .map((text) => text.textContent);
      });
      expect(outside).toEqual([]);
    },
    { viewport: { width, height: 900 } },
  ),
);
