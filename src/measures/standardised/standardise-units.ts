import { NO_LOCALITY } from '@/domain/locality-colours';
import { formatCount } from '@/domain/format';
import { indirectRatio } from '@/stats/standardised-rates';
import type { MeasureUnit } from '@/measures/measure-result';
import { grouped } from '@/measures/practice/practice-rows';
import { overlappingAges } from './age-bands';
import type { AgeSexCount, AgeSexList } from './age-sex-rows';
import type { StandardisedResult, StandardisedUnit, Standing } from './standardised-result';

/** What a rate is standardised from: events and lists by age band and sex, and the bands that events are given by at all. */
export interface AgeSexCounts {
  readonly events: readonly AgeSexCount[];
  readonly lists: readonly AgeSexList[];
  readonly given: { readonly ages: ReadonlySet<string>; readonly sexes: ReadonlySet<string> };
}

type Unit = Pick<MeasureUnit, 'code' | 'locality' | 'numerator' | 'value'>;

/** Why a unit takes no part. */
const NO_AGES = 'activity without age or sex';
const NO_LIST = 'no list by age and sex';
const OTHER_BANDS = 'age bands or sexes that the two files do not share';
const NOT_THE_SAME = 'activity by age that does not add up to the whole';
const OVERLAPPING = 'age bands that overlap those of others';
const TOO_FEW = 'no other to be a reference';

/** A unit's events and patients by age band and sex. */
interface Parts {
  readonly events: ReadonlyMap<string, number>;
  readonly patients: ReadonlyMap<string, number>;
}

const keyOf = ({ ageBand, sex }: AgeSexCount): string => `${ageBand ?? ''} ${sex ?? ''}`;
const sumOf = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + count, 0);

/**
 * Indirect standardisation for age and sex: what each unit has over what its patients would have at the rates, band by band,
 * of all units that take part. A unit takes part whole or not at all: it has events and patients by age and sex, in bands
 * that both give. A locality has a ratio where all its units with a value take part. METHODS §6.
 */
export function standardise(
  units: readonly Unit[],
  localities: readonly Pick<Unit, 'code'>[],
  counts: AgeSexCounts,
): StandardisedResult {
  const eventsOf = grouped(counts.events, ({ unitCode }) => unitCode);
  const listsOf = grouped(counts.lists, ({ unitCode }) => unitCode);
  const parts = new Map(units.map((unit) => [unit.code, partsOf(unit, eventsOf.get(unit.code) ?? [], listsOf.get(unit.code) ?? [], counts.given)])); // prettier-ignore
  const sound = [...parts].filter(
    (entry): entry is [string, Parts] => typeof entry[1] === 'object' && entry[1] !== null,
  );
  const clash = overlappingAges(sound.flatMap(([code]) => (listsOf.get(code) ?? []).flatMap(({ ageBand }) => ageBand ?? []))); // prettier-ignore
  const early = clash ? OVERLAPPING : sound.length < 2 ? TOO_FEW : null;
  const taking = new Map(early === null ? sound : []);
  const reference = referenceOf([...taking.values()]);
  const standingOf = (members: readonly Parts[]): Standing | null => standing(members, reference);
  const own = units.map(({ code }): StandardisedUnit => {
    const part = taking.get(code);
    if (part) return unitOf(code, standingOf([part]));
    const reason = parts.get(code) ?? null;
    return { code, standing: null, reason: typeof reason === 'string' || reason === null ? reason : early };
  });
  const withValue = units.filter(({ value }) => value !== null);
  return {
    takingPart: taking.size,
    withValue: withValue.length,
    crudeRate: taking.size === 0 ? null : reference.rate,
    fewestInBand: reference.fewest,
    units: own,
    localities: localities.map(({ code }): StandardisedUnit => {
      const members = withValue.filter(({ locality }) => (locality ?? NO_LOCALITY) === code);
      const without = members.filter((unit) => !taking.has(unit.code)).length;
      if (members.length === 0) return { code, standing: null, reason: null };
      if (without > 0) return { code, standing: null, reason: `${formatCount(without)} of its ${formatCount(members.length)} have none` }; // prettier-ignore
      return unitOf(code, standingOf(members.flatMap((unit) => taking.get(unit.code) ?? [])));
    }),
  };
}

function unitOf(code: string, found: Standing | null): StandardisedUnit {
  return { code, standing: found, reason: found === null ? 'nothing is expected of it' : null };
}

/** A unit's events and patients, or why it has none that can be used; null where it has no value. */
function partsOf(
  { numerator, value }: Unit,
  events: readonly AgeSexCount[],
  listed: readonly AgeSexCount[],
  given: AgeSexCounts['given'],
): Parts | string | null {
  if (value === null || numerator === null) return null;
  const own = events.filter(({ count }) => count > 0);
  if (own.some(({ ageBand, sex }) => ageBand === null || sex === null)) return NO_AGES;
  if (listed.length === 0) return NO_LIST;
  const patients = new Map(listed.map((each) => [keyOf(each), each.count]));
  const isShared = ({ ageBand, sex }: AgeSexCount): boolean => given.ages.has(ageBand ?? '') && given.sexes.has(sex ?? ''); // prettier-ignore
  if (!listed.every(isShared) || own.some((each) => !patients.has(keyOf(each)))) return OTHER_BANDS;
  const found = new Map(own.map((each) => [keyOf(each), each.count]));
  return Math.abs(sumOf(found.values()) - numerator) > 1e-6 ? NOT_THE_SAME : { events: found, patients };
}

interface Reference {
  readonly events: ReadonlyMap<string, number>;
  readonly patients: ReadonlyMap<string, number>;
  readonly rate: number;
  readonly fewest: number | null;
}

function referenceOf(members: readonly Parts[]): Reference {
  const [events, patients] = [added(members.map((one) => one.events)), added(members.map((one) => one.patients))];
  const some = [...events.values()].filter((count) => count > 0);
  return {
    events,
    patients,
    rate: sumOf(events.values()) / sumOf(patients.values()),
    fewest: some.length === 0 ? null : some.reduce((a, b) => Math.min(a, b)),
  };
}

function added(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const one of all) for (const [key, count] of one) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

function standing(members: readonly Parts[], reference: Reference): Standing | null {
  const events = added(members.map((one) => one.events));
  const strata = [...added(members.map((one) => one.patients))].map(([key, population]) => ({
    count: events.get(key) ?? 0,
    population,
    referenceCount: reference.events.get(key) ?? 0,
    referencePopulation: reference.patients.get(key) ?? population,
  }));
  const found = indirectRatio(strata);
  if (found === null) return null;
  const { observed, expected, value, lower, upper } = found;
  return { observed, expected, ratio: value, lower95: lower, upper95: upper, rate: value * reference.rate };
}
