import { NO_LOCALITY } from '@/domain/locality-colours';
import type { Opportunity } from './opportunity';

/** A signal with what it would have spent less; null where that is nothing or below the floor. */
export interface OpportunityRow {
  readonly code: string;
  readonly name: string;
  readonly area: string;
  readonly patients: number;
  readonly perPatientPence: number;
  readonly medianPence: number | null;
  readonly decilePence: number | null;
}

/** The signals of the localities shown. */
export function opportunityRows(
  { signals, median, lowestDecile }: Opportunity,
  isShown: (locality: string) => boolean,
): readonly OpportunityRow[] {
  const penceOf = (units: Opportunity['median']['units'], code: string) => units.find(({ unit }) => unit.code === code)?.pence ?? null; // prettier-ignore
  return signals
    .map(({ code, name, locality, costPence, patients }) => ({
      code,
      name,
      area: locality ?? NO_LOCALITY,
      patients,
      perPatientPence: costPence / patients,
      medianPence: penceOf(median.units, code),
      decilePence: penceOf(lowestDecile.units, code),
    }))
    .filter(({ area }) => isShown(area));
}

/** What the rows come to, in whole pence. */
export function opportunitySums(rows: readonly OpportunityRow[]) {
  const sum = (field: 'medianPence' | 'decilePence') => rows.reduce((total, row) => total + (row[field] ?? 0), 0);
  return { medianPence: sum('medianPence'), decilePence: sum('decilePence') };
}
