import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type RunningSite } from '../../src/host/site-server.ts';

let folder: string;
let site: RunningSite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'km'));
  writeFileSync(join(folder, 'index.html'), '<p>home</p>'.repeat(50));
  writeFileSync(join(folder, 'km/index.html'), '<p>km</p>');
  writeFileSync(join(folder, '404.html'), '<p>not here</p>');
  writeFileSync(join(folder, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n');
  site = await serveSite({ folder, base: '/atlas/' }, 0);
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

/** Asks for the path as it is written, which `fetch` would tidy up first. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; text: string }>(
    (answered, failed) => {
      get({ port: new URL(site.address).port, path, headers }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString('latin1')));
        response.on('end', () => answered({ status: response.statusCode, headers: response.headers, text }));
      }).on('error', failed);
    },
  );

test('a folder answers with its page, and the headers of `_headers`', async () => {
  const answer = await ask('/atlas/km/');
  expect([answer.status, answer.text, answer.headers['x-content-type-options']]).toEqual([
    200,
    '<p>km</p>',
    'nosniff',
  ]);
});

test('an address without its last slash leads to the one with it, and keeps the query', async () => {
  const answer = await ask('/atlas/km?q=1');
  expect([answer.status, answer.headers.location]).toEqual([308, '/atlas/km/?q=1']);
});

test('text is packed with brotli for a browser that takes it', async () => {
  const answer = await ask('/atlas/', { 'accept-encoding': 'gzip, br' });
  expect([answer.headers['content-encoding'], Number(answer.headers['content-length']) < 100]).toEqual([
    'br',
    true,
  ]);
});

test.each([
  '/atlas/nothing/',
  '/outside/',
  '/atlas/_headers',
  '/atlas/../package.json',
  '/atlas/%2e%2e/%2e%2e/etc/passwd',
  '/atlas/nothing.png',
])('%s is the 404 page', async (path) => {
  const answer = await ask(path);
  expect([answer.status, answer.text]).toEqual([404, '<p>not here</p>']);
});

test('an address that cannot be decoded is refused, and the server lives on', async () => {
  expect((await ask('/atlas/%E0%A4%A')).status).toBe(400);
  expect((await ask('/atlas/')).status).toBe(200);
});

test('a taken port leads to a free one', async () => {
  const port = Number(new URL(site.address).port);
  const second = await serveSite({ folder, base: '/' }, port);
  expect(second.address).not.toBe(`http://localhost:${port}/`);
  await second.stop();
});
