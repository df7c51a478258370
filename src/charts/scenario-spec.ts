import type { LocalityScheme } from './locality-mark';

/** What is above one ratio. */
export interface ScenarioPoint {
  readonly ratio: number;
  readonly excess: number;
  /** The interval; null where there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** What each layer has of it; empty where there are no layers. */
  readonly parts: readonly number[];
}

/** Everything that a chart of ratios shows. */
export interface ScenarioSpec extends LocalityScheme {
  /** In order of their ratios, from the first to the last of the axis. */
  readonly points: readonly ScenarioPoint[];
  /** Localities whose parts lie on each other, from the bottom; empty for one line. */
  readonly layers: readonly string[];
  /** The ratio of the contract; null for none. */
  readonly contract: number | null;
  /** The ratio that is tried out, where it is drawn into the picture; null where it moves above it. */
  readonly tried: number | null;
  readonly valueTitle: string;
  readonly ratioTitle: string;
  readonly summary: string;
}
