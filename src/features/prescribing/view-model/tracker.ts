import type { MeasureResult } from '@/analysis/analysis';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import { type TargetLine, targetStanding, type TargetStanding } from '@/domain/target-line';

/** A target with what its measure answers; null where it has no answer yet, or none can be given. */
export interface TrackedTarget {
  readonly target: TargetLine;
  readonly result: MeasureResult | null;
}

/** Where one unit stands to one target. */
export interface TrackedValue {
  readonly value: number | null;
  readonly standing: TargetStanding;
}

/** One unit against every target, in the order of the targets. */
export interface TrackedUnit {
  readonly code: string;
  readonly name: string;
  readonly area: string;
  readonly values: readonly TrackedValue[];
}

/** How many units of a locality stand where to one target. */
export type StandingCounts = Readonly<Record<TargetStanding, number>>;

/** Units × targets, with counts by locality. */
export interface Tracker {
  readonly targets: readonly TrackedTarget[];
  readonly units: readonly TrackedUnit[];
  readonly localities: readonly { readonly name: string; readonly counts: readonly StandingCounts[] }[];
  readonly overall: readonly StandingCounts[];
}

/** A unit that may have targets to meet. */
interface Unit {
  readonly code: string;
  readonly name: string;
  readonly locality: string | null;
}

/** Which units met which target. @param units those that any target may be for, beside those that a measure names */
export function trackerOf(targets: readonly TrackedTarget[], units: readonly Unit[]): Tracker {
  const known = new Map(units.map((unit) => [unit.code, unit]));
  for (const { result } of targets) for (const unit of result?.units ?? []) if (!known.has(unit.code)) known.set(unit.code, unit); // prettier-ignore
  const valuesOf = targets.map(({ result }) => new Map(result?.units.map(({ code, value }) => [code, value])));
  const rows = [...known.values()].map(({ code, name, locality }): TrackedUnit => ({
    code,
    name,
    area: locality ?? NO_LOCALITY,
    values: targets.map(({ target, result }, i) => {
      const value = valuesOf[i]?.get(code) ?? null;
      return { value, standing: targetStanding(value, target.value, result?.definition.polarity ?? 'neither') };
    }),
  }));
  const countsOf = (of: readonly TrackedUnit[]) => targets.map((_, i) => counted(of.flatMap(({ values }) => values[i] ?? []))); // prettier-ignore
  return {
    targets,
    units: rows,
    localities: sortLocalities(rows.map(({ area }) => area)).map((name) => ({ name, counts: countsOf(rows.filter(({ area }) => area === name)) })), // prettier-ignore
    overall: countsOf(rows),
  };
}

function counted(values: readonly TrackedValue[]): StandingCounts {
  const of = (standing: TargetStanding) => values.filter((one) => one.standing === standing).length;
  return { met: of('met'), 'not-met': of('not-met'), above: of('above'), below: of('below'), at: of('at'), 'not-given': of('not-given') }; // prettier-ignore
}
