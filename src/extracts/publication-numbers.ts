import type { CsvRecord } from './csv-records';
import type { QualityNote } from './load-report';
import { evidenceOfCounts, plainNumber, styleBy, styleNote, type NumberStyle } from './number-style';
import type { TextSource } from './text-source';
import { numberOf } from './workbook-cell';

/** How the numbers of a publication are read. */
export interface NumbersIn {
  readonly style: NumberStyle;
  /** A number; null where it is not given, `unreadable` where the cell holds something else or may be read in two ways. */
  readonly read: (cell: string | undefined) => number | null | 'unreadable';
  readonly notes: readonly QualityNote[];
}

/**
 * Finds how a file writes its numbers. In a comma-separated one a comma inside a cell parts thousands; any other is to
 * show it by its counts, which are whole, and by the other numbers in it: with a decimal comma `7.389` is 7,389.
 *
 * @param places columns that hold counts or other numbers
 */
export function numbersIn(
  { delimiter }: TextSource,
  records: readonly CsvRecord[],
  places: readonly number[],
): NumbersIn {
  // prettier-ignore
  const cells = delimiter === ',' ? [] : records.flatMap((record) => places.map((place) => (record.cells[place] ?? '').trim())); // prettier-ignore
  const evidence = evidenceOfCounts(cells);
  const style = styleBy(evidence);
  const examples = cells.filter((cell) => /^\d+[.,]\d+$/.test(cell)).slice(0, 5);
  return {
    style,
    read(cell) {
      const plain = plainNumber((cell ?? '').trim(), style);
      return plain === null ? 'unreadable' : numberOf(plain);
    },
    notes: styleNote(style, evidence, examples),
  };
}
