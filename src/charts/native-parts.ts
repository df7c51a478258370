import { numberCode, officeNumber } from '@/domain/number-code';
import { INK } from './ink';
import { nativeAxis } from './native-axis';
import type { NativeBars, NativeValues } from './native-chart';
import type { PartsSpec } from './parts-option';

const DECIMALS = 2;

/**
 * The parts of a difference as a staircase of rows: both values as bars from 0, each part standing where the one above it
 * ends, on a bar that is not seen.
 *
 * @returns null where a step ends below 0: bars that are stacked cannot cross it
 */
export function nativeParts({ from, to, parts, format, valueTitle }: PartsSpec): NativeBars | null {
  const steps = stepsOf(from.value, parts);
  if ([from.value, to.value, ...steps.map(({ end }) => end)].some((value) => value < 0)) return null;
  const code = numberCode(format, DECIMALS);
  const row = (ends: number | null, read: (step: (typeof steps)[number]) => number | null) =>
    [ends === null ? null : from.value, ...steps.map(read), ends === null ? null : to.value].map((value) => (value === null ? null : officeNumber(value, format))); // prettier-ignore
  const series: readonly NativeValues[] = [
    { name: 'total', colour: INK.text, printed: code, values: row(0, () => null) },
    { name: 'where the part stands', colour: INK.paper, isUnseen: true, values: row(null, ({ start, end }) => Math.min(start, end)) }, // prettier-ignore
    { name: 'more', colour: INK.limit, printed: `+${code}`, values: row(null, ({ value }) => (value >= 0 ? value : null)) }, // prettier-ignore
    { name: 'less', colour: INK.limit, isHollow: true, printed: `−${code}`, values: row(null, ({ value }) => (value < 0 ? -value : null)) }, // prettier-ignore
  ];
  return {
    kind: 'bars',
    drawn: 'rows',
    isStacked: true,
    categories: [from.name, ...parts.map(({ name }) => name), to.name],
    value: nativeAxis(valueTitle, [0, from.value, to.value, ...steps.map(({ end }) => end)], format),
    series,
  };
}

/** Where each part begins and ends. */
function stepsOf(from: number, parts: PartsSpec['parts']) {
  let at = from;
  return parts.map(({ value }) => {
    const start = at;
    at += value;
    return { value, start, end: at };
  });
}
