import { PAPER_SHEET, type Sheet } from '@/charts/sheet';
import type { ChartPicture } from '@/charts/chart-picture';
import { funnelOption } from '@/charts/funnel-option';
import { rankedOption } from '@/charts/ranked-option';
import { spreadOption } from '@/charts/spread-option';
import { withCut } from './view-model/captions';
import type { SavableChart } from '@/exports/savable';
import { unitTable } from '@/figures/unit-table';
import type { ChartInput } from './view-model/chart-input';
import { withoutSmallUnits } from './view-model/unit-small-counts';
import { figureOf, type UnitChart } from './view-model/figure-words';
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
      const { maskingOf } = await import('@/exports/small-numbers');
      const onPaper = withoutSmallUnits(input, maskingOf(result, smallNumbers));
      const context = { smallNumbers, only };
      const picture = pictureOf(chart, onPaper, PAPER_SHEET);
      return { words: withCut(figureOf(chart, onPaper, context), picture), picture };
    },
    table: (threshold) => unitTable(result, (code) => shown.has(code), threshold),
  };
}

function pictureOf(chart: UnitChart, input: ChartInput, sheet: Sheet): ChartPicture {
  if (chart === 'funnel') return funnelOption(funnelSpec(input), sheet);
  return chart === 'spread' ? spreadOption(spreadSpec(input), sheet) : rankedOption(rankedSpec(input), sheet);
}
