import { serveFolder, type StaticServer } from './static-server';

/** The built app: on a plain server of our own, or on the one that `APP_URL` names (scripts/test-servers.mjs). */
export async function serveApp(): Promise<StaticServer> {
  const url = process.env['APP_URL'];
  if (url === undefined) return serveFolder('dist', '/apps/variation/');
  return { url, requests: [], close: () => Promise.resolve() };
}
