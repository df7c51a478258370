import type { ChartInput } from './view-model/chart-input';

/** What the panels of a measure's units are given. */
export interface UnitPanelsProps {
  readonly input: ChartInput;
  /** Localities shown; null for all. */
  readonly only: readonly string[] | null;
  readonly smallNumbers: number;
  readonly onPick: (id: string) => void;
  readonly onAdjust: (adjusted: boolean) => void;
}

/** A panel that follows the first: its input may be of the view before for a moment. */
export interface FollowingPanelProps extends Omit<UnitPanelsProps, 'onAdjust'> {
  readonly isStale: boolean;
}
