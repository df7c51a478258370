import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { replaceForbidden } from '@/charts/escape-markup';

/** The earliest date that a zip can hold: files of the same content are to have the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * An office document packed anew, without dates in its zip, and with `�` for the characters that XML forbids.
 *
 * @param settle takes out of a part whatever changes from run to run
 */
export function settledPackage(
  bytes: Uint8Array,
  settle: (path: string, xml: string) => string,
): Uint8Array<ArrayBuffer> {
  const parts: Zippable = {};
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    const isXml = /\.(?:xml|rels)$/u.test(path);
    parts[path] = isXml ? strToU8(settle(path, replaceForbidden(strFromU8(part)))) : part;
  }
  return zipSync(parts, { mtime: NO_DATE });
}
