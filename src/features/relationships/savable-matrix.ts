import type { ScannedColumn, ScanPlan } from '@/analysis/analysis';
import { matrixPicture } from '@/charts/matrix-picture';
import { PAPER_SHEET } from '@/charts/sheet';
import { periodInWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import type { PrintedColumn, SavableChart } from '@/exports/savable';
import { maskableColumn } from '@/signals/maskable-column';
import { clearWords, isClear, type MatrixPair, matrixSpec } from './view-model/matrix';

export const MATRIX_TITLE = 'Correlations of measures with each other';

/** What the table of correlations is made from. */
export interface MatrixInput {
  readonly plan: ScanPlan;
  readonly columns: readonly ScannedColumn[];
  readonly pairs: readonly MatrixPair[];
  readonly period: string;
  readonly isSample: boolean;
}

const COLUMNS = ['measure', 'with', 'units', 'correlation', 'lower95', 'upper95', 'interval_leaves_out_0'] as const;

/**
 * Correlations as they can be saved: to 3 significant figures where small numbers are masked, and not at all of a measure
 * whose statistics could tell a small count.
 */
export function savableMatrix(input: MatrixInput): SavableChart {
  const { plan, columns, pairs, period, isSample } = input;
  const hiddenOf = async (threshold: number): Promise<ReadonlySet<string>> => {
    const { maskingOf } = await import('@/exports/small-numbers');
    return new Set(columns.filter((column) => maskingOf(maskableColumn(column, plan.units), threshold).statistics).map(({ key }) => key)); // prettier-ignore
  };
  const toldOf = async (threshold: number): Promise<readonly MatrixPair[]> => {
    const hidden = await hiddenOf(threshold);
    return pairs.map((pair) => (hidden.has(pair.x) || hidden.has(pair.y) ? { ...pair, correlation: null } : pair));
  };
  return {
    nameParts: ['correlations', period],
    figure: async (threshold) => {
      const told = await toldOf(threshold);
      const spec = matrixSpec(columns, told, plan.unitKind);
      return {
        words: {
          title: MATRIX_TITLE,
          subtitle: matrixSubtitle(plan.unitKind, period),
          filters: null,
          source: 'the loaded extracts, by measure',
          asOf: `Data for ${periodInWords(period)}`,
          caveat: clearWords(told),
          sampleNotice: isSample ? 'Synthetic sample data' : null,
          alt: spec.summary,
        },
        picture: matrixPicture(spec, PAPER_SHEET),
      };
    },
    table: async (threshold) => {
      const [told, { threeFigures }] = await Promise.all([toldOf(threshold), import('@/exports/masked-units')]);
      const print = (value: number | undefined) => (value === undefined ? null : threshold > 1 ? threeFigures(value) : value); // prettier-ignore
      return {
        columns: COLUMNS,
        rows: told.map((pair) => {
          const { titles, n, correlation } = pair;
          return [titles[0], titles[1], n, print(correlation?.r), print(correlation?.interval?.lower), print(correlation?.interval?.upper), correlation === null ? null : isClear(pair) ? 'yes' : 'no']; // prettier-ignore
        }),
        print: printOf(plan),
      };
    },
  };
}

/** Which units the correlations are over, and how to read them. */
export function matrixSubtitle(unitKind: UnitKind, period: string): string {
  return `${startSentence(unitWord(unitKind, 2))} with both measures, ${periodInWords(period)}. Tinted and bold: the 95% interval leaves out 0.`;
}

function printOf({ unitKind }: ScanPlan): readonly PrintedColumn[] {
  return [
    { column: 'measure', header: 'Measure', format: 'text' },
    { column: 'with', header: 'With', format: 'text' },
    { column: 'units', header: startSentence(unitWord(unitKind, 2)), format: 'count' },
    { column: 'correlation', header: 'Correlation', format: 'correlation' },
    { column: 'lower95', header: '95% interval from', format: 'correlation' },
    { column: 'upper95', header: 'to', format: 'correlation' },
    { column: 'interval_leaves_out_0', header: 'Leaves out 0', format: 'text' },
  ];
}
