import type { Description } from '@/analysis/analysis';
import { parsePeriod, periodInWords, periodText } from '@/domain/period';
import { UNIT_KINDS, type UnitKind } from '@/domain/unit-kind';

/** What can be gone through: kinds of unit, and the years of one. */
export interface ScanChoice {
  readonly unitKinds: readonly UnitKind[];
  readonly unitKind: UnitKind;
  /** The kind asked for is loaded, or none is asked for. */
  readonly isKindKnown: boolean;
  /** Financial years with data for that kind of unit, latest first. */
  readonly years: readonly string[];
  readonly period: string;
  /** A note where another year was asked for; else null. */
  readonly note: string | null;
}

/**
 * Settles which kind of unit and which year a scan goes through: practices where there are any, and the latest year, where
 * nothing else is asked for or what is asked for is not loaded.
 *
 * @returns null where nothing is loaded that could be compared over a year
 */
export function scanChoice(
  { units, period: wanted }: { readonly units?: UnitKind | undefined; readonly period?: string | undefined },
  description: Pick<Description, 'measures'>,
): ScanChoice | null {
  const measures = description.measures.filter(({ periods }) => periods.length > 0);
  const unitKinds = UNIT_KINDS.filter((kind) => measures.some(({ unitKinds: kinds }) => kinds.includes(kind)));
  const asked = unitKinds.find((kind) => kind === units);
  const unitKind = asked ?? (unitKinds.includes('practice') ? 'practice' : unitKinds[0]);
  if (unitKind === undefined) return null;
  const periods = measures.filter(({ unitKinds: kinds }) => kinds.includes(unitKind)).flatMap((one) => one.periods);
  const years = [...new Set(periods.filter((text) => /^\d{4}\/\d{2}$/.test(text)))].sort().reverse();
  const parsed = wanted === undefined ? null : parsePeriod(wanted);
  const text = parsed ? periodText(parsed) : wanted;
  const period = years.find((year) => year === text) ?? years[0];
  if (period === undefined) return null;
  const isOther = text !== undefined && text !== period;
  return {
    unitKinds,
    unitKind,
    isKindKnown: units === undefined || asked !== undefined,
    years,
    period,
    note: isOther ? `Nothing is loaded for ${periodInWords(text)}. Shown instead: ${periodInWords(period)}.` : null,
  };
}
