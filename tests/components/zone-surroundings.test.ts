import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, expect, test } from 'vitest';
import ZoneSurroundings from '../../src/components/ZoneSurroundings.astro';
import { entriesOf, type Entry } from '../../src/model/atlas.ts';
import { smeSchema } from '../../src/schema/sme.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas } from '../atlas.ts';
import { atlasWith, fixtureSme } from '../sme-fixture.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create({ astroConfig: { site: 'https://example.org' } });
});

const zone = entriesOf(realAtlas, 'zones')[0] as Entry<'zones'>;
const province = realAtlas.provinces.get(zone.data.province) as Entry<'provinces'>;

/** A large firm in the province of the zone, of any standing. */
const anchorOf = (state: Entry<'smes'>['data']['standing']['state']) =>
  fixtureSme(`fixture-${state}`, {
    role: 'anchor',
    province: province.id,
    standing: {
      state,
      on: '2026-01-01',
      ...(state === 'merged' ? { into: 'kh-fixture-other' } : {}),
      ...(state.startsWith('confirmed') ? { by: 'fixture-chamber' } : {}),
    },
  });

test('a zone names the large firms of its province, but none that has closed, merged or withdrawn', async () => {
  const anchors = smeSchema.shape.standing.shape.state.options.map(anchorOf);
  const html = await container.renderToString(ZoneSurroundings, {
    props: { zone, province, atlas: atlasWith(anchors, [], true), words: wordsOf('en') },
  });
  const named = anchors.filter(({ id }) => html.includes(`href="/smes/${id}/"`));
  expect(named.map(({ data }) => data.standing.state).toSorted()).toEqual([
    'confirmed-by-chamber',
    'confirmed-by-mi',
    'listed',
  ]);
});
