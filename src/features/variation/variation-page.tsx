import { useMemo, useSyncExternalStore } from 'react';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { UnitGroup } from '@/domain/unit-group';
import { PageHeading } from '@/ui/page-heading';
import type { RecordList } from '@/workspaces/record-list';
import { MeasurePage } from './measure-page';
import { resolveView } from './resolve-view';
import type { VariationView } from './variation-view';
import './variation-page.css';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  /** Counts from 1 to one less than this are masked in what is saved; 0 or 1 masks none. */
  readonly smallNumbers: number;
  readonly view: VariationView;
  /** Groups kept in the open workspace. */
  readonly groups: RecordList<UnitGroup>;
  readonly setView: (next: VariationView, options?: { replace?: boolean }) => void;
}

/** How units differ in one measure, and which differences are more than chance. */
export function VariationPage(props: Props) {
  const { description, view } = props;
  const groups = useSyncExternalStore(props.groups.subscribe, props.groups.list);
  const resolved = useMemo(() => resolveView(view, description, groups), [view, description, groups]);
  if (resolved)
    return <MeasurePage {...props} groups={groups} description={resolved.description} resolved={resolved} />;
  return (
    <>
      <PageHeading title="Nothing that is loaded makes a measure">
        <p>
          Load an extract of QOF, referrals, outpatient attendances or prescribing by practice on the{' '}
          <a href="#/data">Data page</a>. It also says what became of the files that are loaded.
        </p>
      </PageHeading>
    </>
  );
}
