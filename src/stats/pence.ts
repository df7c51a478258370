/** Pounds as whole pence. */
export function penceOf(pounds: number): number {
  return Math.round(pounds * 100);
}

/**
 * Whole pence for each part of an amount, so that they add up to the pence of the whole: each is rounded down, and the
 * pence that are then missing go to the parts that lost most.
 *
 * @param exact amounts in pence, of any sign, not rounded
 * @param total whole pence of their sum
 */
export function apportionPence(exact: readonly number[], total: number): readonly number[] {
  // No −0, which would be printed as −£0.
  const pence = exact.map((value) => Math.floor(value) + 0);
  const missing = total - pence.reduce((sum, each) => sum + each, 0);
  const order = exact.map((value, i) => ({ i, lost: value - Math.floor(value) })).sort((a, b) => b.lost - a.lost || a.i - b.i); // prettier-ignore
  for (let k = 0; k < missing; k += 1) {
    const at = order[k % order.length];
    if (at) pence[at.i] = (pence[at.i] ?? 0) + 1;
  }
  return pence;
}
