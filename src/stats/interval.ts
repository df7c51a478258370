/** Two limits of an interval or of a funnel at one size, lower first, on one scale. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
