/** One part of a net overspend: a practice of a locality. */
export interface OverspendPart {
  /** Spend − budget in whole pence: below 0 for an underspend. */
  readonly variancePence: number;
}

/** How few parts hold a net overspend (METHODS §13). */
export interface Concentration<Part> {
  /** Of all parts together, signed. */
  readonly netPence: number;
  /** The parts over budget, largest overspend first. */
  readonly over: readonly Part[];
  /** The fewest parts whose overspends together are at least the net one, largest first; none where the net is no overspend. */
  readonly holders: readonly Part[];
  /** Their overspends together. */
  readonly heldPence: number;
  /** `more`: strictly more than the net overspend; `all`: exactly it; null where the net is no overspend. */
  readonly holds: 'more' | 'all' | null;
}

/** Parts from the largest overspend to the largest underspend; equal ones stay in their order. */
export function byOverspend<Part extends OverspendPart>(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((a, b) => b.variancePence - a.variancePence);
}

/**
 * The smallest number of parts that account for the whole of a net overspend, or for more than it.
 *
 * @param parts all that the net is made of, over and under
 */
export function overspendConcentration<Part extends OverspendPart>(parts: readonly Part[]): Concentration<Part> {
  const ordered = byOverspend(parts);
  const netPence = parts.reduce((sum, { variancePence }) => sum + variancePence, 0);
  const over = ordered.filter(({ variancePence }) => variancePence > 0);
  if (netPence <= 0) return { netPence, over, holders: [], heldPence: 0, holds: null };
  let heldPence = 0;
  let count = 0;
  for (const { variancePence } of over) {
    heldPence += variancePence;
    count += 1;
    if (heldPence >= netPence) break;
  }
  return { netPence, over, holders: over.slice(0, count), heldPence, holds: heldPence > netPence ? 'more' : 'all' };
}
