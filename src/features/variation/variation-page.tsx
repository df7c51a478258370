import { useMemo } from 'react';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { PageHeading } from '@/ui/page-heading';
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
  readonly setView: (next: VariationView, options?: { replace?: boolean }) => void;
}

/** How units differ in one measure, and which differences are more than chance. */
export function VariationPage(props: Props) {
  const { description, view } = props;
  const resolved = useMemo(() => resolveView(view, description), [view, description]);
  if (resolved) return <MeasurePage {...props} description={resolved.description} resolved={resolved} />;
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
