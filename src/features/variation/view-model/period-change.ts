import type { MeasureResult } from '@/analysis/analysis';
import { formatValue, type ValueFormat } from '@/domain/format';
import { allUnitsInWords, type ResultUnit } from './result-words';

/** The value of a locality, or of all units, in two periods. */
export interface ChangeRow {
  readonly id: string;
  readonly name: string;
  readonly before: ResultUnit | null;
  readonly now: ResultUnit | null;
  /** Now less before, as x/n; null where either has no value. */
  readonly change: number | null;
}

/** Overall first, then every locality of either period. */
export function changeRows(now: MeasureResult, before: MeasureResult): readonly ChangeRow[] {
  const earlier = new Map(before.localities.map((whole) => [whole.code, whole]));
  const later = new Set(now.localities.map(({ code }) => code));
  const rowOf = (id: string, name: string, from: ResultUnit | null, to: ResultUnit | null): ChangeRow => ({
    id,
    name,
    before: from,
    now: to,
    change: difference(from?.value ?? null, to?.value ?? null),
  });
  return [
    rowOf('overall', allUnitsInWords(now), before.overall, now.overall),
    ...now.localities.map((whole) => rowOf(whole.code, whole.name, earlier.get(whole.code) ?? null, whole)),
    ...before.localities
      .filter(({ code }) => !later.has(code))
      .map((whole) => rowOf(whole.code, whole.name, whole, null)),
  ];
}

function difference(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}

/** A difference of two values with its sign and unit: `+0.4 points`, `−2.1 per 1,000`, `+£3`; `–` for none. */
export function changeText(change: number | null, format: ValueFormat): string {
  if (change === null) return '–';
  const sign = change < 0 ? '−' : '+';
  const size = formatValue(Math.abs(change), format);
  if (size.startsWith('£')) return `${sign}${size}`;
  const [number, unit] = size.endsWith('%') ? [size.slice(0, -1), ' points'] : [size, ''];
  return /^0(\.0+)?$/.test(number) ? `${number}${unit}` : `${sign}${number}${unit}`;
}
