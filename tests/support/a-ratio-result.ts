import type { MeasureResult, TrendResult } from '@/analysis/analysis';
import { parsePeriod, periodText } from '@/domain/period';
import { aResult, aSilentUnit, aUnit, FOLLOW_UPS } from './a-measure-result';

/** One unit's counts: code, locality, follow-ups, firsts. */
export type RatioRow = readonly [code: string, locality: string | null, followUps: number, firsts: number];

/** Follow-ups per first attendance of units in diabetic medicine at RWG, held against 1.75; bands are all `within`. */
export function aRatioResult(rows: readonly RatioRow[], changes: Partial<MeasureResult> = {}): MeasureResult {
  const one = (code: string, locality: string | null, followUps: number, firsts: number) =>
    firsts > 0
      ? aUnit({ code, name: `Practice ${code}`, locality, numerator: followUps, denominator: firsts, value: followUps / firsts, lower95: (followUps / firsts) * 0.8, upper95: (followUps / firsts) * 1.2 }) // prettier-ignore
      : aSilentUnit({ code, name: `Practice ${code}`, locality, numerator: followUps, denominator: firsts });
  const sum = (of: readonly RatioRow[]) => [of.reduce((all, [, , x]) => all + x, 0), of.reduce((all, [, , , n]) => all + n, 0)] as const; // prettier-ignore
  const places = [...new Set(rows.map(([, locality]) => locality ?? 'No locality'))];
  return aResult({
    request: { measure: 'first-to-follow-up', specialty: '307', provider: 'RWG', period: '2007/08', target: 1.75 },
    definition: FOLLOW_UPS,
    title: 'Follow-ups per first attendance, 307 Diabetic medicine at RWG',
    covered: '2007-04..2007-11',
    target: 1.75,
    targetGiven: true,
    units: rows.map((row) => one(...row)),
    localities: places.map((name) => ({
      ...one(name, name, ...sum(rows.filter(([, locality]) => (locality ?? 'No locality') === name))),
      name,
    })),
    overall: { ...one('ALL', null, ...sum(rows)), name: 'All units' },
    ...changes,
  });
}

/** Follow-ups and firsts of one month after another; null for a month without either. */
export type MonthCounts = readonly [followUps: number, firsts: number] | null;

/** The same activity by month. @param lines of localities and units besides that of all */
export function aRatioTrend(
  from: string,
  months: readonly MonthCounts[],
  lines: readonly (Pick<TrendResult['series'][number], 'level' | 'code'> & { readonly months: readonly MonthCounts[] })[] = [], // prettier-ignore
): TrendResult {
  const { definition, subject, title, unitKind, notes, sources } = aRatioResult([]);
  const first = parsePeriod(from)?.firstMonth ?? 0;
  const periods = months.map((_, at) => periodText({ firstMonth: first + at, months: 1 }));
  const points = (of: readonly MonthCounts[]) =>
    periods.map((period, at) => {
      const [numerator, denominator] = of[at] ?? [null, null];
      const value = numerator === null || !denominator ? null : numerator / denominator;
      return { period, numerator, denominator, value, lower95: null, upper95: null, band: 'within' as const, bandAdjusted: null }; // prettier-ignore
    });
  return {
    definition,
    subject,
    title,
    unitKind,
    periods,
    series: [
      { code: 'ALL', name: 'All units', level: 'overall', points: points(months) },
      ...lines.map(({ level, code, months: own }) => ({ code, name: code, level, points: points(own) })),
    ],
    breaks: [],
    parts: [],
    notes,
    sources,
  };
}
