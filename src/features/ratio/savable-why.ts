import type { MeasureSource, RatioChangeResult } from '@/analysis/analysis';
import { partsOption } from '@/charts/parts-option';
import { PAPER_SHEET } from '@/charts/sheet';
import type { SavableChart } from '@/figures/save-chart';
import { panelFigure } from './view-model/panel-figure';
import { countsWords, partsSpec, stateNames, whyHeadline, whyParts } from './view-model/ratio-why';

const COLUMNS = ['part', 'value', 'first_attendances', 'follow_up_attendances'] as const;

/** The parts of a difference as they can be saved; refused where a count of either state is small. */
export function savableWhy(
  result: RatioChangeResult,
  unit: readonly [string, string],
  subject: string,
  sources: readonly MeasureSource[],
): SavableChart {
  const [from, to] = stateNames(result.request);
  const refuseSmall = (threshold: number) => {
    const counts = [result.from, result.to].flatMap(({ firsts, followUps }) => [firsts, followUps]);
    if (counts.some((count) => count > 0 && count < threshold)) {
      throw new Error(`A count here is from 1 to ${threshold - 1}, so nothing of it can be saved.`);
    }
  };
  return {
    nameParts: ['why the ratio differs', subject, from, to],
    figure: async (threshold) => {
      refuseSmall(threshold);
      const words = panelFigure({
        title: whyHeadline(result),
        subtitle: `Why follow-ups per first attendance differ, ${subject}.`,
        sources,
        span: `${from} and ${to}`,
        caveats: [
          ...whyParts(result, unit).map(({ sentence }) => sentence),
          `${from}: ${countsWords(result.from)}. ${to}: ${countsWords(result.to)}.`,
          'The four parts add up exactly to the difference. They say where it lies, not what caused it.',
        ],
        alt: partsSpec(result, unit).summary,
      });
      return Promise.resolve({ words, picture: partsOption(partsSpec(result, unit), PAPER_SHEET) });
    },
    table: (threshold) => {
      refuseSmall(threshold);
      const { change } = result;
      return Promise.resolve({
        columns: COLUMNS,
        rows: [
          [from, change.from, result.from.firsts, result.from.followUps],
          ...whyParts(result, unit).map(({ name, value }) => [name, value, null, null]),
          [to, change.to, result.to.firsts, result.to.followUps],
        ],
      });
    },
  };
}
