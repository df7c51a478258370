import { type AxisRange, valueRange } from './axis-range';
import { type Sheet, textStyle } from './sheet';
import { textWidth } from './text-width';

const BETWEEN = 14;

/** An axis along the bottom with as many ruled values as have room for their text side by side. */
export function rangeAlong(
  values: readonly number[],
  width: number,
  print: (value: number) => string,
  sheet: Sheet,
): AxisRange {
  for (let most = 9; most > 2; most -= 1) {
    const range = valueRange(values, most, print);
    if ((widestTick(range, print, sheet) + BETWEEN) * (range.ticks.length - 1) <= width) return range;
  }
  return valueRange(values, 2, print);
}

/** An axis up the left side with a ruled value about every 34 pixels. */
export function rangeUp(values: readonly number[], height: number, print: (value: number) => string): AxisRange {
  return valueRange(values, Math.floor(height / 34), print);
}

/** Width of the widest tick's text, in pixels. */
export function widestTick({ ticks }: AxisRange, print: (value: number) => string, sheet: Sheet): number {
  return Math.ceil(Math.max(0, ...ticks.map((tick) => textWidth(print(tick), textStyle(sheet)))));
}
