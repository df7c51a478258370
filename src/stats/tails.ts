/** Both tails of a distribution at one point. Each is computed to full relative accuracy where it is the smaller. */
export interface Tails {
  /** P(X ≤ x), in [0, 1]. */
  readonly lower: number;
  /** P(X > x), in [0, 1]. */
  readonly upper: number;
}

export const ALL_BELOW: Tails = { lower: 1, upper: 0 };
export const ALL_ABOVE: Tails = { lower: 0, upper: 1 };

/** Both tails from the lower one; rounding may leave it a hair above 1. */
export function fromLower(lower: number): Tails {
  const held = Math.min(1, lower);
  return { lower: held, upper: 1 - held };
}

/** Both tails from the upper one. */
export function fromUpper(upper: number): Tails {
  const held = Math.min(1, upper);
  return { lower: 1 - held, upper: held };
}
