import type { ContractResult, Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { ContractLine } from '@/domain/contract-line';
import type { RecordList } from '@/workspaces/record-list';
import type { RatioView, Scenario } from './ratio-view';
import type { ResolvedRatio } from './resolve-ratio';
import type { ContractBase, Terms } from './view-model/contract-figures';

/** What every panel of the page is made from. */
export interface RatioPanelProps {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  /** Counts from 1 to one less than this are masked in what is saved; 0 or 1 masks none. */
  readonly smallNumbers: number;
  readonly view: RatioView;
  readonly setView: (next: RatioView, options?: { replace?: boolean }) => void;
  readonly resolved: ResolvedRatio;
  readonly result: ContractResult;
  /** The units of the result as a contract counts them. */
  readonly base: ContractBase;
  /** The terms of the contract line used; null where no line matches and none is entered. */
  readonly terms: Terms | null;
  /** Lines entered on the page, kept with the workspace. */
  readonly contractLines: RecordList<ContractLine>;
  /** Scenarios saved, kept with the workspace. */
  readonly scenarios: RecordList<Scenario>;
}
