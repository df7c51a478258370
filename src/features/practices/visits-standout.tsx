import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { type EngagementEdit, mergedEngagement } from '@/domain/engagement';
import { formatCount } from '@/domain/format';
import type { UnitKind } from '@/domain/unit-kind';
import { Standout, StandoutWait } from '@/ui/standout';
import type { PracticeView } from './practice-view';
import { rosterQuery } from './queries';
import { directoryFinding } from './view-model/directory-finding';
import { programmeOf } from './view-model/programme';
import { agreementFinding, hasEngagement } from './view-model/agreement-finding';

interface Props {
  readonly analysis: AnalysisClient;
  readonly dataVersion: number;
  readonly unitKind: UnitKind;
  /** What has been entered of the dealings with practices. */
  readonly entered: readonly EngagementEdit[];
  /** The view that the finding is of, and that its link opens. */
  readonly view: PracticeView;
  readonly hrefOf: (view: PracticeView) => string;
}

/** How far agreements and visits have come, in the words of the page on them. Nothing where nothing is written down. */
export function VisitsStandout({ analysis, dataVersion, unitKind, entered, view, hrefOf }: Props) {
  const { data: roster, error } = useQuery(rosterQuery(analysis, dataVersion, unitKind));
  const units = useMemo(() => {
    const edits = new Map(entered.map((edit) => [edit.code, edit]));
    return roster?.units.map((unit) => ({
      ...unit,
      signals: null,
      engagement: mergedEngagement(unit.engagement, edits.get(unit.code) ?? null),
    }));
  }, [roster, entered]);
  if (!units) return <StandoutWait text="Reading agreements and visits" error={error} />;
  if (!hasEngagement(units)) return null;
  const { figure, finding } = agreementFinding(units, unitKind);
  return (
    <Standout figure={formatCount(figure)} finding={finding} href={hrefOf(view)} linkText="See the visits">
      {directoryFinding(programmeOf(units), unitKind)}
    </Standout>
  );
}
