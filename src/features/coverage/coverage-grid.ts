import type { CoverageCell, CoverageRow, MeasureAvailability } from '@/analysis/analysis';
import { parsePeriod, periodText, periodWords } from '@/domain/period';
import { qofKey } from '@/domain/qof-code';
import { unitWord, type UnitKind } from '@/domain/unit-kind';

/** Length of the periods that the grid shows. */
export type CoverageStep = 'year' | 'quarter' | 'month';

/** The steps, with their length in months and their name. */
export const STEPS: readonly { readonly step: CoverageStep; readonly months: number; readonly name: string }[] = [
  { step: 'year', months: 12, name: 'Financial years' },
  { step: 'quarter', months: 3, name: 'Quarters' },
  { step: 'month', months: 1, name: 'Months' },
];

/** What a cell opens: the measure as the cell counts it, for its period. */
export interface CoverageTarget {
  readonly measure: string;
  readonly unitKind: UnitKind;
  /** The register or indicator, as the loaded data spell it; null where the measure is of all together. */
  readonly subject: string | null;
  readonly period: string;
}

export interface GridRow {
  readonly key: string;
  readonly title: string;
  /** The register or indicator in words; null where there is none. */
  readonly subjectName: string | null;
  /** Units in the plural; null where all rows are of one kind. */
  readonly units: string | null;
  /** By column; null where nothing is loaded. */
  readonly cells: readonly { readonly cell: CoverageCell | null; readonly target: CoverageTarget }[];
}

export interface Grid {
  readonly columns: readonly { readonly period: string; readonly words: string }[];
  readonly rows: readonly GridRow[];
}

/** Steps for which any period is loaded. */
export function stepsOf(rows: readonly CoverageRow[]): typeof STEPS {
  const lengths = new Set(rows.flatMap(({ cells }) => cells.map(({ period }) => lengthOf(period))));
  return STEPS.filter(({ months }) => lengths.has(months));
}

/** The grid of one step: a row for each measure (or register, or indicator) and kind of unit, the latest period first. */
export function gridOf(
  coverage: readonly CoverageRow[],
  measures: readonly MeasureAvailability[],
  step: CoverageStep,
): Grid {
  const length = STEPS.find((each) => each.step === step)?.months ?? 0;
  const kept = coverage
    .map((row) => ({ ...row, cells: row.cells.filter(({ period }) => lengthOf(period) === length) }))
    .filter(({ cells }) => cells.length > 0);
  const firsts = new Set(kept.flatMap(({ cells }) => cells.map(({ period }) => parsePeriod(period)?.firstMonth ?? 0)));
  const periods = [...firsts].sort((a, b) => b - a).map((firstMonth) => periodText({ firstMonth, months: length }));
  const hasKinds = new Set(kept.map(({ unitKind }) => unitKind)).size > 1;
  return {
    columns: periods.map((period) => ({ period, words: shortWords(period) })),
    rows: kept.map((row): GridRow => {
      const { measure, unitKind } = row;
      const availability = measures.find(({ definition }) => definition.id === measure);
      const option = optionsOf(availability).find(({ code }) => qofKey(code) === row.subject);
      const subject = option?.code ?? row.subject;
      return {
        key: [measure, unitKind, subject].join(' '),
        title: availability?.definition.title ?? measure,
        subjectName: option?.name ?? row.subject,
        units: hasKinds ? unitWord(unitKind, 2) : null,
        cells: periods.map((period) => ({
          cell: row.cells.find((cell) => cell.period === period) ?? null,
          target: { measure, unitKind, subject, period },
        })),
      };
    }),
  };
}

function optionsOf(availability: MeasureAvailability | undefined) {
  return [...(availability?.registers ?? []), ...(availability?.indicators ?? [])];
}

function lengthOf(period: string): number {
  return parsePeriod(period)?.months ?? 0;
}

/** A period in the few letters of a column's head: `2007/08`, `2007/08 Q1`, `Apr 2007`. */
function shortWords(period: string): string {
  const parsed = parsePeriod(period);
  return parsed?.months === 1 ? periodWords(parsed).replace(/^(\p{L}{3})\p{L}*/u, '$1') : period;
}
