import type { MeasureResult } from '@/analysis/analysis';
import { MethodLink } from '@/figures/method-link';
import { POLARITY_WORDS } from '@/figures/polarity-words';
import { sourceCaption } from '@/figures/source-caption';
import { Facts } from '@/ui/facts';
import { Panel } from '@/ui/panel';
import { caveatsOf, formulaCaption } from './view-model/captions';

interface Props {
  readonly result: MeasureResult;
  /** Counts from 1 to one less than this are masked in what is saved. */
  readonly smallNumbers: number;
}

/** The measure's own record: the same words that every export and the documents print. */
export function AboutPanel({ result, smallNumbers }: Props) {
  const { definition, notes } = result;
  return (
    <Panel
      title="About this measure"
      subtitle={`${definition.title}. ${definition.whyItMatters}`}
      footer={
        <p>
          <MethodLink to={{ measure: definition.id }} />
        </p>
      }
    >
      <Facts
        facts={[
          ['Formula', formulaCaption(result)],
          ['Counted above the line', definition.numerator],
          ['Counted below the line', definition.denominator],
          ['Left out', definition.exclusions],
          ...(notes.length === 0 ? [] : [['Notes on these data', notes.map(({ text }) => text)] as const]),
          ['Caveats', caveatsOf(result)],
          ['Which way is better', POLARITY_WORDS[definition.polarity]],
          ['Method', definition.method],
          ['Sources', sourceCaption(result)],
          [
            'In what is saved',
            smallNumbers > 1
              ? `Counts from 1 to ${smallNumbers - 1} are printed as *, with what could give them away. The Data page sets this.`
              : 'Small numbers are not masked. The Data page sets this.',
          ],
          ['Owner', `${definition.owner}; to be reviewed by ${definition.reviewBy}`],
        ]}
      />
    </Panel>
  );
}
