import { axisDecimals, formatAxisValue, type ValueFormat } from '@/domain/format';
import { numberCode, officeNumber } from '@/domain/number-code';
import { type AxisRange, fixedRange, valueRange } from './axis-range';
import type { NativeAxis } from './native-chart';

const MOST_TICKS = 9;

/**
 * An axis that office programs draw as the charts of the page do: round ends, from 0 unless the values crowd far from it,
 * and as many decimals as its ruled values need.
 *
 * @param values all that it has to hold, as the page has them
 */
export function nativeAxis(title: string, values: Iterable<number>, format: ValueFormat): NativeAxis {
  return axisOf(
    title,
    valueRange(values, MOST_TICKS, (value) => formatAxisValue(value, format)),
    format,
  );
}

/** An axis from the least to the greatest of some values, with round ends, wherever 0 lies. @param values at least one */
export function spanAxis(title: string, values: readonly number[], format: ValueFormat): NativeAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const { ticks } = fixedRange(low, high, MOST_TICKS, (value) => formatAxisValue(value, format));
  const [first = low, second = high] = ticks;
  const last = ticks.at(-1) ?? high;
  const step = second - first;
  return axisOf(
    title,
    { min: low < first ? first - step : first, max: high > last ? last + step : last, ticks },
    format,
  );
}

function axisOf(title: string, { min, max, ticks }: AxisRange, format: ValueFormat): NativeAxis {
  const decimals = Math.max(0, ...ticks.map((tick) => axisDecimals(tick, format)));
  const [first = min, second = max] = ticks;
  // The ends are no data: what floating point adds to them would only be seen in the program's own fields.
  const round = (value: number) => Number(officeNumber(value, format).toPrecision(12));
  return {
    title,
    format: numberCode(format, decimals),
    range: { min: round(min), max: round(max), step: round(second - first) },
  };
}
