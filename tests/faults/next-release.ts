import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file whose name changes with what is in it. */
const HASHED = /[\w.]+(?:-[\w.]+)*-([\w-]{8})\.(?:js|css|bin|woff2)/g;

/** Makes a built app that of the next release: the same parts, none of them under the name that it had. */
export function makeNextRelease(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
  const known = new Set(files.map((path) => basename(path)));
  const renamed = (name: string, hash: string): string =>
    known.has(name) ? name.replace(hash, `${hash.slice(1)}${hash.slice(0, 1)}`) : name;
  for (const path of files) {
    if (/\.(?:js|css|html)$/.test(path)) {
      const text = readFileSync(path, 'utf8').replaceAll(HASHED, renamed);
      // What has no hash in its name has a revision instead.
      writeFileSync(path, text.replaceAll(/(revision:")(\w)(\w+)/g, '$1$3$2'));
    }
    const name = basename(path).replaceAll(HASHED, renamed);
    if (name !== basename(path)) renameSync(path, join(dirname(path), name));
  }
}
