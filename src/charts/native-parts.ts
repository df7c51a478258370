import { formatDecimal } from '@/domain/format';
import { officeNumber } from '@/domain/number-code';
import { INK } from './ink';
import { nativeAxis } from './native-axis';
import type { NativeBars } from './native-chart';
import { type PartsSpec, signedPart } from './parts-picture';

/** A row of the staircase: a total, or a part and the height at which it stands. */
interface Step {
  readonly total: number | null;
  readonly stands: number | null;
  readonly more: number | null;
  readonly less: number | null;
}

const NOTHING: Step = { total: null, stands: null, more: null, less: null };

/**
 * The parts of a difference as a staircase of rows: both values as bars from 0, each part standing where the one above it
 * ends, on a bar that is not seen. The categories say each value and part as the page prints them.
 *
 * @returns null where a step ends below 0: bars that are stacked cannot cross it
 */
export function nativeParts({ from, to, parts, format, valueTitle }: PartsSpec): NativeBars | null {
  const ends = [from.value, ...endsOf(from.value, parts), to.value];
  if (ends.some((value) => value < 0)) return null;
  const steps: readonly Step[] = [
    { ...NOTHING, total: from.value },
    ...parts.map(({ value }, at): Step => {
      const stands = Math.min(ends[at] ?? 0, ends[at + 1] ?? 0);
      return { ...NOTHING, stands, ...(value >= 0 ? { more: value } : { less: -value }) };
    }),
    { ...NOTHING, total: to.value },
  ];
  const values = (kind: keyof Step) =>
    steps.map(({ [kind]: value }) => (value === null ? null : officeNumber(value, format)));
  return {
    kind: 'bars',
    drawn: 'rows',
    isStacked: true,
    categories: [totalName(from), ...parts.map(({ name, value }) => `${name}: ${signedPart(value)}`), totalName(to)],
    value: nativeAxis(valueTitle, [0, ...ends], format),
    series: [
      { name: 'total', colour: INK.text, values: values('total') },
      { name: 'where the part stands', colour: INK.paper, isUnseen: true, values: values('stands') },
      { name: 'more', colour: INK.limit, values: values('more') },
      { name: 'less', colour: INK.limit, isHollow: true, values: values('less') },
    ],
  };
}

function totalName({ name, value }: PartsSpec['from']): string {
  return `${name}: ${formatDecimal(value, 2)}`;
}

/** Where each part ends. */
function endsOf(from: number, parts: PartsSpec['parts']): readonly number[] {
  let at = from;
  return parts.map(({ value }) => (at += value));
}
