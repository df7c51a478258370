import { CFB, utils, write, type WorkBook } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from './reading';
import { looksLikeWorkbook, openWorkbook } from './workbook-file';
import { sheetsAsCsv } from './workbook-text';

function bytesOf(book: WorkBook, bookType: 'xlsx' | 'biff8' | 'ods' = 'xlsx'): Uint8Array {
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

function bookOf(rows: readonly (readonly unknown[])[], name = 'Data'): WorkBook {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return book;
}

/** A compound file with the streams of an encrypted workbook, as Excel makes it when a password is set. */
function encrypted(): Uint8Array {
  const { utils: cfb, write: writeCfb } = CFB as {
    utils: { cfb_new: () => object; cfb_add: (file: object, name: string, content: Uint8Array) => void };
    write: (file: object, options: { type: 'array' }) => ArrayLike<number>;
  };
  const file = cfb.cfb_new();
  cfb.cfb_add(file, 'EncryptionInfo', new Uint8Array(64));
  cfb.cfb_add(file, 'EncryptedPackage', new Uint8Array(4096));
  return Uint8Array.from(writeCfb(file, { type: 'array' }));
}

describe('openWorkbook', () => {
  it.each(['xlsx', 'biff8', 'ods'] as const)('reads text, numbers and empty cells where they stand (%s)', (type) => {
    const bytes = bytesOf(bookOf([['code', 'n'], [], ['A81001', 1234.5, null, 'x']]), type);
    expect(looksLikeWorkbook(bytes)).toBe(true);
    const [sheet] = openWorkbook(bytes).sheets;
    expect(sheet?.name).toBe('Data');
    expect(sheet?.rows[0]).toEqual(['code', 'n']);
    expect(sheet?.rows[1] ?? []).toEqual([]);
    expect(sheet?.rows[2]).toEqual(['A81001', 1234.5, null, 'x']);
  });

  it('gives dates in ISO form, leading zeros as text and errors as what Excel shows', () => {
    const book = bookOf([[39173, 708, 0.1234, 1500.25]]);
    const cells = book.Sheets['Data'];
    if (cells?.['A1']) Object.assign(cells['A1'] as object, { z: 'mmm-yy' });
    if (cells?.['B1']) Object.assign(cells['B1'] as object, { z: '0000' });
    if (cells?.['C1']) Object.assign(cells['C1'] as object, { z: '0.0%' });
    if (cells?.['D1']) Object.assign(cells['D1'] as object, { z: '#,##0.00;[Red]-#,##0.00' });
    utils.sheet_add_aoa(cells ?? {}, [[{ t: 'e', v: 0x07 }]], { origin: 'E1' });
    // 39173 is 1 April 2007 in Excel.
    expect(openWorkbook(bytesOf(book)).sheets[0]?.rows[0]).toEqual(['2007-04-01', '0708', 0.1234, 1500.25, '#DIV/0!']);
  });

  it('refuses a workbook with a password, and says what to do', () => {
    expect(looksLikeWorkbook(encrypted())).toBe(true);
    expect(() => openWorkbook(encrypted())).toThrow(UnreadableFile);
    expect(() => openWorkbook(encrypted())).toThrow('protected by a password. Open it in Excel, save a copy');
  });

  it('refuses what is cut off, altered or no workbook', () => {
    const bytes = bytesOf(bookOf([['a'], [1]]));
    expect(() => openWorkbook(bytes.slice(0, bytes.length - 300))).toThrow('damaged');
    expect(() => openWorkbook(bytes.slice(300))).toThrow('not an Excel workbook');
    expect(() => openWorkbook(strToU8('a,b\n1,2\n'))).toThrow('not an Excel workbook');
    expect(() => openWorkbook(new Uint8Array())).toThrow(UnreadableFile);
    expect(looksLikeWorkbook(zipSync({ 'a.csv': strToU8('a\n1\n') }))).toBe(false);
    expect(() => openWorkbook(zipSync({ 'a.csv': strToU8('a\n1\n') }))).toThrow(UnreadableFile);
  });

  it('refuses a number that was altered after the workbook was saved', () => {
    const files = unzipSync(bytesOf(bookOf([['n'], [41_234_567]])));
    const stored = zipSync(files, { level: 0 });
    const digits = strToU8('41234567');
    const at = stored.findIndex((_, index) => digits.every((digit, offset) => stored[index + offset] === digit));
    expect(at).toBeGreaterThan(0);
    expect(openWorkbook(stored).sheets[0]?.rows[1]).toEqual([41_234_567]);
    stored[at] = '9'.charCodeAt(0);
    expect(() => openWorkbook(stored)).toThrow('damaged');
  });

  it('refuses a workbook that lost one of its sheets', () => {
    const book = bookOf([['a'], [1]]);
    utils.book_append_sheet(book, utils.aoa_to_sheet([['b'], [2]]), 'Second');
    const files = Object.entries(unzipSync(bytesOf(book))).filter(([name]) => name !== 'xl/worksheets/sheet2.xml');
    expect(() => openWorkbook(zipSync(Object.fromEntries(files)))).toThrow('Sheet “Second” of the workbook is damaged');
  });
});

describe('sheetsAsCsv', () => {
  it('keeps each row on its own line, quoted where needed, and leaves empty sheets out', () => {
    const book = bookOf([['practice_code', 'practice_name'], [], ['Y90001', 'The "Old"\nMill, North'], ['Y90002', 7]]);
    utils.book_append_sheet(book, utils.aoa_to_sheet([[]]), 'Empty');
    expect(sheetsAsCsv(openWorkbook(bytesOf(book)))).toEqual([
      { name: 'Data', csv: 'practice_code,practice_name\n\nY90001,"The ""Old"" Mill, North"\nY90002,7\n' },
    ]);
  });
});
