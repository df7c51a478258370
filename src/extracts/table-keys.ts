import { AREAS, type ReadTable } from './tables';

/** What tells the rows of a stored table apart, and what they then say. */
export interface TableKey {
  /** Columns that always tell rows apart. */
  readonly key: readonly string[];
  /** Dimensions that some files break their rows down by and others do not. */
  readonly dimensions: readonly string[];
  /** What a row says: numbers are added over rows of one key, texts are one and the same. */
  readonly values: readonly string[];
}

const UNIT = ['unit_kind', 'unit_code'];
const TIME = ['first_month', 'months'];

const key = (columns: readonly string[], values: readonly string[], dimensions: readonly string[] = []): TableKey => ({
  key: columns,
  dimensions,
  values,
});

const KEYS: Readonly<Record<ReadTable, TableKey>> = {
  unit_fact: key(UNIT, ['unit_name', 'locality', 'list_size', 'opened', 'closed', 'latitude', 'longitude']),
  unit_grouping: key([...UNIT, 'grouping'], ['group_code', 'group_name']),
  locality_map: key(UNIT, ['locality', 'colour']),
  list_size: key([...UNIT, ...TIME], ['patients'], ['age_band', 'sex']),
  qof: key(
    [...UNIT, ...TIME, 'indicator_code', 'restated'],
    ['group_code', 'numerator', 'denominator', 'exceptions', 'points'],
  ),
  qof_exception: key([...UNIT, ...TIME, 'indicator_code'], ['exceptions']),
  qof_group: key([...UNIT, ...TIME, 'group_code', 'restated'], ['denominator', 'exceptions']),
  qof_register: key([...UNIT, ...TIME, 'register_code', 'restated'], ['patients', 'list_size']),
  bare_register: key([...UNIT, ...TIME, 'register_code'], ['patients']),
  qof_long: key([...UNIT, ...TIME, 'indicator_code', 'measure'], ['value']),
  indicator_register: key([...UNIT, ...TIME, 'indicator_code'], ['patients']),
  named_register: key([...UNIT, ...TIME, 'register_code'], ['patients', 'list_size']),
  practice_area: key(UNIT, ['unit_name', ...AREAS.flatMap((area) => [`${area}_code`, `${area}_name`])]),
  indicator: key(['indicator_code', 'first_month'], ['group_code', 'description']),
  referral: key([...UNIT, ...TIME], ['referrals'], ['specialty_code', 'provider_code', 'source', 'pathway']),
  outpatient: key(
    [...UNIT, ...TIME],
    ['first_attendances', 'follow_up_attendances', 'first_dna', 'follow_up_dna'],
    ['specialty_code', 'provider_code', 'age_band', 'sex'],
  ),
  prescribing: key([...UNIT, ...TIME, 'bnf_code'], ['items', 'actual_cost', 'quantity', 'nic', 'bnf_name']),
  bnf_substance: key(['substance_code'], ['substance_name']),
  prescribing_budget: key([...UNIT, ...TIME], ['budget']),
  contract: key(
    [...TIME, 'provider_code', 'specialty_code', 'status', 'applies_to'],
    ['negotiated_ratio', 'first_price', 'follow_up_price', 'planned_first', 'planned_follow_up', 'paid_above_cap', 'source'], // prettier-ignore
  ),
  engagement: key(UNIT, ['agreement_signed', 'les_applied', 'visit_planned', 'visit_done', 'visitors']),
  target: key([...TIME, 'measure', 'indicator_code'], ['target', 'source']),
  prescribing_profile: key(TIME, ['cumulative_percent']),
  age_sex_weight: key(['age_band', 'sex'], ['weight']),
  pathway: key(['pathway', 'specialty_code', 'register_code'], ['indicator_group']),
  indicator_value: key(
    [...UNIT, ...TIME, 'indicator_code'],
    ['numerator', 'denominator', 'value', 'indicator_name', 'unit', 'higher_is'],
  ),
};

/** The key of a table. Within one file its dimensions belong to the key. */
export function keyOf(table: ReadTable): TableKey {
  return KEYS[table];
}

/** Whether the rows of a table belong to a unit. */
export function hasUnits(table: ReadTable): boolean {
  return KEYS[table].key.includes('unit_code');
}

/** Whether the rows of a table are of a time. */
export function hasPeriods(table: ReadTable): boolean {
  return KEYS[table].key.includes('months');
}
