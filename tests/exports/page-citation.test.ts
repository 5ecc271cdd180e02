import { expect, test } from 'vitest';
import { apaCitation, bibtexCitation, chicagoCitation } from '../../src/exports/page-citation.ts';

const page = {
  title: 'Fixture & province_1',
  site: 'Fixture site',
  work: 'Fixture atlas',
  address: 'https://fixture.test/provinces/x/',
  day: '2026-11-06',
};

test('a page is cited after APA, Chicago and BibTeX with its day', () => {
  expect(apaCitation(page)).toBe(
    'Fixture site. (2026, November 6). Fixture & province_1. Fixture atlas. https://fixture.test/provinces/x/',
  );
  expect(chicagoCitation(page)).toBe(
    'Fixture site. “Fixture & province_1.” Fixture atlas. November 6, 2026. https://fixture.test/provinces/x/.',
  );
  expect(bibtexCitation(page, 'provinces-x').split('\n')).toEqual([
    '@misc{provinces-x,',
    '  author = {{Fixture site}},',
    '  title = {Fixture \\& province\\_1},',
    '  howpublished = {Fixture atlas},',
    '  year = {2026},',
    '  month = nov,',
    '  url = {https://fixture.test/provinces/x/}',
    '}',
  ]);
});

test('what has a meaning in BibTeX is written so that it has none', () => {
  const entry = bibtexCitation({ ...page, title: '\\ { } $ # ^ ~ %' }, 'x');
  expect(entry).toContain(
    'title = {\\textbackslash{} \\{ \\} \\$ \\# \\textasciicircum{} \\textasciitilde{} \\%}',
  );
});
