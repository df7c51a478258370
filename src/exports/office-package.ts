import { strFromU8, strToU8, unzipSync, type ZipOptions, zipSync } from 'fflate';
import { replaceForbidden } from '@/charts/escape-markup';

/** The parts of an office document by their paths. */
export type OfficeParts = Record<string, Uint8Array>;

/** The earliest date that a zip can hold: files of the same content are to have the same bytes. */
const NO_DATE = new Date(1980, 0, 1);
/** Parts that no packing makes smaller. */
const IS_PACKED = /\.(?:png|xlsx)$/u;

/**
 * An office document packed anew, without dates in its zip, and with `�` for the characters that XML forbids.
 *
 * @param settle takes out of a part whatever changes from run to run
 */
export function settledPackage(
  bytes: Uint8Array,
  settle: (path: string, xml: string) => string,
): Uint8Array<ArrayBuffer> {
  return packedParts(officeParts(bytes), settle);
}

/** The parts of an office document, without its folders. */
export function officeParts(bytes: Uint8Array): OfficeParts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
}

/** As `settledPackage`, from parts. */
export function packedParts(
  parts: Readonly<OfficeParts>,
  settle: (path: string, xml: string) => string,
): Uint8Array<ArrayBuffer> {
  const settled = Object.entries(parts).map(([path, part]): [string, [Uint8Array, ZipOptions]] => {
    const bytes = /\.(?:xml|rels)$/u.test(path) ? strToU8(settle(path, replaceForbidden(strFromU8(part)))) : part;
    return [path, [bytes, { level: IS_PACKED.test(path) ? 0 : 6 }]];
  });
  return zipSync(Object.fromEntries(settled), { mtime: NO_DATE });
}
