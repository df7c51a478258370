import { axisDecimals, formatAxisValue, type ValueFormat } from '@/domain/format';
import type { AxisRange } from './axis-range';

/** How the ruled values of an axis are printed: all with the decimals of the one that needs most. */
export function axisPrint({ ticks }: Pick<AxisRange, 'ticks'>, format: ValueFormat): (value: number) => string {
  const least = Math.max(0, ...ticks.map((tick) => axisDecimals(tick, format)));
  return (value) => formatAxisValue(value, format, least);
}
