import { describe, expect, it } from 'vitest';
import { csvRecords, type Delimiter } from './csv-records';
import { findLines, type WantedLines } from './line-finder';

const bytes = (text: string) => new TextEncoder().encode(text);

async function* inPieces(all: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < all.length; at += length) yield await Promise.resolve(all.subarray(at, at + length));
}

describe('csvRecords', () => {
  it('counts physical lines past blank ones, line breaks in quotation marks and every kind of line end', () => {
    const text = '\uFEFFa,b\r\n\r\n"1\n""x""",2\r3,"4"\n\n5,';
    expect([...csvRecords(text, ',')]).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1\n"x"', '2'] },
      { line: 5, cells: ['3', '4'] },
      { line: 7, cells: ['5', ''] },
    ]);
  });

  it('runs an open quotation mark to the end, and leaves one inside a cell as it is', () => {
    expect([...csvRecords('5" pipe;x\n"open;\ny', ';')]).toEqual([
      { line: 1, cells: ['5" pipe', 'x'] },
      { line: 2, cells: ['open;\ny'] },
    ]);
  });
});

describe('findLines', () => {
  const text = 'title\n\nh,i\n1,"a\nb ""q"""\n\n2,é\r\n3,c\n4,"d\r\ne"';

  /** The same text in pieces of each length. */
  const foundIn = async (delimiter: Delimiter, wanted: WantedLines) => {
    const all = bytes(text);
    const found = [3, 4, 7, all.length].map((length) =>
      findLines({ pieces: () => inPieces(all, length) }, delimiter, wanted),
    );
    const [first, ...others] = await Promise.all(found);
    for (const other of others) expect(other).toEqual(first);
    return first;
  };

  it('finds the lines of records by their number and by their first byte, in pieces of any length', async () => {
    const offset = bytes(text.slice(0, text.indexOf('2,é'))).length;
    expect(await foundIn(',', { headerLine: 3, offsets: [offset], numbers: [1, 2, 3] })).toEqual({
      ofOffsets: [7],
      ofNumbers: [4, 8, 9],
    });
  });

  it('agrees with csvRecords on every record', async () => {
    const lines = [...csvRecords(text, ',')].map(({ line }) => line).filter((line) => line > 3);
    expect((await foundIn(',', { headerLine: 3, offsets: [], numbers: [1, 2, 3, 4] }))?.ofNumbers).toEqual(lines);
  });
});
