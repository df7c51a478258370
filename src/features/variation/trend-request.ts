import type { TrendRequest } from '@/analysis/analysis';
import { parsePeriod } from '@/domain/period';
import type { ResolvedView } from './resolve-view';
import type { VariationView } from './variation-view';

export type TrendStep = NonNullable<VariationView['step']>;

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** Steps of which two or more are loaded, finest first: months make up quarters, and both make up years. */
export function trendSteps(periods: readonly string[]): readonly TrendStep[] {
  const loaded = periods.flatMap((text) => parsePeriod(text) ?? []);
  return (['month', 'quarter', 'year'] as const).filter((step) => {
    const fitting = loaded.filter(({ months }) => months <= MONTHS[step]);
    const from = fitting.map(({ firstMonth }) => Math.floor((firstMonth - 3) / MONTHS[step]));
    return new Set(from).size >= 2;
  });
}

/** The step shown: the one asked for where it is loaded, else quarters, which are calmer than months, else the finest. */
function stepShown(periods: readonly string[], asked: TrendStep | undefined): TrendStep | null {
  const steps = trendSteps(periods);
  return steps.find((step) => step === asked) ?? steps.find((step) => step === 'quarter') ?? steps[0] ?? null;
}

/** The step of a view's trend: of values without their counts the one they are given in. */
export function trendStep({ availability, areValuesAlone }: ResolvedView, asked: TrendStep | undefined) {
  return areValuesAlone ? (trendSteps(availability.periods)[0] ?? null) : stepShown(availability.periods, asked);
}

/**
 * The trend that belongs to a view: the same measure over all periods, with the selected unit.
 *
 * @returns null where fewer than two periods are loaded
 */
export function trendRequest(resolved: ResolvedView, step: TrendStep | undefined): TrendRequest | null {
  const chosen = trendStep(resolved, step);
  if (chosen === null) return null;
  const {
    measure,
    indicator,
    group,
    specialty,
    provider,
    units,
    allSources,
    withDna,
    register,
    bnf,
    per,
    grouping,
    openNow,
  } = resolved.request;
  const asked = {
    indicator,
    group,
    specialty,
    provider,
    units,
    allSources,
    withDna,
    register,
    bnf,
    per,
    grouping,
    openNow,
  };
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  return { measure, ...given, unitCodes: resolved.selected === null ? [] : [resolved.selected], step: chosen };
}
