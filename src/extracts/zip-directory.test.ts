import { describe, expect, it } from 'vitest';
import { withFaults, zipBomb, zipOf } from '../../tests/support/raw-zip';
import { unpackEntry, unpackToBlob, zipEntries, type ZipEntry } from './zip-directory';

/** Ten megabytes that repeat nowhere soon. */
const CONTENT = Uint8Array.from({ length: 10_000_000 }, (_, at) => (at * 2_654_435_761) >>> 13);
const firstOf = (zip: Uint8Array): ZipEntry => {
  const [entry] = zipEntries(zip);
  if (!entry) throw new Error('an empty zip');
  return entry;
};

describe.each([0, 6] as const)('a file packed at level %d', (level) => {
  const zip = zipOf({ 'a.csv': CONTENT }, level);

  it('is unpacked into a blob to the same bytes as into memory, and said piece by piece', async () => {
    const told: number[] = [];
    const blob = unpackToBlob(zip, firstOf(zip), (bytes) => told.push(bytes));
    expect(Buffer.compare(Buffer.from(await blob.arrayBuffer()), Buffer.from(CONTENT))).toBe(0);
    expect(Buffer.compare(Buffer.from(unpackEntry(zip, firstOf(zip))), Buffer.from(CONTENT))).toBe(0);
    expect(told).toEqual([4_194_304, 8_388_608, 10_000_000]);
  });

  it('is refused where a byte of it is altered', () => {
    const entry = firstOf(zip);
    const altered = zip.slice();
    altered[entry.start + 5_000] = (altered[entry.start + 5_000] ?? 0) ^ 1;
    expect(() => unpackToBlob(altered, entry, () => undefined)).toThrow('The file is damaged');
  });
});

it('a file that says it is longer than it is makes no blob', () => {
  const zip = withFaults(zipOf({ 'a.csv': 'a,b\n1,2\n' }), 0, { size: 9 });
  expect(() => unpackToBlob(zip, firstOf(zip), () => undefined)).toThrow('The file is damaged');
});

it('a file that is made to fill the disk makes no blob', () => {
  const zip = zipBomb('a.csv');
  expect(() => unpackToBlob(zip, firstOf(zip), () => undefined)).toThrow('as no table does');
});

it('a file of more than 2 GB is refused before any of it is unpacked', () => {
  const entry = { ...firstOf(zipOf({ 'EPD.csv': 'a,b\n' })), size: 3_000_000_000, packedSize: 300_000_000 };
  expect(() => unpackToBlob(new Uint8Array(), entry, () => undefined)).toThrow(
    '“EPD.csv” in it would unpack from 300 MB to 3,000 MB, more than is unpacked here. Unpack it and load the files inside.',
  );
});

it('an empty file makes an empty blob', () => {
  const zip = zipOf({ 'a.csv': '' });
  expect(unpackToBlob(zip, firstOf(zip), () => undefined).size).toBe(0);
});
