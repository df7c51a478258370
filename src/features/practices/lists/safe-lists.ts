import type { ListSizeLine, ListSizePoint, ListSizesResult } from '@/analysis/analysis';
import type { IsMaskedPoint, MaskableTrend } from '@/exports/masked-trend';

/** Lists as they may be saved. */
export interface SafeLists {
  /** Masked counts are null. */
  readonly result: ListSizesResult;
  /** How many points had to be masked. */
  readonly leftOff: number;
  /** Whether a sum of those with a list at both ends is. */
  readonly isSumLeftOff: boolean;
  readonly isMasked: (line: ListSizeLine, point: ListSizePoint) => boolean;
}

/**
 * Lists without the counts that may not be saved: patients from 1 to `threshold − 1` and what would give them away. Where
 * those with a list at both ends differ from all by so few, or a count of the period is masked, their sum is left out too.
 *
 * @param maskedPoints of exports, which is loaded on demand
 */
export function safeLists(
  result: ListSizesResult,
  threshold: number,
  maskedPoints: (trend: MaskableTrend, threshold: number) => IsMaskedPoint,
): SafeLists {
  // A list is counted and nothing stands below it: it is masked as a count over itself.
  const isHidden = maskedPoints(
    {
      definition: { kind: 'rate' },
      series: result.lines.map(({ level, code, points }) => ({
        level,
        code,
        points: points.map(({ period, patients }) => ({ period, numerator: patients, denominator: patients })),
      })),
    },
    threshold,
  );
  const isMasked = (line: ListSizeLine, { period, patients }: ListSizePoint) => patients !== null && isHidden(line, period); // prettier-ignore
  const isSmall = (count: number): boolean => count > 0 && count < threshold;
  const tells = (line: ListSizeLine, point: ListSizePoint): boolean =>
    isMasked(line, point) ||
    (point.samePatients !== null && (isSmall(point.samePatients) || isSmall((point.patients ?? 0) - point.samePatients))); // prettier-ignore
  const telling = new Set(
    result.lines.flatMap((line) => line.points.filter((point) => tells(line, point)).map(({ period }) => period)),
  );
  const lines = result.lines.map((line) => ({
    ...line,
    points: line.points.map((point) => ({
      ...point,
      patients: isMasked(line, point) ? null : point.patients,
      samePatients: telling.has(point.period) ? null : point.samePatients,
    })),
  }));
  const isSumLeftOff = result.lines.some(({ points }) => points.some(({ period, samePatients }) => samePatients !== null && telling.has(period))); // prettier-ignore
  const leftOff = result.lines.flatMap((line) => line.points.filter((point) => isMasked(line, point))).length;
  return { result: { ...result, lines }, leftOff, isSumLeftOff, isMasked };
}
