/** Up to this many pairs every order can be counted. */
const MOST_PAIRS = 9;

/**
 * How many orders of n ranks give each sum of squared rank differences, by adding ranks one at a time: the ways of
 * giving the first k places a set of ranks do not depend on how they came to be given.
 */
function ordersBySum(n: number): number[] {
  const largest = (n * (n * n - 1)) / 3;
  let bySet = new Map<number, number[]>([[0, [1]]]);
  for (let place = 0; place < n; place += 1) {
    const next = new Map<number, number[]>();
    for (const [used, counts] of bySet) {
      for (let rank = 0; rank < n; rank += 1) {
        if (used & (1 << rank)) continue;
        const square = (place - rank) ** 2;
        const set = used | (1 << rank);
        const into = next.get(set) ?? new Array<number>(largest + 1).fill(0);
        counts.forEach((count, sum) => {
          if (count > 0) into[sum + square] = (into[sum + square] ?? 0) + count;
        });
        next.set(set, into);
      }
    }
    bySet = next;
  }
  return bySet.get((1 << n) - 1) ?? [];
}

/**
 * Exact two-sided p of Spearman's correlation: twice the share of all orders at least as far out on the side seen, as R
 * gives it for few pairs without ties.
 *
 * @param ranksX ranks from 1, as many as `ranksY`
 * @returns null with ties, with more than 9 pairs or with fewer than 2
 */
export function spearmanExactP(ranksX: readonly number[], ranksY: readonly number[]): number | null {
  const n = ranksX.length;
  const isTied = new Set(ranksX).size < n || new Set(ranksY).size < n;
  if (n < 2 || n > MOST_PAIRS || isTied) return null;
  const seen = ranksX.reduce((sum, rank, i) => sum + (rank - (ranksY[i] ?? rank)) ** 2, 0);
  const orders = ordersBySum(n);
  const total = orders.reduce((sum, count) => sum + count, 0);
  const isFarAbove = seen > (n * (n * n - 1)) / 6;
  const beyond = orders.reduce((sum, count, at) => ((isFarAbove ? at >= seen : at <= seen) ? sum + count : sum), 0);
  return Math.min(1, (2 * beyond) / total);
}
