import { CFB, utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';

/** A sheet of cells as they are typed. `{ t: 'e', v: 0x17 }` is an error, `null` no cell. */
export type Rows = readonly (readonly unknown[])[];

/** A workbook of these sheets. @param change what is done to each before it is saved */
export function workbookOf(
  sheets: Readonly<Record<string, Rows>>,
  change: (sheet: WorkSheet, book: WorkBook) => void = () => undefined,
  bookType: 'xlsx' | 'biff8' | 'ods' = 'xlsx',
): Uint8Array {
  const book = utils.book_new();
  Object.entries(sheets).forEach(([name, rows]) => {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    utils.book_append_sheet(book, sheet, name);
    change(sheet, book);
  });
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

/** A compound file with the streams of an encrypted workbook, as Excel makes it when a password is set. */
export function encryptedWorkbook(): Uint8Array {
  const { utils: cfb, write: writeCfb } = CFB as {
    utils: { cfb_new: () => object; cfb_add: (file: object, name: string, content: Uint8Array) => void };
    write: (file: object, options: { type: 'array' }) => ArrayLike<number>;
  };
  const file = cfb.cfb_new();
  cfb.cfb_add(file, 'EncryptionInfo', new Uint8Array(64));
  cfb.cfb_add(file, 'EncryptedPackage', new Uint8Array(4096));
  return Uint8Array.from(writeCfb(file, { type: 'array' }));
}
