import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import type { Description, ScanUnit } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { UnitGroup } from '@/domain/unit-group';
import type { UnitKind } from '@/domain/unit-kind';
import { PageHeading } from '@/ui/page-heading';
import type { RecordList } from '@/workspaces/record-list';
import type { CellLinks } from './cell-details';
import { OutliersAnswer } from './outliers-answer';
import { changeOutliersView, type OutliersChange, type OutliersView } from './outliers-view';
import { NOTHING_TO_SCAN, resolveOutliers } from './resolve-outliers';
import './outliers.css';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly smallNumbers: number;
  readonly view: OutliersView;
  readonly setView: (next: OutliersView, options?: { replace?: boolean }) => void;
  readonly links: CellLinks;
  /** What can be written down of a unit, under its details; nothing for kinds of unit that have no record. */
  readonly noteOn: (unit: ScanUnit, unitKind: UnitKind) => ReactNode;
  /** Groups kept in the open workspace. */
  readonly groups: RecordList<UnitGroup>;
}

/** Which units differ from the others, in which measures, beside what chance would give. */
export function OutliersPage(props: Props) {
  const { description, view, setView } = props;
  const groups = useSyncExternalStore(props.groups.subscribe, props.groups.list);
  const resolved = useMemo(() => resolveOutliers(view, description, groups), [view, description, groups]);
  const change = (next: OutliersChange, options?: { replace?: boolean }) => setView(changeOutliersView(view, next), options); // prettier-ignore
  if (resolved) return <OutliersAnswer {...props} groups={groups} resolved={resolved} change={change} />;
  return (
    <PageHeading title={NOTHING_TO_SCAN}>
      <p>
        Load an extract of QOF, referrals, outpatient attendances or prescribing by practice for a financial year on the{' '}
        <a href="#/data">Data page</a>.
      </p>
    </PageHeading>
  );
}
