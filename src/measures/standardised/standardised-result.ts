/** A unit or locality against what its patients would have at the reference's rates by age and sex. */
export interface Standing {
  readonly observed: number;
  readonly expected: number;
  /** Observed ÷ expected, with its 95% interval: exact below 10 events, Byar from 10. */
  readonly ratio: number;
  readonly lower95: number;
  readonly upper95: number;
  /** The ratio times the crude rate of the reference, x/n as the measure’s own value. */
  readonly rate: number;
}

export interface StandardisedUnit {
  readonly code: string;
  /** Null where it cannot be given whole. */
  readonly standing: Standing | null;
  /** Why there is none, in words; null where there is one, or nothing to standardise. */
  readonly reason: string | null;
}

/** A rate standardised indirectly for age and sex. */
export interface StandardisedResult {
  /** How many units are the reference. */
  readonly takingPart: number;
  /** All units with a value, whether they take part or not. */
  readonly withValue: number;
  /** Events over patients of the reference, x/n; null where nobody takes part. */
  readonly crudeRate: number | null;
  /** The fewest events that any age band and sex of the reference has, those without any left out; null where none has. */
  readonly fewestInBand: number | null;
  /** In the order of the result’s units. */
  readonly units: readonly StandardisedUnit[];
  /** In the order of the result’s localities. */
  readonly localities: readonly StandardisedUnit[];
}
