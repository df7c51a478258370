import { axisDecimals, formatAxisValue, type ValueFormat } from '@/domain/format';
import { numberCode, officeNumber } from '@/domain/number-code';
import { valueRange } from './axis-range';
import type { NativeAxis } from './native-chart';

const MOST_TICKS = 9;

/**
 * An axis that office programs draw as the charts of the page do: round ends, from 0 unless the values crowd far from it,
 * and as many decimals as its ruled values need.
 *
 * @param values all that it has to hold, as the page has them
 */
export function nativeAxis(title: string, values: Iterable<number>, format: ValueFormat): NativeAxis {
  const { min, max, ticks } = valueRange(values, MOST_TICKS, (value) => formatAxisValue(value, format));
  const decimals = Math.max(0, ...ticks.map((tick) => axisDecimals(tick, format)));
  const [first = min, second = max] = ticks;
  const round = (value: number) => Number(officeNumber(value, format).toPrecision(12));
  return {
    title,
    format: numberCode(format, decimals),
    range: { min: round(min), max: round(max), step: round(second - first) },
  };
}
