import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor, readHeadersFile, type HeaderRule } from './headers-file.ts';
import { isCompressible, mediaTypeOf } from './media-type.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** A built site and how it is served. */
export interface SiteServerOptions {
  folder: string;
  /** Base path with a slash at both ends. */
  base: string;
}

/** What is asked, over any version of HTTP. */
type Request = Pick<IncomingMessage, 'url' | 'method' | 'headers'>;
/** What answers it. */
type Response = Pick<ServerResponse, 'headersSent'> & {
  writeHead: (status: number, headers: Record<string, string | number>) => unknown;
  end: (body: Buffer | string) => unknown;
};

type Encoding = 'br' | 'gzip' | 'identity';
interface Body {
  bytes: Buffer;
  changed: number;
}

const encodingFor = (request: Request, mediaType: string): Encoding => {
  if (!isCompressible(mediaType)) return 'identity';
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return /\bbr\b/u.test(accepted) ? 'br' : /\bgzip\b/u.test(accepted) ? 'gzip' : 'identity';
};

const encode = (bytes: Buffer, encoding: Encoding): Promise<Buffer> | Buffer => {
  if (encoding === 'identity') return bytes;
  return encoding === 'gzip'
    ? toGzip(bytes)
    : toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
};

/** Answers like a static host: clean addresses with a slash at the end, the 404 page, `_headers`, compression. */
class Site {
  readonly #folder: string;
  readonly #base: string;
  readonly #bodies = new Map<string, Body>();
  #rules: HeaderRule[] | undefined;

  constructor({ folder, base }: SiteServerOptions) {
    this.#folder = resolve(folder);
    this.#base = base;
  }

  async #rulesOf(): Promise<HeaderRule[]> {
    this.#rules ??= readHeadersFile(await readFile(join(this.#folder, '_headers'), 'utf8').catch(() => ''));
    return this.#rules;
  }

  async #send(request: Request, response: Response, status: number, path: string, file: string) {
    const mediaType = mediaTypeOf(file);
    const encoding = encodingFor(request, mediaType);
    const { mtimeMs } = await stat(file);
    const key = `${encoding} ${file}`;
    const kept = this.#bodies.get(key);
    const body =
      kept?.changed === mtimeMs
        ? kept
        : { bytes: await encode(await readFile(file), encoding), changed: mtimeMs };
    this.#bodies.set(key, body);
    response.writeHead(status, {
      'content-type': mediaType,
      'content-length': body.bytes.length,
      vary: 'accept-encoding',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      ...headersFor(await this.#rulesOf(), path),
    });
    response.end(request.method === 'HEAD' ? '' : body.bytes);
  }

  async answer(request: Request, response: Response): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (`${pathname}/` === this.#base) return redirect(response, this.#base + search);
    if (!pathname.startsWith(this.#base)) return this.#notFound(request, response, pathname);
    const path = `/${decodeURIComponent(pathname.slice(this.#base.length))}`;
    const wanted = resolve(this.#folder, `.${path}`);
    // A name with dots in it must not lead out of the folder, and `_headers` is the host's own.
    if (wanted !== this.#folder && !wanted.startsWith(this.#folder + sep))
      return this.#notFound(request, response, path);
    const found = path === '/_headers' ? undefined : await stat(wanted).catch(() => undefined);
    if (found?.isFile() && !path.endsWith('/')) return this.#send(request, response, 200, path, wanted);
    const page = join(wanted, 'index.html');
    if (!found?.isDirectory() || !(await isFile(page))) return this.#notFound(request, response, path);
    if (!path.endsWith('/')) return redirect(response, `${pathname}/${search}`);
    return this.#send(request, response, 200, path, page);
  }

  async #notFound(request: Request, response: Response, path: string) {
    const page = join(this.#folder, '404.html');
    if (await isFile(page)) return this.#send(request, response, 404, path, page);
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
  }
}

const isFile = async (file: string) => (await stat(file).catch(() => undefined))?.isFile() ?? false;

const redirect = (response: Response, location: string): void => {
  response.writeHead(308, { location });
  response.end('');
};

/** Answers what is asked of a built site. */
export const answerFrom = (options: SiteServerOptions): ((request: Request, response: Response) => void) => {
  const site = new Site(options);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' });
      response.end('');
      return;
    }
    site.answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(error instanceof URIError ? 400 : 500, {});
      response.end('');
    });
  };
};

/** Listens on a port, 0 for any; gives the one it is. */
export const listen = (server: Server, port: number) =>
  new Promise<number>((resolvePort, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolvePort((server.address() as AddressInfo).port);
    });
  });

/** A running server. */
export interface RunningSite {
  /** Address of the first page. */
  address: string;
  stop: () => Promise<void>;
}

/** Serves a built site on the port, or on any free one when it is taken; port 0 always means any. */
export const serveSite = async (options: SiteServerOptions, port: number): Promise<RunningSite> => {
  const server = createServer(answerFrom(options));
  const used = await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  return {
    address: `http://localhost:${used}${options.base}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
};
