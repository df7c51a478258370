import { PAPER_SHEET } from '@/charts/sheet';
import { type FunnelSpec, funnelPicture } from '@/charts/funnel-picture';
import { rankedPicture } from '@/charts/ranked-picture';
import { spreadPicture } from '@/charts/spread-picture';
import { withCut } from './view-model/captions';
import type { DrawnFigure, SavableChart } from '@/exports/savable';
import { withToldLimits } from '@/figures/told-limits';
import { unitTable } from '@/figures/unit-table';
import type { ChartInput } from './view-model/chart-input';
import { withoutSmallUnits } from './view-model/unit-small-counts';
import { figureOf, type UnitChart, unitsLeftOff } from './view-model/figure-words';
import { funnelSpec } from './view-model/funnel-model';
import { rankedSpec } from './view-model/ranked-model';
import { spreadSpec } from './view-model/spread-model';

/** A chart of units as it can be saved: the picture on paper, its words, and the fixed table of the units shown. */
export function savableUnits(chart: UnitChart, input: ChartInput, only: readonly string[] | null): SavableChart {
  const { result, units } = input;
  const shown = new Set(units.map(({ code }) => code));
  return {
    nameParts: [chart, result.title, result.period],
    figure: async (smallNumbers) => {
      const [{ maskingOf }, { threeFigures }] = await Promise.all([
        import('@/exports/small-numbers'),
        import('@/exports/masked-units'),
      ]);
      const masking = maskingOf(result, smallNumbers);
      const onPaper = withoutSmallUnits(input, masking);
      const context = { smallNumbers, only };
      const figure = await drawn(chart, onPaper, (spec) => withToldLimits(spec, result, input.adjusted, masking, threeFigures)); // prettier-ignore
      const words = withCut(figureOf(chart, onPaper, context), figure.picture);
      return { ...figure, words, leftOff: unitsLeftOff(onPaper, smallNumbers) };
    },
    table: (threshold) => unitTable(result, (code) => shown.has(code), threshold),
  };
}

/** The chart on paper, and as data where office programs have its kind. @param told the funnel as it may be told in numbers */
async function drawn(
  chart: UnitChart,
  input: ChartInput,
  told: (spec: FunnelSpec) => FunnelSpec | null,
): Promise<Pick<DrawnFigure, 'picture' | 'native'>> {
  if (chart === 'funnel') {
    const spec = funnelSpec(input);
    const safe = told(spec);
    return {
      picture: funnelPicture(spec, PAPER_SHEET),
      native: safe && (await import('@/charts/native-funnel')).nativeFunnel(safe),
    };
  }
  if (chart === 'spread') return { picture: spreadPicture(spreadSpec(input), PAPER_SHEET) };
  const spec = rankedSpec(input);
  return {
    picture: rankedPicture(spec, PAPER_SHEET),
    native: (await import('@/charts/native-ranked')).nativeRanked(spec),
  };
}
