import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import type { Description, MeasureRequest } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { Pathway } from '@/domain/pathway';
import type { UnitGroup } from '@/domain/unit-group';
import type { UnitKind } from '@/domain/unit-kind';
import { PageHeading } from '@/ui/page-heading';
import type { RecordList } from '@/workspaces/record-list';
import { OverviewAnswer } from './overview-answer';
import type { OverviewLinks } from './overview-links';
import type { OverviewView } from './overview-view';
import { NOTHING_TO_COMPARE, resolveOverview } from './resolve-overview';
import './overview.css';

/** What findings of other pages are asked about. */
export interface StandoutsAbout {
  readonly period: string;
  readonly unitKind: UnitKind;
  readonly pathway: Pathway | null;
  /** The measure with most signals; null where none has any. */
  readonly most: MeasureRequest | null;
}

export interface OverviewProps {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly smallNumbers: number;
  /** Groups kept in the open workspace. */
  readonly groups: RecordList<UnitGroup>;
  readonly view: OverviewView;
  readonly setView: (next: OverviewView, options?: { replace?: boolean }) => void;
  readonly links: OverviewLinks;
  /** Findings of the pages behind this one, each in its own words; nothing for those that have none. */
  readonly standouts: (about: StandoutsAbout) => ReactNode;
  /** ms since 1970: what is loaded is so old. */
  readonly now: number;
}

/** What the data say at a glance: signals beside chance, localities by measure, what stands out, what is loaded. */
export function OverviewPage(props: OverviewProps) {
  const { description, view } = props;
  const groups = useSyncExternalStore(props.groups.subscribe, props.groups.list);
  const resolved = useMemo(() => resolveOverview(view, description, groups), [view, description, groups]);
  if (resolved) return <OverviewAnswer {...props} kept={groups} resolved={resolved} />;
  return (
    <PageHeading title={NOTHING_TO_COMPARE}>
      <p>
        Load an extract of QOF, referrals, outpatient attendances or prescribing by practice for a financial year on the{' '}
        <a href="#/data">Data page</a>, which says what each measure needs.
      </p>
    </PageHeading>
  );
}
