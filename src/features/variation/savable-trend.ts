import { PAPER_SHEET } from '@/charts/sheet';
import { trendPicture } from '@/charts/trend-picture';
import type { SavableChart } from '@/exports/savable';
import { leftOffWords } from '@/figures/left-off-words';
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
    figure: async (smallNumbers) => {
      const { maskedPoints } = await import('@/exports/masked-trend');
      const { input: safe, leftOff } = withoutSmallCounts(input, maskedPoints(input.trend, smallNumbers));
      const spec = trendSpec(safe);
      const picture = trendPicture(spec, PAPER_SHEET);
      const words = trendFigureOf(safe, {
        periodNotes: notes,
        smallNumbers,
        only: input.only,
        pointsLeftOff: leftOff,
      });
      return {
        words: withCut(words, picture),
        picture,
        leftOff: leftOffWords(leftOff, smallNumbers, 'point'),
        native: (await import('@/charts/native-trend')).nativeTrend(spec),
      };
    },
    table: async (threshold) => {
      const [{ MEASURE_COLUMNS, measureTableCells }, { trendTableRows }, { maskedPoints }] = await Promise.all([
        import('@/exports/measure-table'),
        import('@/exports/trend-table'),
        import('@/exports/masked-trend'),
      ]);
      const { trend } = input;
      const rows = trendTableRows(trend.definition.id, trendSeries(input), maskedPoints(trend, threshold));
      return { columns: MEASURE_COLUMNS, rows: measureTableCells(rows) };
    },
  };
}
