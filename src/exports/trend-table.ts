import { MASK, type Printed } from './masked-units';
import type { IsMaskedPoint } from './masked-trend';
import { type MeasureTableRow, measureTableRows } from './measure-table';

/** A point of a line, with its numbers or with what is printed for them. */
interface Point<Value> {
  readonly period: string;
  readonly numerator: Value;
  readonly denominator: Value;
  readonly value: Value;
  readonly lower95: Value;
  readonly upper95: Value;
  readonly band: string;
  readonly bandAdjusted: string | null;
}

interface Line {
  readonly level: 'unit' | 'locality' | 'overall';
  readonly code: string;
  readonly name: string;
  readonly points: readonly Point<number | null>[];
}

/** A point as it may be printed: every figure of a masked one is the mask. */
export function printedPoint(point: Point<number | null>, isMasked: boolean): Point<Printed> {
  if (!isMasked) return point;
  return { period: point.period, numerator: MASK, denominator: MASK, value: MASK, lower95: MASK, upper95: MASK, band: MASK, bandAdjusted: MASK }; // prettier-ignore
}

/** A trend has no limits, target or z of its own. */
const NOT_JUDGED = {
  limits: { lower95: null, upper95: null, lower998: null, upper998: null },
  z: null,
  zAdjusted: null,
};

/** The lines of a trend as rows of the fixed table, line by line. */
export function trendTableRows(measure: string, lines: readonly Line[], isMasked: IsMaskedPoint): MeasureTableRow[] {
  return lines.flatMap((line) =>
    line.points.flatMap((point) => {
      const unit = { ...unitOf(line), ...NOT_JUDGED, ...printedPoint(point, isMasked(line, point.period)) };
      return measureTableRows({ definition: { id: measure }, period: point.period, target: null }, [unit]);
    }),
  );
}

function unitOf({ level, code, name }: Line) {
  if (level === 'overall') return { code: 'ALL', name: 'All units', locality: null };
  return { code, name, locality: level === 'locality' ? name : null };
}
