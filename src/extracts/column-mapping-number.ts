import log10 from '@stdlib/math-base-special-log10';
import type { ColumnMapping } from '@/domain/column-mapping';

/** How the figures of a column are written. */
export interface Figures {
  readonly decimalComma: ColumnMapping['decimalComma'];
  readonly times: number;
}

const WITH_COMMA = /^[-+]?£?\d{1,3}(?:[.\s\u00a0'’]\d{3})+(?:,\d+)?$|^[-+]?£?\d*(?:,\d+)?$/;
const PLAIN = /^([-+]?£?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?)(?:[eE]([-+]?\d{1,3}))?$/;

/**
 * A cell of figures as a canonical file would have it: a full stop before the decimals, multiplied. What is no figure
 * stays one that is none, to be set aside under its own words; where a decimal comma is expected, a decimal point is none.
 */
export function plainFigure(cell: string, { decimalComma, times }: Figures): string {
  // An apostrophe guards a cell against being taken for a formula.
  const text = cell.replaceAll(/^[\s\u00a0']+|[\s\u00a0']+$/g, '');
  const bare = times === 0.01 ? text.replace(/\s*%$/, '') : text;
  if (!/\d/.test(bare)) return cell;
  // In quotation marks it is no number to anyone: better set aside than taken for another.
  if (decimalComma && !WITH_COMMA.test(bare)) return `“${text}”`;
  const plain = decimalComma ? bare.replaceAll(/[.\s\u00a0'’]/g, '').replace(',', '.') : bare;
  if (times === 1) return plain;
  const [, digits, exponent = '0'] = PLAIN.exec(plain) ?? [];
  if (digits === undefined) return `“${text}”`;
  // By its exponent, so that 4.35 × 100 is 435 and not 434.99999999999994.
  return String(Number(`${digits.replaceAll(/[£,]/g, '')}e${Number(exponent) + Math.round(log10(times))}`));
}
