import type { Description, PracticeResult, Roster } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { EngagementEdit } from '@/domain/engagement';
import type { MeasureRequest } from '@/analysis/analysis';
import type { UnitGroup } from '@/domain/unit-group';
import type { Board } from '@/signals/board';
import type { RecordList } from '@/workspaces/record-list';
import type { PracticeView } from './practice-view';
import type { ResolvedPractices } from './resolve-practices';
import type { Comparator } from './view-model/comparator';
import type { SignalsOf } from './view-model/practice-signals';

/** What the page is given. */
export interface PracticesProps {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  /** Counts from 1 to one less than this are masked in what is saved; 0 or 1 masks none. */
  readonly smallNumbers: number;
  readonly view: PracticeView;
  readonly setView: (next: PracticeView, options?: { replace?: boolean }) => void;
  /** Groups kept in the open workspace. */
  readonly groups: RecordList<UnitGroup>;
  /** What has been entered of the dealings with practices, kept with the workspace. */
  readonly engagement: RecordList<EngagementEdit>;
  /** The address of a view of this page. */
  readonly hrefOf: (view: PracticeView) => string;
  /** The address at which one measure is shown, one unit selected. */
  readonly measureHref: (request: MeasureRequest, unit: string) => string;
}

/** What every panel of one practice is made from. */
export interface PracticePanelProps extends PracticesProps {
  readonly resolved: ResolvedPractices;
  readonly practice: PracticeResult;
  readonly roster: Roster;
  readonly board: Board;
  /** Its place in the board. */
  readonly place: number;
  /** Boards of earlier years, the latest first, as far as they are worked out. */
  readonly earlier: readonly { readonly period: string; readonly board: Board }[];
  readonly signals: SignalsOf;
  readonly comparators: readonly Comparator[];
  readonly comparator: Comparator;
}
