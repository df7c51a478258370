import { PAPER_SHEET } from '@/charts/sheet';
import { trendOption } from '@/charts/trend-option';
import type { SavableChart } from './save-chart';
import { withCut } from './view-model/captions';
import { trendFigureOf } from './view-model/figure-words';
import { type TrendInput, trendSeries, trendSpec } from './view-model/trend-model';
import { withoutSmallCounts } from './view-model/trend-small-counts';

/**
 * A trend as it can be saved; points with small counts are left off the picture and masked in the table.
 *
 * @param notes what must be said of its periods
 */
export function savableTrend(input: TrendInput, notes: readonly string[]): SavableChart {
  const { periods, title } = input.trend;
  return {
    nameParts: ['trend', title, `${periods[0] ?? ''} to ${periods.at(-1) ?? ''}`],
    leftOff: () => Promise.resolve(new Set<string>()),
    figure: (_, smallNumbers) => {
      const picture = trendOption(trendSpec(withoutSmallCounts(input, smallNumbers).input), PAPER_SHEET);
      const words = trendFigureOf(input, {
        periodNotes: notes,
        smallNumbers,
        only: input.only,
        reference: window.location.href,
      });
      return { words: withCut(words, picture), picture };
    },
    table: async (threshold) => {
      const [{ MEASURE_COLUMNS, measureTableCells }, { maskRows }] = await Promise.all([
        import('@/exports/measure-table'),
        import('@/exports/small-numbers'),
      ]);
      // One row at a time: the lines are not parts of one another's totals.
      const rows = trendRows(input).flatMap((row) => maskRows([row], threshold));
      return { columns: MEASURE_COLUMNS, rows: measureTableCells(rows) };
    },
  };
}

/** The lines shown as rows of the fixed table; a trend has no limits, target or z of its own. */
function trendRows(input: TrendInput) {
  const { trend } = input;
  return trendSeries(input).flatMap((line) =>
    line.points.map((point) => ({
      measure: trend.definition.id,
      limitsTellNumerator: false,
      period: point.period,
      unitCode: line.level === 'overall' ? 'ALL' : line.code,
      unitName: line.level === 'overall' ? 'All units' : line.name,
      locality: line.level === 'locality' ? line.name : null,
      numerator: point.numerator,
      denominator: point.denominator,
      value: point.value,
      lower95: point.lower95,
      upper95: point.upper95,
      target: null,
      limitLower95: null,
      limitUpper95: null,
      limitLower998: null,
      limitUpper998: null,
      z: null,
      band: point.band,
      zAdjusted: null,
      bandAdjusted: point.bandAdjusted,
    })),
  );
}
