import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveFolder, type StaticServer } from '../../tests/support/static-server';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The built pages, each on a server of its own. */
export interface Sites {
  readonly app: StaticServer;
  /** One chart from an engine, no framework. */
  readonly bare: StaticServer;
  /** The same chart without an engine. */
  readonly plain: StaticServer;
  /** Loads of one file, by the app's core or by the engine alone. */
  readonly load: StaticServer;
  readonly appFolder: string;
  close(): Promise<void>;
}

const configFile = join(repository, 'vite.config.ts');

/** Builds the app into a folder. */
export async function buildApp(outDir: string): Promise<void> {
  await build({ configFile, logLevel: 'error', root: repository, build: { outDir, emptyOutDir: true } });
}

/** Builds the app and the pages of the bench with the app's own settings, and serves them to this machine. */
export async function buildSites(folder: string): Promise<Sites> {
  const page = (name: string) => fileURLToPath(new URL(`./pages/${name}`, import.meta.url));
  const settings = { configFile, logLevel: 'error' } as const;
  const outDir = (name: string) => ({ outDir: join(folder, name), emptyOutDir: true });
  await buildApp(join(folder, 'app'));
  for (const name of ['bare', 'plain', 'load'])
    await build({ ...settings, root: page(name), build: outDir(name), publicDir: false });
  for (const name of ['bare', 'plain'])
    cpSync(join(repository, 'public/data/qof.csv'), join(folder, name, 'data/qof.csv'));
  const [app, bare, plain, load] = await Promise.all([
    serveFolder(join(folder, 'app')),
    serveFolder(join(folder, 'bare')),
    serveFolder(join(folder, 'plain')),
    serveFolder(join(folder, 'load')),
  ]);
  return {
    app,
    bare,
    plain,
    load,
    appFolder: join(folder, 'app'),
    close: async () => {
      await Promise.all([app.close(), bare.close(), plain.close(), load.close()]);
    },
  };
}
