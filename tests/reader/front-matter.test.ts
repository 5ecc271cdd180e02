import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/reader/front-matter.ts';

test('places in the head are lines of the file, and the body knows how far down it is', () => {
  const { head, body, bodyLineOffset } = readFrontMatter(
    '---\nlead: A coast.\nreview: drafted\n---\n\nText.\n',
  );
  expect(head.value).toEqual({ lead: 'A coast.', review: 'drafted' });
  expect(head.locate(['review'])).toEqual({ line: 3, column: 9 });
  expect(body).toBe('\nText.\n');
  expect(bodyLineOffset).toBe(4);
});

test('Windows line ends are line ends', () => {
  const { head, bodyLineOffset } = readFrontMatter('---\r\nlead: A coast.\r\n---\r\nText.\r\n');
  expect(head.value).toEqual({ lead: 'A coast.' });
  expect(bodyLineOffset).toBe(3);
});

test.each(['', 'Text.', '---\nlead: never closed\n', ' ---\nlead: x\n---\n'])('%j has no head', (text) => {
  expect(readFrontMatter(text).head.problems.map(({ rule }) => rule)).toEqual(['front-matter']);
});
