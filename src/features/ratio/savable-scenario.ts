import type { MeasureResult } from '@/analysis/analysis';
import { scenarioPicture } from '@/charts/scenario-picture';
import { PAPER_SHEET } from '@/charts/sheet';
import { unitWord } from '@/domain/unit-kind';
import type { PrintedColumn, SavableChart } from '@/exports/savable';
import { leftOffWords } from '@/figures/left-off-words';
import { safeBase, type SafeBase } from './safe-base';
import type { Terms } from './view-model/contract-figures';
import type { ScenarioChart } from './view-model/scenario-chart';
import { scenarioSpec } from './view-model/scenario-chart';
import { curvePoint, tabledRatios } from './view-model/scenario-curve';
import { scenarioFigures } from './view-model/scenario-figures';
import { scenarioFigureOf } from './view-model/scenario-figure-words';
import type { Tried } from './view-model/tried-scenario';

/** What a saved chart of ratios is made from. */
interface Saved {
  readonly chart: ScenarioChart;
  readonly tried: Tried;
  readonly terms: Terms;
  readonly contract: { readonly terms: Terms } | null;
  readonly measure: MeasureResult;
}

/** The chart of ratios as it can be saved: the ratio tried out is drawn in, and no small count can be worked out of it. */
export function savableScenario({ chart, tried, terms, contract, measure }: Saved): SavableChart {
  const safely = (smallNumbers: number) => safeBase(chart.base, measure, tried.appliesTo, smallNumbers);
  return {
    nameParts: ['what a different ratio would do', measure.title, measure.period],
    figure: async (smallNumbers) => {
      const safe = await safely(smallNumbers);
      const spec = scenarioSpec({ ...chart, base: safe.base }, tried.ratio);
      const rounded = { ...spec, points: spec.points.map(safe.rounded) };
      const at = (of: Terms) => ({ ratio: of.ratio, excess: scenarioFigures(safe.base, of).excess });
      const left = leftOffWords(
        safe.leftOff,
        smallNumbers,
        (count) => unitWord(measure.unitKind, count),
        'out of the sum',
      );
      const words = scenarioFigureOf({
        measure,
        tried,
        excess: at(terms).excess,
        contract: contract && at(contract.terms),
        payForAll: safe.base.scope.ratio,
        words: chart.words,
        leftOff: left,
      });
      return {
        words,
        leftOff: left,
        picture: scenarioPicture(rounded, PAPER_SHEET),
        native: (await import('@/charts/native-scenario')).nativeScenario(rounded),
      };
    },
    table: async (smallNumbers) => {
      const safe = await safely(smallNumbers);
      const { localities } = safe.base;
      const isByLocality = tried.appliesTo === 'locality';
      const price = terms.followUpPence;
      return {
        columns: ['ratio', 'applies_to', 'follow_ups_above', 'lower95', 'upper95', 'money_pounds', 'paid_above', 'units_left_out', ...(isByLocality ? localities.map(({ name }) => `above_${name}`) : [])], // prettier-ignore
        print: printOf(tried.appliesTo, price === null ? [] : [MONEY], localities),
        rows: tabledRatios(chart.range, [chart.contract, tried.ratio]).map((ratio) => {
          const point = safe.rounded(curvePoint(safe.base, tried.appliesTo, ratio));
          const money = price === null ? null : Math.round(point.excess * price) / 100;
          return [ratio, tried.appliesTo, point.excess, point.lower, point.upper, money, tried.isPaid ? 'yes' : 'no', safe.leftOff, ...point.parts]; // prettier-ignore
        }),
      };
    },
  };
}

const MONEY: PrintedColumn = { column: 'money_pounds', header: 'At the contract price', format: 'whole-pounds' };
const INTERVAL: readonly PrintedColumn[] = [
  { column: 'lower95', header: '95% from', format: 'count' },
  { column: 'upper95', header: '95% to', format: 'count' },
];
/** More localities than this do not fit beside each other on paper. */
const MOST_LOCALITIES = 5;

/** @param money the column of it, where there is a price */
function printOf(
  appliesTo: Tried['appliesTo'],
  money: readonly PrintedColumn[],
  localities: SafeBase['base']['localities'],
): readonly PrintedColumn[] {
  const parts = appliesTo === 'locality' && localities.length <= MOST_LOCALITIES ? localities : [];
  return [
    { column: 'ratio', header: 'Ratio', format: 'ratio' },
    { column: 'follow_ups_above', header: 'Follow-ups above', format: 'count' },
    ...(appliesTo === 'provider' ? INTERVAL : []),
    ...money,
    ...parts.map(({ name }) => ({ column: `above_${name}`, header: name, format: 'count' as const })),
  ];
}
