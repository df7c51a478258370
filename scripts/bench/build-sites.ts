import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveFolder, type StaticServer } from '../../tests/support/static-server';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The built pages, each on a server of its own. */
export interface Sites {
  readonly app: StaticServer;
  /** One chart, no framework. */
  readonly bare: StaticServer;
  /** Loads of one file, by the app's core or by the engine alone. */
  readonly load: StaticServer;
  readonly appFolder: string;
  close(): Promise<void>;
}

/** Builds the app and the pages of the bench with the app's own settings, and serves them to this machine. */
export async function buildSites(folder: string): Promise<Sites> {
  const configFile = join(repository, 'vite.config.ts');
  const page = (name: string) => fileURLToPath(new URL(`./pages/${name}`, import.meta.url));
  const settings = { configFile, logLevel: 'error' } as const;
  const outDir = (name: string) => ({ outDir: join(folder, name), emptyOutDir: true });
  await build({ ...settings, root: repository, build: outDir('app') });
  await build({ ...settings, root: page('bare'), build: outDir('bare'), publicDir: false });
  await build({ ...settings, root: page('load'), build: outDir('load'), publicDir: false });
  cpSync(join(repository, 'public/data/qof.csv'), join(folder, 'bare/data/qof.csv'));
  const [app, bare, load] = await Promise.all([
    serveFolder(join(folder, 'app')),
    serveFolder(join(folder, 'bare')),
    serveFolder(join(folder, 'load')),
  ]);
  return {
    app,
    bare,
    load,
    appFolder: join(folder, 'app'),
    close: async () => {
      await Promise.all([app.close(), bare.close(), load.close()]);
    },
  };
}
