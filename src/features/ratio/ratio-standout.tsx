import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { ContractLine } from '@/domain/contract-line';
import { formatDecimal } from '@/domain/format';
import { Standout, StandoutWait } from '@/ui/standout';
import { contractQuery } from './queries';
import type { RatioView } from './ratio-view';
import { resolveRatio } from './resolve-ratio';
import { contractBase, ownTerms } from './view-model/contract-figures';
import { ratioHeadline, ratioSentence } from './view-model/finding';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly entered: readonly ContractLine[];
  /** The view that the finding is of, and that its link opens. */
  readonly view: RatioView;
  readonly hrefOf: (view: RatioView) => string;
}

/**
 * Where the follow-up ratio stands against its contract line, in the words of the page on it. Nothing where what the view
 * asks for is not loaded, or no contract line matches.
 */
export function RatioStandout({ analysis, description, dataVersion, entered, view, hrefOf }: Props) {
  const resolved = useMemo(() => resolveRatio(view, description, entered), [view, description, entered]);
  const line = resolved?.notes.length === 0 ? resolved.line : null;
  const { data, error } = useQuery({
    ...contractQuery(analysis, dataVersion, resolved?.request ?? { period: '' }),
    enabled: line !== null,
  });
  if (line === null) return null;
  if (!data) return <StandoutWait text="Working out the follow-up ratio" error={error} />;
  const base = contractBase(data);
  const { ratio } = base.scope;
  if (ratio === null) return null;
  const input = { measure: data.measure, base, terms: ownTerms(line) };
  return (
    <Standout
      figure={formatDecimal(ratio, 2)}
      finding={`${ratioHeadline(input)}.`}
      href={hrefOf(view)}
      linkText="See what another ratio would do"
    >
      {ratioSentence(input)
        .map(({ text }) => text)
        .join('')}
    </Standout>
  );
}
