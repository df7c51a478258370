import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { formatCount } from '@/domain/format';
import { inSentence } from '@/domain/sentence';
import { measureQuery } from '@/figures/queries';
import { Standout, StandoutWait } from '@/ui/standout';
import { resolveView } from './resolve-view';
import type { VariationView } from './variation-view';
import { unitsInWords } from './view-model/result-words';
import { isShownAdjusted, outside998 } from './view-model/shown';
import { sentenceText, summarySentence } from './view-model/summary-sentence';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  /** The view that the finding is of, and that its link opens. */
  readonly view: VariationView;
  readonly hrefOf: (view: VariationView) => string;
}

/** How many units lie outside the limits of one measure, in the words of the page on it. */
export function MeasureStandout({ analysis, description, dataVersion, view, hrefOf }: Props) {
  const resolved = useMemo(() => resolveView(view, description), [view, description]);
  const { data, error } = useQuery({
    ...measureQuery(analysis, dataVersion, resolved?.request ?? { measure: '', period: '' }),
    enabled: resolved !== null,
  });
  if (resolved === null) return null;
  if (!data) return <StandoutWait text={`Working out ${resolved.availability.definition.title}`} error={error} />;
  const adjusted = isShownAdjusted(data, view.adjusted);
  const { above, below } = outside998(data, adjusted);
  const count = above + below;
  const far = data.definition.kind === 'cost' ? 'more than 3 SD from the others' : 'outside the 99.8% limits';
  const lie = `${unitsInWords(data, count)} ${count === 1 ? 'lies' : 'lie'}`;
  return (
    <Standout
      figure={formatCount(count)}
      finding={`${formatCount(count)} ${lie} ${far} in ${inSentence(data.title)}.`}
      href={hrefOf(view)}
      linkText="See the funnel"
    >
      {sentenceText(summarySentence(data, adjusted))}
    </Standout>
  );
}
