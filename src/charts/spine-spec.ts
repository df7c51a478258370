/** One measure of a unit. Places are on the row's own scale: 0 the middle unit, −1 and 1 as far as the furthest unit lies. */
export interface SpineRow {
  readonly id: string;
  /** The measure: `Exception rate, diabetes`. */
  readonly name: string;
  /** What the row stands under, such as `Prescribing`; rows of one group stand together. */
  readonly group: string;
  /** The value as it is printed, or a word in its place. */
  readonly text: string;
  readonly hover: string;
  /** All units: the lowest, the ends of the middle half, the highest; null where too few are compared to draw any. */
  readonly bar: {
    readonly lowest: number;
    readonly quarter: number;
    readonly threeQuarters: number;
    readonly highest: number;
  } | null;
  /** What the unit is set beside; null where that has no value. */
  readonly mark: number | null;
  /** The unit's own place with its interval; null where it has no value, the interval null for a cost. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Outside the 99.8% limits of all units. */
  readonly isFlagged: boolean;
  /** Said where there is no bar. */
  readonly emptyText: string;
}

/** Everything a spine chart shows. */
export interface SpineSpec {
  readonly rows: readonly SpineRow[];
  /** `practice`. */
  readonly unitWord: string;
  /** The colour of the diamonds: that of a locality, else dark ink. */
  readonly markColour: string;
  readonly summary: string;
}
