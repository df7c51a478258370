import { csvRecords, type CsvRecord } from './csv-records';

/**
 * Records of a file that was read as one column and saved anew, so that each line became one quoted cell: the cell is
 * parted again. A record of several cells, or of one without a comma, stays as it is.
 */
export function* unwrapped(records: Iterable<CsvRecord>): Generator<CsvRecord> {
  for (const record of records) {
    const [only = ''] = record.cells;
    const [inner] = record.cells.length === 1 && only.includes(',') ? csvRecords(only, ',') : [];
    yield inner ? { line: record.line, cells: inner.cells } : record;
  }
}
