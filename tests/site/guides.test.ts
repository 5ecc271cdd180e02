import { describe, expect, test } from 'vitest';
import { guideOrder } from '../../src/model/guide-order.ts';
import { guidePictures, isGuidePicture } from '../../src/schema/guide-picture.ts';
import { languages } from '../../src/schema/language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { htmlOf, sitePages } from './site-files.ts';
import { useSite } from './site.ts';

const { visit } = useSite();
const at = (language: string) => (language === 'en' ? '' : `/${language}`);
const pages = new Map(sitePages().map((page) => [page.address, page]));
const htmlAt = (address: string): string => {
  const page = pages.get(address);
  if (page === undefined) throw new Error(`There is no page ${address}`);
  return htmlOf(page);
};
const attributesOf = (tag: string) =>
  Object.fromEntries(
    [...tag.matchAll(/\s([a-z]+)=(?:"([^"]*)"|([^\s">]+))/gu)].map(([, name = '', quoted, bare]) => [
      name,
      quoted ?? bare ?? '',
    ]),
  );

describe.each(languages)('guides in %s', (language) => {
  const words = wordsOf(language);

  test('are listed by what one wants to do, in that language', () => {
    const html = htmlAt(`${at(language)}/guides/`);
    const links = guideOrder.map((id) => html.indexOf(`${at(language)}/guides/${id}/`));
    expect(links.every((place) => place > 0)).toBe(true);
    expect(links).toEqual(links.toSorted((a, b) => a - b));
    for (const id of guideOrder) expect(html).toContain(words.say(`guides.want.${id}`));
  });

  test('that are in another language say so', () => {
    for (const id of guideOrder) {
      const html = htmlAt(`${at(language)}/guides/${id}/`);
      const isForeign = language !== 'en' && /<div class="prose" lang="en"/u.test(html);
      if (isForeign) expect(html).toContain(words.say('fallback.facts'));
      else expect(html).not.toMatch(/<div class="prose" lang=/u);
    }
  });

  test('keep the room of their pictures free and fetch them late', () => {
    const found = guideOrder.flatMap((id) =>
      [...htmlAt(`${at(language)}/guides/${id}/`).matchAll(/<img\b[^>]*>/gu)].map(([tag]) =>
        attributesOf(tag),
      ),
    );
    expect(found).toHaveLength(Object.keys(guidePictures).length);
    for (const { src = '', width, height, loading, alt = '' } of found) {
      const name = /\/guides\/([\w-]+)\.webp$/u.exec(src)?.[1] ?? '';
      expect(isGuidePicture(name), src).toBe(true);
      if (!isGuidePicture(name)) continue;
      const size = guidePictures[name];
      expect({ width, height }).toEqual({ width: String(size.width), height: String(size.height) });
      expect(loading).toBe('lazy');
      expect(alt).not.toBe('');
    }
  });

  test('are reached from the foot of every page, from getting listed, and from the pages of the rules and of the record', () => {
    for (const page of ['/', '/get-listed/', '/rules/', '/status/'])
      expect(htmlAt(at(language) + page)).toContain(`href="${at(language)}/guides/"`);
    expect(htmlAt(`${at(language)}/status/`)).toContain(`href="${at(language)}/guides/renew/"`);
  });
});

test('every picture is shown, in its own proportions, on a narrow screen too', async () => {
  for (const id of guideOrder) {
    const wrong = await visit(
      `/guides/${id}/`,
      ({ page }) =>
        page.evaluate(async () => {
          const images = [...document.querySelectorAll<HTMLImageElement>('.guide-shot')];
          for (const image of images) image.loading = 'eager';
          await Promise.all(images.map((image) => image.decode()));
          return images
            .filter(({ naturalWidth, naturalHeight, clientWidth, clientHeight }) => {
              const skew = naturalWidth / naturalHeight / (clientWidth / clientHeight);
              return naturalWidth === 0 || Math.abs(skew - 1) > 0.02;
            })
            .map(({ src }) => src);
        }),
      { viewport: { width: 360, height: 740 } },
    );
    expect(wrong, id).toEqual([]);
  }
});
