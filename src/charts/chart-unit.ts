import type { LazyText } from '@/domain/lazy-text';
import type { Rect } from './rect';

/** A practice, provider or other unit as every chart is given it. */
export interface ChartUnit {
  /** The unit's code: what a click or a keyboard cursor hands back. */
  readonly id: string;
  readonly name: string;
  /** One of the `localities` of the chart. */
  readonly locality: string;
  /** Plain text of the tooltip, lines split by `\n`: numerator, denominator, interval, and why the unit is flagged. */
  readonly hover: LazyText;
}

/** A line across a chart that values are read against. A negotiated ratio is the same red line in every chart. */
export interface ReferenceLine {
  readonly kind: 'average' | 'negotiated' | 'target';
  readonly value: number;
  /** A word or two without the number, which the chart prints: `average`, `negotiated ratio`. */
  readonly label: string;
}

/** A mark as drawn, for a keyboard cursor over the picture. */
export interface DrawnPoint {
  readonly id: string;
  readonly name: string;
  readonly hover: LazyText;
  /** Centre in pixels from the top left of the sheet. */
  readonly x: number;
  readonly y: number;
}

/** A label as drawn: its text and the box it fills. */
export interface DrawnLabel extends Rect {
  readonly text: string;
}
