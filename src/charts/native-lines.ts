import type { ValueFormat } from '@/domain/format';
import { officeNumber } from '@/domain/number-code';
import type { ReferenceLine } from './chart-unit';
import { referenceStroke } from './line-series';
import type { NativeLook, NativePoints, NativeValues } from './native-chart';
import { referenceWords } from './reference-labels';

/** Points at 72 an inch of a pixel at 96. */
export const POINTS_A_PIXEL = 0.75;

/** A reference line over all categories, named with its value as on the page. */
export function referenceValues(line: ReferenceLine, format: ValueFormat, count: number): NativeValues {
  const value = officeNumber(line.value, format);
  return { ...referenceLook(line, format), values: Array.from({ length: count }, () => value) };
}

/** A reference line from one end of an x axis to the other. */
export function referencePoints(
  line: ReferenceLine,
  format: ValueFormat,
  { min, max }: { readonly min: number; readonly max: number },
): NativePoints {
  const y = officeNumber(line.value, format);
  return { ...referenceLook(line, format), drawn: 'line', points: [{ x: min, y }, { x: max, y }] }; // prettier-ignore
}

function referenceLook(line: ReferenceLine, format: ValueFormat): NativeLook & { readonly name: string } {
  const { colour, width } = referenceStroke(line);
  const dash = line.kind === 'target' ? 'dashed' : 'solid';
  return { name: referenceWords(line, format).text, colour, width: width * POINTS_A_PIXEL, dash };
}
