import type { MeasureDefinition } from '@/analysis/analysis';
import { startSentence } from '@/domain/sentence';
import { POLARITY_WORDS } from '@/figures/polarity-words';
import { Facts } from '@/ui/facts';
import { kindFacts } from './method-entries';
import type { MethodSection } from './method-text';

interface Props {
  readonly definition: MeasureDefinition;
  readonly sections: readonly MethodSection[];
}

/** Everything the catalogue says of a measure, with what its kind alone decides. */
export function MeasureRecord({ definition, sections }: Props) {
  const { id, kind, unit, numerator, denominator, exclusions, extracts, caveats, polarity } = definition;
  return (
    <Facts
      facts={[
        ['Counted above the line', numerator],
        ['Counted below the line', denominator],
        ['Left out', exclusions],
        ['Unit', startSentence(unit)],
        [
          'Kind',
          <>
            {startSentence(kind)}{' '}
            <a href="#/methods?section=kinds-of-measure" aria-label={`Kinds of measure, of which a ${kind} is one`}>
              (kinds of measure)
            </a>
          </>,
        ],
        ...kindFacts(kind, sections).map(([name, said]) => [startSentence(name), said] as const),
        ['Which way is better', POLARITY_WORDS[polarity]],
        ['Caveats', caveats],
        ['Method and sources', definition.method],
        ['Made from extracts of', extracts.join(', ')],
        ['Owner', `${definition.owner}; to be reviewed by ${definition.reviewBy}`],
        ['Name in links and on the command line', id],
      ]}
    />
  );
}
