import type { ChartInput } from './view-model/chart-input';

/** What a panel of a measure's units is given. */
export interface UnitPanelProps {
  readonly input: ChartInput;
  /** Localities shown; null for all. */
  readonly only: readonly string[] | null;
  readonly smallNumbers: number;
  readonly onPick: (id: string) => void;
}
