import type { MeasureResult } from '@/analysis/analysis';
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
