import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { generateSW } from 'workbox-build';

/** The most a file may have that is kept on the reader's machine: what hosts take, too. */
const MOST_BYTES = 25 * 1024 * 1024;

/**
 * Writes `sw.js` beside the built app: a service worker that keeps every file of the build on the reader's machine and
 * serves the app from there. A new build waits beside it until the page asks for it (`src/app/app-files.ts`). All
 * addresses are relative, so that any folder will do. Pages without a web app manifest get none.
 */
export function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!existsSync(join(folder, 'manifest.webmanifest'))) return;
        const { warnings } = await generateSW({
          globDirectory: folder,
          globPatterns: ['**/*'],
          // What servers read and do not serve would stop the rest.
          globIgnores: ['sw.js', 'web.config', '_headers'],
          swDest: join(folder, 'sw.js'),
          cacheId: 'practice-variation',
          maximumFileSizeToCacheInBytes: MOST_BYTES,
          // Their names change with their content: a copy of the first visit is taken over, not fetched again.
          dontCacheBustURLsMatching: /^assets\//,
          // The app has one page; an address behind `?` is of older links.
          navigateFallback: 'index.html',
          navigateFallbackAllowlist: [/\/(index\.html)?(\?.*)?$/],
          // The tab of the first visit is served from here, too, as soon as all is here.
          clientsClaim: true,
          skipWaiting: false,
          inlineWorkboxRuntime: true,
          sourcemap: false,
          mode: 'production',
        });
        if (warnings.length > 0) throw new Error(`The service worker leaves something out. ${warnings.join(' ')}`);
      },
    },
  };
}
