import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { PrescribingChange, PrescribingView } from './prescribing-view';
import type { ResolvedPrescribing } from './resolve-prescribing';
import type { BudgetInput } from './view-model/budget-input';

/** What every panel of the page is made from. */
export interface PanelProps {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  /** Counts from 1 to one less than this are masked in what is saved; 0 or 1 masks none. */
  readonly smallNumbers: number;
  readonly view: PrescribingView;
  /** Changes part of the view in place of the last one. */
  readonly change: (part: PrescribingChange) => void;
  readonly resolved: ResolvedPrescribing;
  readonly input: BudgetInput;
  /** Selects a unit, or no longer. */
  readonly onPick: (code: string) => void;
}
