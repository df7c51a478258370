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
    figure: async (smallNumbers) => {
      const { maskedPoints } = await import('@/exports/masked-trend');
      const { input: safe, leftOff } = withoutSmallCounts(input, maskedPoints(input.trend, smallNumbers));
      const picture = trendOption(trendSpec(safe), PAPER_SHEET);
      const words = trendFigureOf(safe, {
        periodNotes: notes,
        smallNumbers,
        only: input.only,
        reference: window.location.href,
        pointsLeftOff: leftOff,
      });
      return { words: withCut(words, picture), picture };
    },
    table: async (threshold) => {
      const [{ MEASURE_COLUMNS, measureTableCells, measureTableRows }, { maskedPoints }, { MASK }] = await Promise.all([
        import('@/exports/measure-table'),
        import('@/exports/masked-trend'),
        import('@/exports/masked-units'),
      ]);
      const isMasked = maskedPoints(input.trend, threshold);
      const { definition } = input.trend;
      const rows = trendSeries(input).flatMap((line) =>
        line.points.flatMap((point) => {
          const unit = {
            ...tableUnit(line),
            ...NOT_JUDGED,
            ...point,
            ...(isMasked(line, point.period) ? allMasked(MASK) : {}),
          };
          return measureTableRows({ definition, period: point.period, target: null }, [unit]);
        }),
      );
      return { columns: MEASURE_COLUMNS, rows: measureTableCells(rows) };
    },
  };
}

/** A trend has no limits, target or z of its own. */
const NOT_JUDGED = {
  limits: { lower95: null, upper95: null, lower998: null, upper998: null },
  z: null,
  zAdjusted: null,
};

/** What a line is called in the fixed table. */
function tableUnit({ level, code, name }: ReturnType<typeof trendSeries>[number]) {
  if (level === 'overall') return { code: 'ALL', name: 'All units', locality: null };
  return { code, name, locality: level === 'locality' ? name : null };
}

function allMasked(mask: string) {
  return { numerator: mask, denominator: mask, value: mask, lower95: mask, upper95: mask, band: mask, bandAdjusted: mask }; // prettier-ignore
}
