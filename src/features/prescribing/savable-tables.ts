import type { MeasureResult } from '@/analysis/analysis';
import type { UnitKind } from '@/domain/unit-kind';
import type { CsvCell } from '@/exports/csv-text';
import { MASK, printedResult } from '@/exports/masked-units';
import type { SavedTable } from '@/exports/savable';
import { leftOutWords } from '@/figures/left-off-words';
import { printedUnit } from '@/figures/printed-unit';
import type { Opportunity } from './view-model/opportunity';
import { opportunityRows } from './view-model/opportunity-rows';
import { standingWords, targetHeader } from './view-model/target-words';
import type { Tracker } from './view-model/tracker';

const OPPORTUNITY_COLUMNS = ['unit_code', 'unit_name', 'locality', 'patients', 'pence_per_patient', 'floor_pence', 'opportunity_median_pence', 'opportunity_lowest_decile_pence'] as const; // prettier-ignore

interface Asked {
  readonly cost: MeasureResult;
  readonly found: Opportunity;
  readonly isShown: (locality: string) => boolean;
  /** Pounds. */
  readonly floor: number;
}

/**
 * The signals with what they would have spent less. One whose patients are too few to print is left out, as that it is here
 * tells where its cost lies; the last row says how many are.
 */
export function opportunityTable({ cost, found, isShown, floor }: Asked, threshold: number): SavedTable {
  const masked = maskedCodes(cost, threshold);
  const signals = opportunityRows(found, isShown);
  const told = signals.filter(({ code }) => !masked.has(code));
  const rows = told.map(({ code, name, area, patients, perPatientPence, medianPence, decilePence }): readonly CsvCell[] => [code, name, area, patients, perPatientPence, floor * 100, medianPence, decilePence]); // prettier-ignore
  const leftOut = leftOutWords(signals.length - told.length, threshold);
  if (leftOut !== '') rows.push(OPPORTUNITY_COLUMNS.map((column) => (column === 'unit_name' ? leftOut : null)));
  return {
    columns: OPPORTUNITY_COLUMNS,
    rows,
    leftOut,
    print: [
      ...printedUnit(cost.unitKind, cost.request.grouping),
      { column: 'patients', header: 'Patients', format: 'count' },
      { column: 'pence_per_patient', header: '£ for each', format: 'pence-in-full' },
      { column: 'opportunity_median_pence', header: 'At the median', format: 'pence' },
      { column: 'opportunity_lowest_decile_pence', header: 'At the lowest decile', format: 'pence' },
    ],
  };
}

const TRACKER_COLUMNS = ['unit_code', 'unit_name', 'locality', 'measure', 'indicator_code', 'period', 'target', 'source', 'target_in_words', 'value', 'standing', 'standing_in_words'] as const; // prettier-ignore

interface Shown {
  readonly unitKind: UnitKind;
  readonly grouping: string | undefined;
  readonly isShown: (locality: string) => boolean;
}

/** A row for each unit and target: a masked value masks where it stands. */
export function trackerTable(tracker: Tracker, { unitKind, grouping, isShown }: Shown, threshold: number): SavedTable {
  const { targets, units } = tracker;
  // prettier-ignore
  const masked = targets.map(({ result }) => (result ? maskedCodes(result, threshold) : new Set<string>()));
  const rows = units.filter(({ area }) => isShown(area)).flatMap(({ code, name, area, values }) =>
    targets.map((of, i): readonly CsvCell[] => {
      const { target } = of;
      const about = [target.measure, target.indicatorCode, target.period, target.value, target.source, targetHeader(of)];
      if (masked[i]?.has(code) === true) return [code, name, area, ...about, MASK, MASK, MASK];
      const value = values[i];
      return [code, name, area, ...about, value?.value ?? null, value?.standing ?? null, value && of.result ? standingWords(value, of) : null];
    }),
  ); // prettier-ignore
  return {
    columns: TRACKER_COLUMNS,
    rows,
    print: [
      ...printedUnit(unitKind, grouping),
      { column: 'target_in_words', header: 'Target', format: 'text' },
      { column: 'standing_in_words', header: 'Result', format: 'text' },
    ],
  };
}

/** Codes of the units whose value is not printed. */
function maskedCodes(result: MeasureResult, threshold: number): ReadonlySet<string> {
  return new Set(printedResult(result, threshold).units.filter(({ value }) => value === MASK).map(({ code }) => code)); // prettier-ignore
}
