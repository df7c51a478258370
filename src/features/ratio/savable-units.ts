import { funnelPicture } from '@/charts/funnel-picture';
import { ratioRowsPicture } from '@/charts/ratio-rows-picture';
import { PAPER_SHEET } from '@/charts/sheet';
import type { SavableChart } from '@/exports/savable';
import { withToldLimits } from '@/figures/told-limits';
import { unitTable } from '@/figures/unit-table';
import type { RatioView } from './ratio-view';
import { ratioFigureOf, unitsLeftOff, withoutSmall } from './view-model/ratio-figure';
import { ratioFunnelSpec } from './view-model/ratio-funnel-model';
import { type RatioInput, shownLocalities } from './view-model/ratio-input';
import { ratioRowsSpec } from './view-model/ratio-rows-model';

/** Which of the two charts of units a view shows. */
export function unitChartOf({ chart }: Pick<RatioView, 'chart'>): 'rows' | 'funnel' {
  return chart === 'funnel' ? 'funnel' : 'rows';
}

/** The units against the ratio as they can be saved: points with small counts are left off the picture and masked in the table. */
export function savableUnits(input: RatioInput, view: Pick<RatioView, 'chart' | 'only'>): SavableChart {
  const { measure, units } = input;
  const chart = unitChartOf(view);
  const only = shownLocalities(view.only, input.localities);
  return {
    nameParts: [chart === 'rows' ? 'localities' : 'funnel', measure.title, measure.period],
    figure: async (threshold) => {
      const [{ maskingOf }, { threeFigures }] = await Promise.all([
        import('@/exports/small-numbers'),
        import('@/exports/masked-units'),
      ]);
      const masking = maskingOf(measure, threshold);
      const masked = withoutSmall(input, masking);
      const words = ratioFigureOf(chart, masked, { smallNumbers: threshold, only });
      const leftOff = unitsLeftOff(masked, threshold);
      if (chart === 'rows') return { words, leftOff, picture: ratioRowsPicture(ratioRowsSpec(masked), PAPER_SHEET) };
      const spec = ratioFunnelSpec(masked);
      const told = withToldLimits(spec, measure, measure.overdispersion.isAdjusted, masking, threeFigures);
      return {
        words,
        leftOff,
        picture: funnelPicture(spec, PAPER_SHEET),
        native: told && (await import('@/charts/native-funnel')).nativeFunnel(told),
      };
    },
    table: (threshold) => {
      const shown = new Set(units.map(({ code }) => code));
      return unitTable(measure, (code) => shown.has(code), threshold);
    },
  };
}
