import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitLink } from '../../src/links/link-visit.ts';
import { visitLinks } from '../../src/links/link-round.ts';
import { linksMark, longestLinksReport, toMarkdownLinks, toTextLinks } from '../../src/links/link-report.ts';
import { toOutsideLinks } from '../../src/links/outside-links.ts';

const asked: string[] = [];
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    if (url === '/slow') return;
    if (url === '/moved') response.writeHead(301, { location: '/here' });
    else if (url === '/no-heads') response.writeHead(method === 'HEAD' ? 405 : 200);
    else response.writeHead(url === '/here' ? 200 : 404);
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ['/here', { status: 200 }, ['HEAD /here']],
  ['/moved', { status: 200 }, ['HEAD /moved', 'HEAD /here']],
  ['/no-heads', { status: 200 }, ['HEAD /no-heads', 'GET /no-heads']],
  ['/gone', { status: 404 }, ['HEAD /gone', 'GET /gone']],
  ['/slow', { failure: 'no answer in time' }, ['HEAD /slow', 'GET /slow']],
])('%s is asked for its head, and for itself where that fails', async (path, answer, requests) => {
  asked.length = 0;
  expect(await visitLink(`${address}${path}`, 200)).toEqual(answer);
  expect(asked).toEqual(requests);
});

test('a host that does not listen is no answer', async () => {
  expect(await visitLink('http://127.0.0.1:1/', 500)).toHaveProperty('failure');
});

const link = (host: string, path: string) => ({
  address: `https://${host}/${path}`,
  host,
  files: ['content/sources/fixture.yaml'],
});

test('one host is asked one thing at a time with a pause, several hosts side by side', async () => {
  const log: [number, string][] = [];
  let [now, most] = [0, 0];
  const onHost = new Map<string, number>();
  const links = [
    link('a.example', '1'),
    link('b.example', '1'),
    link('a.example', '2'),
    link('a.example', '3'),
  ];
  const begun = performance.now();
  const visited = await visitLinks(
    links,
    async (visitedAddress) => {
      const { host } = new URL(visitedAddress);
      now += 1;
      most = Math.max(most, now);
      onHost.set(host, (onHost.get(host) ?? 0) + 1);
      expect(onHost.get(host)).toBe(1);
      log.push([performance.now() - begun, host]);
      await new Promise((ready) => setTimeout(ready, 20));
      onHost.set(host, 0);
      now -= 1;
      return { status: 200 };
    },
    { pause: 50, hosts: 2 },
  );
  expect(visited.map((each) => each.address)).toEqual(links.map((each) => each.address));
  expect(most).toBe(2);
  const times = log.filter(([, host]) => host === 'a.example').map(([time]) => time);
  for (const [index, time] of times.entries())
    if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(65);
});

test('every address of an entry is found once, with all files that name it', () => {
  const entry = (file: string, ...values: unknown[]) => ({
    file,
    leaves: values.map((value) => ({ path: ['url'], value, meta: {} })),
  });
  const links = toOutsideLinks([
    entry('content/a.yaml', 'https://example.com/a b', 'no address', 7, 'ftp://example.com', 'https://'),
    entry('content/b.yaml', 'https://example.com/a%20b', 'https://example.com/a b'),
  ]);
  expect(links).toEqual([
    {
      address: 'https://example.com/a%20b',
      host: 'example.com',
      files: ['content/a.yaml', 'content/b.yaml'],
    },
  ]);
});

test('the report tells broken links from hosts that answer no programs, and fits into an issue', () => {
  const found = [
    { ...link('a.example', 'gone'), answer: { status: 404 }, state: 'broken' as const },
    { ...link('b.example', 'no'), answer: { status: 403 }, state: 'refused' as const },
    { ...link('c.example', 'here'), answer: { status: 200 }, state: 'reached' as const },
  ];
  const text = toMarkdownLinks(found);
  expect(
    text.startsWith(
      `${linksMark}\n3 addresses: 1 reached, 1 lead nowhere, 0 did not answer, 1 answer no programs.`,
    ),
  ).toBe(true);
  expect(text).toContain('- <https://a.example/gone> (404) in content/sources/fixture.yaml');
  expect(text).not.toContain('<https://b.example/no>');
  expect(toTextLinks(found).split('\n')).toHaveLength(4);
  const many = Array.from({ length: 5000 }, (_, index) => ({
    ...link('a.example', `${'x'.repeat(500)}${index}`),
    answer: { status: 404 },
    state: 'broken' as const,
  }));
  expect(toMarkdownLinks(many).length).toBeLessThanOrEqual(longestLinksReport);
});
