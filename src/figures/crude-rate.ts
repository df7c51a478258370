import type { MeasureDefinition } from '@/analysis/analysis';

/** Whether a measure is a rate that its record says is not adjusted for age: what is printed of it says so too. */
export function isCrudeRate({ kind, caveats }: Pick<MeasureDefinition, 'kind' | 'caveats'>): boolean {
  return kind === 'rate' && caveats.some((caveat) => /\bnot age-adjusted\b/i.test(caveat));
}
