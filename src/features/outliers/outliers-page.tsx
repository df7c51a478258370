import { useMemo } from 'react';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { PageHeading } from '@/ui/page-heading';
import type { CellLinks } from './cell-details';
import { OutliersAnswer } from './outliers-answer';
import { changeOutliersView, type OutliersChange, type OutliersView } from './outliers-view';
import { resolveOutliers } from './resolve-outliers';
import './outliers.css';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly smallNumbers: number;
  readonly view: OutliersView;
  readonly setView: (next: OutliersView, options?: { replace?: boolean }) => void;
  readonly links: CellLinks;
}

/** Which units differ from the others, in which measures, beside what chance would give. */
export function OutliersPage(props: Props) {
  const { description, view, setView } = props;
  const resolved = useMemo(() => resolveOutliers(view, description), [view, description]);
  const change = (next: OutliersChange, options?: { replace?: boolean }) => setView(changeOutliersView(view, next), options); // prettier-ignore
  if (resolved) return <OutliersAnswer {...props} resolved={resolved} change={change} />;
  return (
    <PageHeading title="Nothing that is loaded can be gone through">
      <p>
        Load an extract of QOF, referrals, outpatient attendances or prescribing by practice for a financial year on the{' '}
        <a href="#/data">Data page</a>.
      </p>
    </PageHeading>
  );
}
