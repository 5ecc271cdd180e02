import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectionsWithPages } from '../../src/model/address.ts';
import { directorySorts, directoryViews } from '../../src/model/filters/directory-state.ts';
import { facetNames } from '../../src/model/facet-table.ts';
import { comparisonWarnings } from '../../src/model/filters/compared-figures.ts';
import { mapLayers } from '../../src/model/filters/map-choice.ts';
import { guideOrder } from '../../src/model/guide-order.ts';
import { intents } from '../../src/model/correction.ts';
import { newForms } from '../../src/model/issue-form.ts';
import { misfitRules, unknownRules } from '../../src/model/match-line.ts';
import { cellStates } from '../../src/model/gaps.ts';
import { readings, sourceAges } from '../../src/model/source-record.ts';
import type { GoBetweenReason } from '../../src/model/go-between.ts';
import { groupedCollections } from '../../src/model/directory-list.ts';
import { listFacets } from '../../src/model/static-lists.ts';
import { endingKinds } from '../../src/model/ageing/ending.ts';
import { hows } from '../../src/history/entry-change.ts';
import { fieldGroups } from '../../src/history/field-group.ts';
import { chainStages, clusterSchema } from '../../src/schema/cluster.ts';
import { connectionSchema } from '../../src/schema/connection.ts';
import { corridorSchema } from '../../src/schema/corridor.ts';
import { ruleTopics } from '../../src/schema/country.ts';
import { likenesses } from '../../src/draft/likely-duplicates.ts';
import { corridorCountrySchema } from '../../src/schema/country-code.ts';
import { eventSchema, trainingPhases } from '../../src/schema/event.ts';
import { gatewaySchema, gatewayStatusSchema } from '../../src/schema/gateway.ts';
import { languages } from '../../src/schema/language.ts';
import { observationSchema } from '../../src/schema/observation.ts';
import { matchWeightsSchema } from '../../src/schema/matching.ts';
import { opportunitySchema, partnerRoles, quantitySchema } from '../../src/schema/opportunity.ts';
import { pointSchema } from '../../src/schema/place.ts';
import { actionPlanSchema } from '../../src/schema/programme.ts';
import { checkerRuleSchema } from '../../src/schema/checker-rule.ts';
import { providerSchema } from '../../src/schema/provider.ts';
import { projectStatusSchema } from '../../src/schema/province.ts';
import { publicationSchema } from '../../src/schema/publication.ts';
import { setupStepSchema } from '../../src/schema/setup-step.ts';
import { smeSchema, standingSchema } from '../../src/schema/sme.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { indicatorSchema } from '../../src/schema/vocabulary.ts';
import { zoneSchema, zoneTopics } from '../../src/schema/zone.ts';
import { languageNames, wordsOf } from '../../src/words/words.ts';
import { mainMenu } from '../../src/model/main-menu.ts';
import { realAtlas } from '../atlas.ts';
import { breakages } from '../../src/sheet/broken-sheet.ts';
import { refusals } from '../../src/sheet/layout.ts';
import { faults, whys } from '../../src/sheet/read/reading.ts';
import { receiptStatuses } from '../../src/sheet/receipt.ts';
import { askedKeys, textsOf } from './keys.ts';

const texts = new Map(languages.map((language) => [language, textsOf(language)] as const));
const english = textsOf('en');
const asked = askedKeys();

const sectionOfCorridor = corridorSchema.shape.sections.unwrap().element.shape;
const origins = [...pointSchema.shape.confidence.options, 'province'];
const qualifiers = observationSchema.shape.qualifier.unwrap().options;

/** Keys that the code makes up as it goes, with every value that can come: all the schema allows. */
const families: Record<string, readonly string[]> = {
  'status.kind.': endingKinds,
  'status.answer.': ['inDate', 'sourced', 'verified'],
  'status.meaning.': ['inDate', 'sourced', 'verified'],
  'history.group.': fieldGroups,
  'history.how.': hows,
  // Collections whose name no page says.
  'admin.collections.': [
    'narratives',
    'listing-criteria',
    'opportunity-kinds',
    'matching',
    'sectors',
    'products',
    'certificates',
    'indicators',
    'units',
    'needs',
  ],
  'kinds.': [...collectionsWithPages, 'pages', 'news', 'stories', 'guides'],
  'lists.': [...collectionsWithPages, ...groupedCollections, 'news', 'stories', 'guides'],
  'guides.want.': guideOrder,
  'menu.': mainMenu,
  'foot.': ['countries', 'zones', 'events', 'programmes', 'publications', 'news'],
  'map.': [...realAtlas.corridors.keys()],
  'explore.layer.': mapLayers,
  'list.title.': Object.values(listFacets).flat(),
  'directory.facet.': [...facetNames, 'place'],
  'directory.order.': directorySorts,
  'directory.sorts.': directorySorts,
  'directory.views.': directoryViews,
  'directory.language.': languages,
  'twin.warning.': comparisonWarnings,
  'countries.': [...corridorCountrySchema.options, 'EU'],
  'kind.': [
    gatewaySchema,
    zoneSchema,
    clusterSchema,
    providerSchema,
    eventSchema,
    publicationSchema,
    sourceSchema,
  ]
    .flatMap(({ shape }): string[] => shape.kind.options)
    .concat(smeSchema.shape.legalForm.options),
  'stage.': [...zoneSchema.shape.stage.options, ...clusterSchema.shape.stage.options],
  'standing.': standingSchema.shape.state.options,
  'gate.': gatewayStatusSchema.shape.state.options,
  'country.topic.': ruleTopics,
  'setup.': setupStepSchema.shape.duration.unwrap().shape.unit.options,
  'figure.': ['fresh', 'ageing', 'stale', ...qualifiers, ...sectionOfCorridor.qualifier.unwrap().options],
  'figure.extent.': observationSchema.shape.extent.unwrap().options,
  'gaps.state.': cellStates,
  'gaps.meaning.': cellStates,
  'gaps.group.': indicatorSchema.shape.group.options,
  'mode.': connectionSchema.shape.mode.options,
  'programme.': actionPlanSchema.shape.kind.options,
  'programme.phases.': trainingPhases,
  'checker.': checkerRuleSchema.shape.severity.options,
  'provider.': providerSchema.shape.fee.unwrap().options,
  'cluster.chainStage.': chainStages,
  'zone.topic.': zoneTopics,
  'zone.straight.': origins,
  'zone.beside.': origins,
  'zone.short.': origins,
  'source.': sourceSchema.shape.read.options,
  'source.ages.': sourceAges,
  'source.readings.': readings,
  'corridor.': sectionOfCorridor.state.unwrap().options,
  'contact.serves.': ['province', 'country', 'publisher'] satisfies GoBetweenReason[],
  'correct.': intents.flatMap((intent) => [intent, `${intent}Letter`]),
  // A notice has its own words.
  'send.': newForms.filter((form) => form !== 'opportunity'),
  'draft.reason.': likenesses,
  'sheet.': ['id', 'state', 'receipt'],
  'sheet.help.': ['id', 'place', 'state', 'receipt'],
  'sheet.status.': receiptStatuses,
  'sheet.why.': whys,
  'sheet.fault.': faults,
  'sheet.refused.': refusals,
  'sheet.broken.': breakages,
  'opportunity.': opportunitySchema.shape.direction.options,
  'opportunity.per.': quantitySchema.shape.per.options,
  'opportunity.role.': partnerRoles,
  'match.': [
    ...Object.keys(matchWeightsSchema.shape).map((rule) => `fits.${rule}`),
    ...misfitRules.map((rule) => `misfits.${rule}`),
    ...unknownRules.map((rule) => `unknown.${rule}`),
  ],
  'province.': [
    ...projectStatusSchema.shape.state.options,
    ...projectStatusSchema.shape.strength.unwrap().options,
  ],
};
const madeUp = Object.entries(families).flatMap(([beginning, ends]) => ends.map((end) => beginning + end));

const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();

test.each(languages)('%s has exactly the keys of English, in the same order', (language) => {
  expect([...(texts.get(language)?.keys() ?? [])]).toEqual([...english.keys()]);
});

test.each(languages)('%s leaves the same holes to be filled as English', (language) => {
  const differing = [...(texts.get(language) ?? [])].filter(
    ([key, { other }]) => holes(other ?? '').join() !== holes(english.get(key)?.other ?? '').join(),
  );
  expect(differing).toEqual([]);
});

test.each(languages)(
  '%s has every plural form that its numbers need, and each leaves the same holes',
  (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, forms] of texts.get(language) ?? []) {
      if (Object.keys(english.get(key) ?? {}).length > 1)
        expect(Object.keys(forms), key).toEqual(expect.arrayContaining(needed));
      for (const form of Object.values(forms)) {
        // A text about one thing may leave the number out.
        const filled = holes(form).filter((hole) => hole !== '{count}');
        expect(filled, key).toEqual(holes(forms['other'] ?? '').filter((hole) => hole !== '{count}'));
      }
    }
  },
);

test.each(languages)('%s has no empty text and no digits but Western ones', (language) => {
  const odd = [...(texts.get(language) ?? [])].filter(([, forms]) =>
    Object.values(forms).some((text) => text.trim() === '' || /(?![0-9])\p{Nd}/u.test(text)),
  );
  expect(odd).toEqual([]);
});

test('every key that the code names has a text', () => {
  expect([...asked.whole].filter((key) => !english.has(key))).toEqual([]);
});

test('every key that the code makes up is of a family whose values are known here', () => {
  expect([...asked.beginnings].toSorted()).toEqual(Object.keys(families).toSorted());
});

test('every value that the schema allows has a word', () => {
  expect(madeUp.filter((key) => !english.has(key))).toEqual([]);
});

test('no text is left that nothing on the site says', () => {
  const used = new Set([...asked.whole, ...madeUp]);
  expect([...english.keys()].filter((key) => !used.has(key))).toEqual([]);
});

test.each(languages)('%s says whether a speaker has read it', (language) => {
  expect(['drafted', 'reviewed']).toContain(wordsOf(language).review);
});

test.each(languages)('a key without a text is an error in %s', (language) => {
  expect(() => wordsOf(language).say('no.such.key')).toThrow(`src/words/${language}.yaml`);
  expect(wordsOf(language).has('no.such.key')).toBe(false);
});

test.each(languages)(
  'every text can be said in %s, for any number, with all its holes filled',
  (language) => {
    const { say } = wordsOf(language);
    for (const [key, { other }] of texts.get(language) ?? []) {
      const values = Object.fromEntries(holes(other ?? '').map((hole) => [hole.slice(1, -1), 'x']));
      for (const count of [0, 1, 2, 5, 11, 21, 100, 1_000_000])
        expect(say(key, { ...values, count }), key).not.toMatch(/\{\w+\}/);
    }
  },
);

test.each(languages)('numbers have Western digits in %s', (language) => {
  const words = wordsOf(language);
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(words.number(value).replace(/\D/g, '')).toBe(String(Math.abs(value)));
      expect(words.shortNumber(value)).not.toMatch(/(?![0-9])\p{Nd}/u);
    }),
  );
});

test.each(languages)('every day of a year has Western digits and the Gregorian year in %s', (language) => {
  const words = wordsOf(language);
  for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2025, 0, 1); time += 86_400_000) {
    const date = new Date(time).toISOString().slice(0, 10);
    const shown = words.date(date);
    expect(shown).not.toMatch(/(?![0-9])\p{Nd}/u);
    expect(shown.match(/\d+/g), shown).toEqual(
      expect.arrayContaining(['2024', String(Number(date.slice(8)))]),
    );
    expect(words.date(date.slice(0, 7))).toContain('2024');
  }
});

test.each(languages)('a date in %s is as exact as it is known', (language) => {
  const words = wordsOf(language);
  expect(words.date('2025')).toBe('2025');
  const [year, month, day] = ['2025', '2025-03', '2025-03-04'].map(words.date);
  expect(new Set([year, month, day]).size).toBe(3);
  expect(words.period('2025-03')).toBe(month);
  expect(words.period('2020/2024')).toBe(words.say('period.span', { from: '2020', to: '2024' }));
});

test('English dates read as they do in the region', () => {
  expect(['2025', '2025-03', '2025-03-04'].map(wordsOf('en').date)).toEqual([
    '2025',
    'March 2025',
    '4 March 2025',
  ]);
});

test.each(languages)('every country that an entry names has a name in %s', (language) => {
  const words = wordsOf(language);
  const codes = new Set<string>();
  for (const collection of collectionsWithPages)
    for (const { data } of realAtlas[collection].values())
      for (const [, code = ''] of JSON.stringify(data).matchAll(
        /"(?:country|code|reportedBy)":"([A-Z]{2})"/g,
      ))
        codes.add(code);
  for (const { data } of realAtlas.smes.values()) for (const code of data.exportMarkets) codes.add(code);
  for (const code of codes) expect(words.country(code), code).not.toBe(code);
});

test('each language is called by its own name', () => {
  expect(Object.keys(languageNames)).toEqual([...languages]);
  expect(new Set(Object.values(languageNames)).size).toBe(languages.length);
});
