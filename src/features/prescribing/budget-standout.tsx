import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { formatCount } from '@/domain/format';
import { Standout, StandoutWait } from '@/ui/standout';
import type { PrescribingView } from './prescribing-view';
import { budgetQuery } from './queries';
import { resolvePrescribing } from './resolve-prescribing';
import { budgetInput, concentrationOf } from './view-model/budget-input';
import { budgetSentence, concentrationSentence, heldArea } from './view-model/finding';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  /** The view that the finding is of, and that its link opens. */
  readonly view: PrescribingView;
  readonly hrefOf: (view: PrescribingView) => string;
}

/**
 * Who holds the largest net overspend of a locality, in the words of the page on it. Nothing where what the view asks for
 * is not loaded, or an overspend is not held by few.
 */
export function BudgetStandout({ analysis, description, dataVersion, view, hrefOf }: Props) {
  const resolved = useMemo(() => resolvePrescribing(view, description), [view, description]);
  const isAsked = resolved?.notes.length === 0;
  const { data, error } = useQuery({
    ...budgetQuery(analysis, dataVersion, resolved?.request ?? { financialYear: '' }),
    enabled: isAsked,
  });
  if (!isAsked) return null;
  if (!data) return <StandoutWait text="Working out the prescribing budget" error={error} />;
  const input = budgetInput(data, description, view);
  const area = heldArea(input);
  if (area === null) return null;
  return (
    <Standout
      figure={formatCount(concentrationOf(area).holders.length)}
      finding={concentrationSentence(area, input)}
      href={hrefOf(view)}
      linkText="See the steps to it"
    >
      {budgetSentence(input)
        .map(({ text }) => text)
        .join('')}
    </Standout>
  );
}
