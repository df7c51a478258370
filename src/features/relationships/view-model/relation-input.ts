import type { CompareResult, PairedUnit } from '@/analysis/analysis';
import type { LocalityScheme } from '@/charts/locality-mark';
import { NO_LOCALITY } from '@/domain/locality-colours';
import type { ResolvedRelations } from '@/features/relationships/resolve-relations';

/** A unit with both values. */
export interface JoinedUnit extends PairedUnit {
  readonly area: string;
  readonly across: number;
  readonly up: number;
  /** What the area of its mark stands for; null where it is not given. */
  readonly sized: number | null;
}

/** What every panel of the page is made from. */
export interface RelationInput extends LocalityScheme {
  readonly result: CompareResult;
  /** Joined units that the locality filter leaves. */
  readonly shown: readonly JoinedUnit[];
  readonly selected: ReadonlySet<string>;
}

/** The joined units of a result. */
export function joinedUnits({ units, size }: Pick<CompareResult, 'units' | 'size'>): readonly JoinedUnit[] {
  return units.flatMap((unit) => {
    const [across, up] = [unit.x?.value ?? null, unit.y?.value ?? null];
    if (across === null || up === null) return [];
    const sized = size === null ? unit.listSize : (unit.size?.value ?? null);
    return [{ ...unit, area: unit.locality ?? NO_LOCALITY, across, up, sized }];
  });
}

/** What every panel of a pair is made from. @param resolved what the view comes to */
export function relationInput(
  result: CompareResult,
  { only, selected }: Pick<ResolvedRelations, 'only' | 'selected'>,
  scheme: LocalityScheme,
): RelationInput {
  const joined = joinedUnits(result);
  const shown = only === null ? joined : joined.filter(({ area }) => only.includes(area));
  return { result, shown, selected: new Set(selected), ...scheme };
}

/** The quarters of the chart, by its two targets. */
export const QUARTERS = ['high-high', 'low-high', 'high-low', 'low-low'] as const;

/** A quarter: first whether x is higher or lower than its target, then y. */
export type Quarter = (typeof QUARTERS)[number];

/** The quarter of a unit; one at a target counts as lower. Null where either measure has no target. */
export function quarterOf({ across, up }: JoinedUnit, { x, y }: Pick<CompareResult, 'x' | 'y'>): Quarter | null {
  if (x.target === null || y.target === null) return null;
  return `${across > x.target ? 'high' : 'low'}-${up > y.target ? 'high' : 'low'}`;
}
