import { officeNumber } from '@/domain/number-code';
import { nativeAxis } from './native-axis';
import type { NativeBars, NativeValues } from './native-chart';
import { referenceValues } from './native-lines';
import { seriesByLocality } from './native-localities';
import type { RankedDot, RankedSpec } from './ranked-spec';
import { rankedExtent } from './ranked-whiskers';
import { rankedDots } from './ranked-picture';

/** With more columns than this each is thinner than its outline. */
const MOST_COLUMNS = 150;

/**
 * Ranked units as columns from 0, lowest value on the left, with their 95% intervals and a series for each locality. The
 * names of the units are the categories.
 *
 * @returns null where no unit has a value, or more than 150 have
 */
export function nativeRanked(spec: RankedSpec): NativeBars | null {
  const dots = rankedDots(spec.points);
  if (dots.length === 0 || dots.length > MOST_COLUMNS) return null;
  const hollow = { is: ({ isCompared }: RankedDot) => !isCompared, words: 'not compared' };
  return {
    kind: 'bars',
    categories: dots.map(({ name }) => name),
    categoriesTitle: spec.unitsTitle,
    value: nativeAxis(spec.valueTitle, [0, ...rankedExtent(dots, spec.lines)], spec.format),
    series: seriesByLocality(dots, spec, hollow).map(({ units, ...look }): NativeValues => {
      const own = new Set(units);
      const of = <T>(read: (dot: RankedDot) => T | null) => dots.map((dot) => (own.has(dot) ? read(dot) : null));
      return {
        ...look,
        values: of(({ value }) => officeNumber(value, spec.format)),
        intervals: of(({ lower, upper }) =>
          lower === null || upper === null
            ? null
            : { lower: officeNumber(lower, spec.format), upper: officeNumber(upper, spec.format) },
        ),
      };
    }),
    lines: spec.lines.map((line) => referenceValues(line, spec.format, dots.length)),
  };
}
