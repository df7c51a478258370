import type { ScannedColumn } from '@/analysis/analysis';
import { formatCount, formatPounds, formatValue, perText } from '@/domain/format';
import type { Band } from '@/stats/band';
import { bandAt, numberAt } from './board';
import type { Persistence } from './persistence';

/** Where a unit lies, in the word that stands in cells and sentences. */
export type Side = 'higher' | 'lower' | 'similar' | 'not compared';

const SIDES: Readonly<Record<Band, Side>> = {
  'above-998': 'higher',
  'above-95': 'higher',
  within: 'similar',
  'below-95': 'lower',
  'below-998': 'lower',
  'not-compared': 'not compared',
};

export function sideOf(band: Band): Side {
  return SIDES[band];
}

/** A value of a column as printed, with its unit where it does not carry it: `3.1 per 1,000`. */
export function valueText(value: number | null, { format }: Pick<ScannedColumn, 'format'>): string {
  return value === null ? 'not given' : `${formatValue(value, format)}${perText(format)}`;
}

const BETWEEN = { proportion: 'of', rate: 'for', ratio: 'to', cost: 'for' } as const;

/** The counts behind a value: `120 of 863`, `£596,614 for 7,552`; nothing where it is given without them. */
export function countsText(column: ScannedColumn, place: number): string | null {
  const [x, n] = [numberAt(column.numerators, place), numberAt(column.denominators, place)];
  if (x === null || n === null) return null;
  const isBudget = column.format === 'percent-of-budget';
  const above = column.kind === 'cost' ? formatPounds(x) : formatCount(x);
  return `${above} ${isBudget ? 'of' : BETWEEN[column.kind]} ${isBudget ? formatPounds(n) : formatCount(n)}`;
}

/** Why a unit is where it is: which limits it lies outside of, and what those are. */
export function whyText(column: ScannedColumn, place: number): string {
  const band = bandAt(column, place);
  const side = sideOf(band);
  if (side === 'not compared') return 'not compared';
  const isCost = column.kind === 'cost';
  const allowing = column.isAdjusted ? ', after allowing for how much they differ anyway' : '';
  if (side === 'similar') return isCost ? 'within 2 SD of the others' : `within the limits${allowing}`;
  const far = band.endsWith('998');
  if (isCost) return `${side}: more than ${far ? 3 : 2} SD from the others`;
  return `${side}: outside the ${far ? '99.8%' : '95%'} limits${allowing}`;
}

/** Whether it was so before, in words; nothing where no earlier period tells. */
export function persistenceText({ outside, of }: Persistence): string | null {
  if (of === 0) return null;
  if (outside === 0) return of === 1 ? 'not so the year before' : `not so in the ${formatCount(of)} years before`;
  if (of === 1) return 'so the year before too';
  return outside === of ? `so in each of the ${formatCount(of)} years before` : `so in ${formatCount(outside)} of the ${formatCount(of)} years before`; // prettier-ignore
}
