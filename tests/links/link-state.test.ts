import { expect, test } from 'vitest';
import { toLinkState } from '../../src/links/link-state.ts';

test.each([
  [200, 'reached'],
  [204, 'reached'],
  [304, 'reached'],
  [400, 'broken'],
  [404, 'broken'],
  [410, 'broken'],
  [401, 'refused'],
  [403, 'refused'],
  [405, 'refused'],
  [429, 'refused'],
  [999, 'refused'],
  [408, 'unsure'],
  [500, 'unsure'],
  [503, 'unsure'],
])('%i means %s', (status, state) => {
  expect(toLinkState('www.example.com', { status })).toBe(state);
});

test.each([
  ['ENOTFOUND', 'broken'],
  ['ECONNREFUSED', 'unsure'],
  ['CERT_HAS_EXPIRED', 'unsure'],
  ['no answer in time', 'unsure'],
])('%s means %s', (failure, state) => {
  expect(toLinkState('www.example.com', { failure })).toBe(state);
});

test('a host that turns programs away is never broken, and one that looks like it is', () => {
  expect(toLinkState('www.facebook.com', { status: 404 })).toBe('refused');
  expect(toLinkState('x.com', { failure: 'no answer in time' })).toBe('refused');
  expect(toLinkState('notfacebook.com', { status: 404 })).toBe('broken');
  expect(toLinkState('facebook.com', { status: 200 })).toBe('reached');
});
