import type { FieldGuess, MappingCheck } from '@/analysis/analysis';
import type { ColumnMapping } from '@/domain/column-mapping';
import { formatCount } from '@/domain/format';
import type { UnitKind } from '@/domain/unit-kind';

const NAMES: Readonly<Record<string, string>> = {
  unit_code: 'Practice or other unit',
  period: 'Period',
  bnf_code: 'BNF code',
  bnf_name: 'BNF name',
  first_dna: 'First attendances, did not attend',
  follow_up_dna: 'Follow-ups, did not attend',
  nic: 'Net ingredient cost',
  les_applied: 'LES applied',
  points: 'QOF points',
  value: 'Value without counts (such as a ratio)',
};

/** The name of an extract's column for the reader: `specialty_code` as `Specialty code`. */
export function fieldName(field: string): string {
  const words = field.replaceAll('_', ' ');
  return NAMES[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const HOLDS: Readonly<Record<FieldGuess['type'], string>> = {
  unit: 'its ODS code, or its name where there is none',
  code: 'a code',
  'qof-code': 'a code, such as DM5',
  text: 'words',
  count: 'a whole number',
  number: 'a number',
  money: 'pounds',
  period: 'a year, quarter or month',
  date: 'a day',
};

/** What a column of the extract holds, in words. */
export function holdsWords({ type, choices }: Pick<FieldGuess, 'type' | 'choices'>): string {
  return choices ? choices.join(', ') : HOLDS[type];
}

/** How sure a guess is, in a word. */
export const CONFIDENCE: Readonly<Record<'sure' | 'likely' | 'guess', string>> = {
  sure: 'Sure',
  likely: 'Likely',
  guess: 'A guess',
};

/** Kinds of unit as choices. */
export const UNIT_NAMES: Readonly<Record<UnitKind, string>> = {
  practice: 'Practices',
  pcn: 'PCNs',
  ccg: 'CCGs or sub-ICBs',
  stp: 'STPs or ICBs',
  region: 'Regions',
  provider: 'Providers',
  diagnosis: 'Diagnoses',
};

/** How a bare `2007-08` is read. */
export const READINGS = [
  { value: 'month', label: 'Months: 2007-08 is August 2007' },
  { value: 'year', label: 'Years: 2007-08 is 2007/08' },
  { value: 'quarter', label: 'First days of quarters' },
] as const;

/** What figures are counted in. */
export const MULTIPLIER_NAMES: Readonly<Record<ColumnMapping['columns'][string]['times'], string>> = {
  0.01: 'per cent (12.5 is 0.125)',
  1: 'ones',
  10: 'tens',
  100: 'hundreds',
  1000: 'thousands',
  1000000: 'millions',
};

/** What a mapping makes of the first rows, in a sentence; `null` while it cannot be said. */
export function outcomeWords({ faults, refusal, outcome }: MappingCheck): string {
  if (faults.length > 0) return `Still to settle: ${faults.map(({ message }) => message).join(' ')}`;
  if (refusal !== null || outcome === null) return `The first rows cannot be read. ${refusal ?? ''}`;
  const parts = [
    `${formatCount(outcome.loaded)} would load`,
    `${formatCount(outcome.setAside.length)} would be set aside`,
    ...(outcome.notData.length > 0 ? [`${formatCount(outcome.notData.length)} are not data`] : []),
    ...(outcome.merged > 0 ? [`${formatCount(outcome.merged)} repeat another`] : []),
  ];
  return `Of the first ${formatCount(outcome.read)} rows ${parts.join(', ')}.`;
}
