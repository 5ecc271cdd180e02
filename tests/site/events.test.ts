import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { amountText } from '../../src/model/amount.ts';
import { entriesOf } from '../../src/model/atlas.ts';
import { eventDays } from '../../src/model/event-time.ts';
import { reportedFigures } from '../../src/model/reported-figures.ts';
import { listContentFiles, readContentBytes } from '../../src/reader/content-folder.ts';
import { languages, type Language } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { realAtlas as atlas } from '../atlas.ts';
import { readIcs } from '../exports/read-ics.ts';
import { htmlOf, root, siteAddresses, siteFolder, sitePages } from './site-files.ts';

const addresses = siteAddresses();
const pages = new Map(sitePages().map((page) => [page.address, page]));
const prefix = (language: Language) => (language === 'en' ? '' : `/${language}`);
const fileOf = (address: string) => readFileSync(join(siteFolder, address), 'utf8');
const pageOf = (address: string) => {
  const page = pages.get(address);
  if (!page) throw new Error(`${address} is not there`);
  return htmlOf(page);
};
/** Text of a page as one reads it. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const events = entriesOf(atlas, 'events');
const programmes = entriesOf(atlas, 'programmes');
const contentRoot = join(root, 'content');
const stories = listContentFiles(contentRoot, 'stories/en').map((file) => ({
  id: file.path.replace(/^.*\/|\.mdx$/gu, ''),
  text: new TextDecoder().decode(readContentBytes(file)),
}));
/** Ids in a list of the head, such as `clusters: [a, b]`. */
const idsIn = (text: string, field: string) =>
  new RegExp(`^${field}: \\[([^\\]]*)\\]`, 'mu').exec(text)?.[1]?.split(', ') ?? [];

describe.each(languages)('%s', (language) => {
  const at = prefix(language);
  const words = wordsOf(language);

  test('the calendar of all events parses and holds every event whose days are known', () => {
    const ids = readIcs(fileOf(`${at}/events/events.ics`)).events.map((event) => event.get('UID'));
    const dated = events.filter(({ data }) => eventDays(data)).map(({ id }) => `events/${id}@sec-atlas`);
    expect(dated.filter((id) => !ids.includes(id))).toEqual([]);
    expect(dated.length).toBeGreaterThan(30);
    expect(pageOf(`${at}/events/`)).toContain(`${at}/events/events.ics`);
  });

  test('every event with days leads to a calendar file of its own; every other says why it has none', () => {
    for (const { id, data } of events) {
      const address = `${at}/events/${id}/event.ics`;
      const html = pageOf(`${at}/events/${id}/`);
      if (eventDays(data)) {
        expect(html.match(new RegExp(`href="${address}"`, 'gu')), id).toHaveLength(2);
        expect(readIcs(fileOf(address)).events[0]?.get('UID')).toBe(`events/${id}@sec-atlas`);
      } else {
        expect(addresses.has(address), id).toBe(false);
        expect(textOf(html), id).toContain(words.say('event.dayUnknown'));
      }
    }
  });

  test('every event stands on the list of events', () => {
    const html = pageOf(`${at}/events/`);
    expect(events.filter(({ id }) => !html.includes(`href="${at}/events/${id}/"`))).toEqual([]);
  });

  test('every case study has a page with its sources, and its cluster, province, publication and the first page lead to it', () => {
    expect(stories.length).toBeGreaterThanOrEqual(6);
    for (const { id, text } of stories) {
      const address = `${at}/stories/${id}/`;
      const html = pageOf(address);
      for (const [, source = ''] of text.matchAll(/<Source id="([^"]+)"/gu))
        expect(html, `${id} ${source}`).toContain(`href="${at}/sources/${source}/"`);
      const from = ['clusters', 'provinces', 'publications'].flatMap((field) =>
        idsIn(text, field).map((of) => `${at}/${field}/${of}/`),
      );
      expect(from.length, id).toBeGreaterThan(1);
      for (const page of [...from, `${at}/`, `${at}/stories/`])
        expect(pageOf(page), page).toContain(`href="${address}"`);
      for (const page of from) expect(html, page).toContain(`href="${page}"`);
    }
  });

  test('the feeds hold the same items and are named in the head of the first page and of the news', () => {
    const json = JSON.parse(fileOf(`${at}/feed.json`)) as { items: { id: string; title: string }[] };
    const atom = [...fileOf(`${at}/feed.xml`).matchAll(/<entry[^>]*>\n<id>([^<]+)<\/id>/gu)];
    expect(atom.map(([, id]) => id)).toEqual(json.items.map(({ id }) => id));
    expect(json.items.filter(({ id }) => id.includes('/news/')).length).toBeGreaterThan(0);
    for (const page of [`${at}/`, `${at}/news/`])
      for (const file of ['feed.xml', 'feed.json'])
        expect(pageOf(page)).toMatch(new RegExp(`<link rel="alternate"[^>]*href="${at}/${file}"`, 'u'));
  });

  test('results show every figure of every programme, and name the sources where they differ', () => {
    const text = textOf(pageOf(`${at}/results/`));
    for (const { data } of programmes)
      for (const { targets, reported, differ } of reportedFigures(atlas, data.observations))
        for (const figure of [...targets, ...reported]) {
          expect(text).toContain(amountText(figure, atlas, words));
          if (!differ) continue;
          for (const source of figure.sources)
            expect(text).toContain(`“${atlas.sources.get(source)?.data.title}”`);
        }
  });
});

test.each(programmes.map(({ id }) => id))(
  '%s tells its components, plans and what its sources differ on',
  (id) => {
    const data = atlas.programmes.get(id)?.data;
    const text = textOf(pageOf(`/programmes/${id}/`));
    for (const component of data?.components ?? []) {
      expect(text).toContain(component.text);
      if (component.letter) expect(text).toContain(`Component ${component.letter}`);
    }
    for (const plan of data?.actionPlans ?? []) expect(text).toContain(plan.title);
    for (const { versions } of data?.disagreements ?? [])
      for (const version of versions) expect(text).toContain(version.text);
  },
);

test('the four places that the participants of 2012 saw stand on the page of the training', () => {
  const visits = atlas.events.get('th-mi-sme-training-2012')?.data.visits ?? [];
  expect(visits).toHaveLength(4);
  const text = textOf(pageOf('/events/th-mi-sme-training-2012/'));
  for (const { text: said } of visits) expect(text).toContain(said);
});

test('every publication says what rests on it, or that its text was not seen', () => {
  for (const { id, data } of entriesOf(atlas, 'publications')) {
    const html = pageOf(`/publications/${id}/`);
    const section = html.slice(html.indexOf('id="rests"'));
    if (data.itself.length === 0) expect(section, id).toContain(wordsOf('en').say('publication.notSeen'));
    for (const source of data.itself) {
      const copy = atlas.sources.get(source)?.data;
      if (copy?.copyAt && copy.copyAt !== 'mirror')
        expect(textOf(html), id).toContain(`Copy at ${copy.copyAt}`);
    }
  }
});
