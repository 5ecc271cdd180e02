import { expect, test } from 'vitest';
import { proseChanges } from '../../src/diff/prose-changes.ts';
import { toPhrase } from '../../src/diff/phrase.ts';

test('paragraphs that came, went or were reworded are told by their place', () => {
  const was = 'The province lies by the sea.\n\nIt grows pepper on red soil.\n\nTrains do not stop here.';
  const now =
    'A road was opened in spring.\n\nThe province lies by the sea.\n\nIt grows black pepper on red soil.\n';
  expect(proseChanges(was, now).map(toPhrase)).toEqual([
    'paragraph 1 + “A road was opened in spring.”',
    'paragraph 3 “It grows pepper on red soil.” → “It grows black pepper on red soil.”',
    'paragraph 3 of the old text − “Trains do not stop here.”',
  ]);
});

test('broken lines and paragraphs that moved are no change', () => {
  expect(proseChanges('One line\nof two.\n\nLast.', 'Last.\n\nOne line of\n\ttwo.\n')).toEqual([]);
});
