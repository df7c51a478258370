/** Attendances of one stratum in the two states; null where it has none in that state. */
export interface RatioStratum {
  readonly from: StratumCounts | null;
  readonly to: StratumCounts | null;
}

export interface StratumCounts {
  readonly firsts: number;
  readonly followUps: number;
  /** What the counts are divided by, above 0: months, or thousands of patient-months. */
  readonly size: number;
}

/** What a ratio's change or difference is made of: the four parts add up to `to − from` exactly. */
export interface RatioChange {
  readonly from: number;
  readonly to: number;
  /** Firsts lie in other strata than before. */
  readonly mix: number;
  /** More or fewer follow-ups for the size. */
  readonly followUps: number;
  /** More or fewer firsts for the size. */
  readonly firsts: number;
  /** Strata with firsts in one state only. */
  readonly oneStateOnly: number;
  readonly strataInBoth: number;
  readonly strataInOne: number;
}

/**
 * Splits the difference of two ratios exactly into mix, follow-ups, firsts and what is in one state only (METHODS §16):
 * with w the share of all firsts, r the ratio and n, f the firsts and follow-ups for the size of a stratum,
 * mix = Σ(w₁−w₀)·½(r₁+r₀), follow-ups = Σ½(w₁+w₀)(f₁−f₀)·½(1/n₁+1/n₀), firsts = Σ½(w₁+w₀)(1/n₁−1/n₀)·½(f₁+f₀).
 *
 * @returns null where either state has no first attendance
 */
export function ratioChange(strata: readonly RatioStratum[]): RatioChange | null {
  const sum = (state: 'from' | 'to', count: 'firsts' | 'followUps') =>
    strata.reduce((total, stratum) => total + (stratum[state]?.[count] ?? 0), 0);
  const [firsts0, firsts1] = [sum('from', 'firsts'), sum('to', 'firsts')];
  if (firsts0 === 0 || firsts1 === 0) return null;
  const change = { mix: 0, followUps: 0, firsts: 0, oneStateOnly: 0, strataInBoth: 0, strataInOne: 0 };
  for (const { from, to } of strata) {
    if (from !== null && to !== null && from.firsts > 0 && to.firsts > 0) {
      const [w0, w1] = [from.firsts / firsts0, to.firsts / firsts1];
      const [f0, f1] = [from.followUps / from.size, to.followUps / to.size];
      const [n0, n1] = [from.firsts / from.size, to.firsts / to.size];
      change.mix += ((w1 - w0) * (f1 / n1 + f0 / n0)) / 2;
      change.followUps += (((w1 + w0) / 2) * (f1 - f0) * (1 / n1 + 1 / n0)) / 2;
      change.firsts += (((w1 + w0) / 2) * (1 / n1 - 1 / n0) * (f1 + f0)) / 2;
      change.strataInBoth += 1;
    } else {
      change.oneStateOnly += (to?.followUps ?? 0) / firsts1 - (from?.followUps ?? 0) / firsts0;
      change.strataInOne += 1;
    }
  }
  return { from: sum('from', 'followUps') / firsts0, to: sum('to', 'followUps') / firsts1, ...change };
}
