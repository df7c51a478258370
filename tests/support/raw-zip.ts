import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** What stands in the directory and in the header of one file of a zip, where it is to be another than the true one. */
export interface ZipFaults {
  readonly name?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
}

/** A zip of texts or bytes. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const members = Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]); // prettier-ignore
  return zipSync(Object.fromEntries(members) as Record<string, Uint8Array>, { level });
}

/** The same zip with faults in what it says of its file number `index`. A name must be as long as the true one. */
export function withFaults(zip: Uint8Array, index: number, { name, flags, method, size }: ZipFaults): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  let at = view.getUint32(bytes.length - 6, true);
  for (let skip = 0; skip < index; skip += 1) at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
  const local = view.getUint32(at + 42, true);
  if (flags !== undefined) [at + 8, local + 6].forEach((place) => view.setUint16(place, flags, true));
  if (method !== undefined) [at + 10, local + 8].forEach((place) => view.setUint16(place, method, true));
  if (size !== undefined) [at + 24, local + 22].forEach((place) => view.setUint32(place, size, true));
  if (name !== undefined) [at + 46, local + 30].forEach((place) => bytes.set(strToU8(name), place));
  return bytes;
}

/** 1 GiB of zeros, deflated to about 1 MB. */
function deflatedZeros(): Uint8Array {
  const part = deflateRawSync(new Uint8Array(16_777_216), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: 64 }, () => part), deflateRawSync(new Uint8Array())]);
}

/** A zip in which one file is 1 GiB of zeros. @param size what the zip says of its size */
export function zipBomb(name: string, size = 1_073_741_824): Uint8Array {
  return withFaults(zipOf({ [name]: deflatedZeros() }, 0), 0, { method: 8, size });
}
