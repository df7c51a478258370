import { formatValue, type ValueFormat } from '@/domain/format';
import type { ReferenceLine } from './chart-unit';
import type { EndLabel } from './end-labels';
import { INK } from './ink';
import type { TopLabel } from './top-labels';

type Words = Pick<EndLabel & TopLabel, 'text' | 'colour' | 'bold'>;

/** A reference line's name with its value, the negotiated ratio's in its red. */
export function referenceWords(line: ReferenceLine, format: ValueFormat): Words {
  const isNegotiated = line.kind === 'negotiated';
  return {
    text: `${line.label} ${formatValue(line.value, format)}`,
    colour: isNegotiated ? INK.negotiated : INK.text,
    bold: isNegotiated,
  };
}
