import type { MeasureResult } from '@/analysis/analysis';
import type { CsvCell } from '@/exports/csv-text';
import { MASK, printedResult } from '@/exports/masked-units';
import type { SavedTable } from '@/exports/savable';
import type { Opportunity } from './view-model/opportunity';
import { opportunityRows } from './view-model/opportunity-rows';
import type { Tracker } from './view-model/tracker';

const OPPORTUNITY_COLUMNS = ['unit_code', 'unit_name', 'locality', 'patients', 'pence_per_patient', 'floor_pence', 'opportunity_median_pence', 'opportunity_lowest_decile_pence'] as const; // prettier-ignore

interface Asked {
  readonly cost: MeasureResult;
  readonly found: Opportunity;
  readonly isShown: (locality: string) => boolean;
  /** Pounds. */
  readonly floor: number;
}

/** The signals with what they would have spent less: a masked number of patients masks all that is made of it. */
export function opportunityTable({ cost, found, isShown, floor }: Asked, threshold: number): SavedTable {
  const masked = maskedCodes(cost, threshold);
  const rows = opportunityRows(found, isShown).map(
    ({ code, name, area, patients, perPatientPence, medianPence, decilePence }): readonly CsvCell[] => {
      // prettier-ignore
      const shown = (value: number | null): CsvCell => (masked.has(code) ? MASK : value);
      return [
        code,
        name,
        area,
        shown(patients),
        shown(perPatientPence),
        floor * 100,
        shown(medianPence),
        shown(decilePence),
      ];
    },
  );
  return { columns: OPPORTUNITY_COLUMNS, rows };
}

const TRACKER_COLUMNS = ['unit_code', 'unit_name', 'locality', 'measure', 'indicator_code', 'period', 'target', 'source', 'value', 'standing'] as const; // prettier-ignore

/** A row for each unit and target: a masked value masks where it stands. */
export function trackerTable(
  { targets, units }: Tracker,
  isShown: (locality: string) => boolean,
  threshold: number,
): SavedTable {
  // prettier-ignore
  const masked = targets.map(({ result }) => (result ? maskedCodes(result, threshold) : new Set<string>()));
  const rows = units.filter(({ area }) => isShown(area)).flatMap(({ code, name, area, values }) =>
    targets.map(({ target }, i): readonly CsvCell[] => {
      const isHidden = masked[i]?.has(code) === true;
      const about = [target.measure, target.indicatorCode, target.period, target.value, target.source];
      return [code, name, area, ...about, isHidden ? MASK : (values[i]?.value ?? null), isHidden ? MASK : (values[i]?.standing ?? null)]; // prettier-ignore
    }),
  ); // prettier-ignore
  return { columns: TRACKER_COLUMNS, rows };
}

/** Codes of the units whose value is not printed. */
function maskedCodes(result: MeasureResult, threshold: number): ReadonlySet<string> {
  return new Set(printedResult(result, threshold).units.filter(({ value }) => value === MASK).map(({ code }) => code)); // prettier-ignore
}
