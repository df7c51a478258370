import type { ReferenceLine } from './chart-unit';
import type { LineSeries } from './drawing';
import { INK } from './ink';

/** A point of a line; null breaks the line there. */
export type LinePoint = readonly [number, number] | null;

/** How a line looks. */
export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dashes and gaps in pixels; a solid line without. */
  readonly dash?: readonly number[];
}

export const LIMIT_998: Stroke = { colour: INK.limit, width: 1.2 };
export const LIMIT_95: Stroke = { colour: INK.limit, width: 1.2, dash: [5, 4] };

/** A line without marks that takes no part in tooltips or clicks, cut off at the plot's edge. */
export function plainLine(points: readonly LinePoint[], stroke: Stroke, z = 2): LineSeries {
  return { type: 'line', z, stroke, data: points };
}

/** The stroke of a reference line. */
export function referenceStroke({ kind }: ReferenceLine): Stroke {
  if (kind === 'target') return { colour: INK.average, width: 1.5, dash: [7, 4] };
  return kind === 'negotiated' ? { colour: INK.negotiated, width: 2.5 } : { colour: INK.average, width: 1.5 };
}
