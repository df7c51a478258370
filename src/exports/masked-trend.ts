import { NO_LOCALITY } from '@/domain/locality-colours';
import { maskingOf } from './small-numbers';

interface Point {
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

interface Line {
  readonly code: string;
  readonly level: 'unit' | 'locality' | 'overall';
  readonly points: readonly Point[];
}

/** The counts of a trend, as `TrendResult` of the core has them: every locality is there, shown or not. */
export interface MaskableTrend {
  readonly definition: { readonly kind: string };
  readonly series: readonly Line[];
}

/** Whether a point of a line, by its period, may not be saved. */
export type IsMaskedPoint = (line: Pick<Line, 'level' | 'code'>, period: string) => boolean;

/**
 * Which points of a trend may not be saved: those with a count from 1 to `threshold − 1`, and those that would give them
 * away. In each period the localities add up to the whole, and a unit may be all there is of a locality; no period is
 * the sum of others.
 *
 * @param threshold the smallest count that is printed, besides 0; 0 or 1 masks nothing
 */
export function maskedPoints(trend: MaskableTrend, threshold: number): IsMaskedPoint {
  const nameOf = ({ level, code }: Pick<Line, 'level' | 'code'>, period: string): string =>
    `${level} ${code} ${period}`;
  const periods = new Set(trend.series.flatMap(({ points }) => points.map(({ period }) => period)));
  const masked = new Set(
    [...periods].flatMap((period) => maskedIn(trend, period, threshold).map((line) => nameOf(line, period))),
  );
  return (line, period) => masked.has(nameOf(line, period));
}

function maskedIn({ definition, series }: MaskableTrend, period: string, threshold: number): readonly Line[] {
  const at = series.flatMap((line) => {
    const point = line.points.find((each) => each.period === period);
    return point ? [{ line, locality: null, numerator: point.numerator, denominator: point.denominator }] : [];
  });
  const localities = at.filter(({ line }) => line.level === 'locality');
  const masking = maskingOf(
    { definition, targetGiven: true, units: localities, localities: [{ ...NO_COUNTS, code: NO_LOCALITY }] },
    threshold,
  );
  const isHidden = (own: { readonly numerator: boolean; readonly denominator: boolean } | undefined): boolean => own?.numerator === true || own?.denominator === true; // prettier-ignore
  const hidden = localities.filter((_, i) => isHidden(masking.units[i]));
  const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < threshold;
  const rest = at.filter(({ line, numerator, denominator }) => {
    if (line.level === 'overall') return isHidden(masking.overall) || isHidden(masking.localities[0]);
    if (line.level === 'locality') return false;
    const isWholeOf = (each: (typeof hidden)[number]) => each.numerator === numerator && each.denominator === denominator; // prettier-ignore
    return (definition.kind !== 'cost' && isSmall(numerator)) || isSmall(denominator) || hidden.some(isWholeOf);
  });
  return [...hidden, ...rest].map(({ line }) => line);
}

const NO_COUNTS = { numerator: null, denominator: null };
