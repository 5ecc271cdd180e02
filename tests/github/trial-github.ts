import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A payload of GitHub, in the form its documentation gives, cut to what is read. */
export const payload = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, `tests/fixtures/github/${name}.json`), 'utf8'));

/** What a script asked to be written. */
export interface Written {
  method: string;
  path: string;
  body: { title?: string; body: string };
}

/** A GitHub on this machine that answers what it is given and notes what is written. */
export const startGithub = async (answers: Record<string, unknown>) => {
  const written: Written[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const [path = ''] = url.split('?');
      const allowed = headers.authorization === 'Bearer trial-token';
      const answer = method === 'GET' ? answers[path] : {};
      if (method !== 'GET')
        written.push({ method, path, body: JSON.parse(Buffer.concat(chunks).toString()) as Written['body'] });
      response.writeHead(allowed ? (answer === undefined ? 404 : 200) : 401);
      response.end(JSON.stringify(answer ?? { message: 'Not Found' }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, written, stop: () => server.close() };
};

/** Runs a script as a step of a workflow would. */
export const runStep = (script: string, words: readonly string[], env: Record<string, string>) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((ended) => {
    const path = { PATH: process.env['PATH'] ?? '' };
    const child = spawn(process.execPath, [join(root, script), ...words], { env: { ...path, ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
    child.on('close', (status) => ended({ status, stdout, stderr }));
  });
