import type { Description, MeasureRequest } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { UnitGroup } from '@/domain/unit-group';
import type { RecordList } from '@/workspaces/record-list';
import type { RelationshipsView } from './relationships-view';

/** What the page is given. */
export interface RelationshipsPageProps {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  /** Counts from 1 to one less than this are masked in what is saved; 0 or 1 masks none. */
  readonly smallNumbers: number;
  readonly view: RelationshipsView;
  readonly setView: (next: RelationshipsView, options?: { replace?: boolean }) => void;
  /** Groups kept in the open workspace. */
  readonly groups: RecordList<UnitGroup>;
  /** The address at which a measure is shown with a group as its comparator. */
  readonly comparedHref: (group: Pick<UnitGroup, 'name' | 'codes'>, request: MeasureRequest) => string;
}
