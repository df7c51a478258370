import { useMemo, useSyncExternalStore } from 'react';
import { PageHeading } from '@/ui/page-heading';
import type { RelationshipsPageProps } from './page-props';
import { PairPage } from './pair-page';
import { resolveRelations } from './resolve-relations';
import { hasPair, noPairWords } from './view-model/absent-words';
import './relationships.css';

/** How two measures go together from unit to unit. */
export function RelationshipsPage(props: RelationshipsPageProps) {
  const { description, view } = props;
  const groups = useSyncExternalStore(props.groups.subscribe, props.groups.list);
  const resolved = useMemo(() => resolveRelations(view, description, groups), [view, description, groups]);
  if (hasPair(resolved)) return <PairPage {...props} kept={groups} resolved={resolved} />;
  return (
    <PageHeading title={noPairWords(resolved)}>
      <p>
        Two measures of the same units are needed. Load an extract of QOF, referrals, outpatient attendances or
        prescribing on the <a href="#/data">Data page</a>.
      </p>
    </PageHeading>
  );
}
