import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** A server on this machine only. */
export interface StaticServer {
  /** Address of the folder it serves, with a slash at the end. */
  readonly url: string;
  /** Paths asked for so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves a folder below a path, as a plain static host would: no rewriting, no compression, no headers but the type.
 *
 * @param folder null to serve nothing and only count requests
 * @param port 0 for any that is free
 * @param policyOf the content policy that a host sends with a file; null for none
 */
export async function serveFolder(
  folder: string | null,
  path = '/',
  port = 0,
  policyOf: (file: string) => string | null = () => null,
): Promise<StaticServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    requests.push(asked);
    const inside = asked.startsWith(path) ? normalize(asked.slice(path.length) || 'index.html') : '..';
    const file = folder === null || inside.startsWith('..') ? null : join(folder, inside);
    if (file === null || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const policy = policyOf(inside);
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...(policy === null ? {} : { 'content-security-policy': policy }),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
