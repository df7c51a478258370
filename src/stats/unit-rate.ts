/** A unit's counts where both are known and the denominator is above 0. */
export interface UnitCounts {
  readonly x: number;
  readonly n: number;
}

/** Σx and Σn over units. */
export function totalsOf(units: readonly UnitCounts[]): UnitCounts {
  let [x, n] = [0, 0];
  for (const unit of units) {
    x += unit.x;
    n += unit.n;
  }
  return { x, n };
}
