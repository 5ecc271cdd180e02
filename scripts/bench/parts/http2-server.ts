import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer, type ServerHttp2Session } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answerFrom,
  listen,
  type RunningSite,
  type SiteServerOptions,
} from '../../../src/host/site-server.ts';

/** A key and a certificate for this run alone. Browsers speak HTTP/2 only over TLS, and Node.js cannot make a certificate. */
const certificate = (): { key: Buffer; cert: Buffer } => {
  const folder = mkdtempSync(join(tmpdir(), 'sec-bench-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  try {
    execFileSync('openssl', [...made, '-subj', '/CN=localhost', '-days', '2', '-keyout', key, '-out', cert], {
      stdio: 'pipe',
    });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Serves a built site over HTTP/2, as the hosts of static sites do: small files come side by side. Needs `openssl`. */
export const serveOverHttp2 = async (options: SiteServerOptions): Promise<RunningSite> => {
  const server = createSecureServer(certificate(), answerFrom(options));
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  const port = await listen(server, 0);
  return {
    address: `https://localhost:${port}${options.base}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        for (const session of sessions) session.destroy();
      }),
  };
};
