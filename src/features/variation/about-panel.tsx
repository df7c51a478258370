import { sourceCaption } from '@/figures/source-caption';
import type { MeasureResult } from '@/analysis/analysis';
import { Panel } from '@/ui/panel';
import { caveatsOf, formulaCaption } from './view-model/captions';

interface Props {
  readonly result: MeasureResult;
  /** Counts from 1 to one less than this are masked in what is saved. */
  readonly smallNumbers: number;
}

/** The measure's own record: the same words that every export and the documents print. */
export function AboutPanel({ result, smallNumbers }: Props) {
  const { definition } = result;
  return (
    <Panel title="About this measure" subtitle={`${definition.title}. ${definition.whyItMatters}`}>
      <dl className="variation-about">
        <dt>Formula</dt>
        <dd>{formulaCaption(result)}</dd>
        <dt>Counted above the line</dt>
        <dd>{definition.numerator}</dd>
        <dt>Counted below the line</dt>
        <dd>{definition.denominator}</dd>
        <dt>Left out</dt>
        <dd>{definition.exclusions}</dd>
        {result.notes.length > 0 && (
          <>
            <dt>Notes on these data</dt>
            <dd>
              <ul>
                {result.notes.map(({ code, text }) => (
                  <li key={`${code} ${text}`}>{text}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>Caveats</dt>
        <dd>
          <ul>
            {caveatsOf(result).map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </dd>
        <dt>Which way is better</dt>
        <dd>{POLARITY[definition.polarity]}</dd>
        <dt>Method</dt>
        <dd>{definition.method}</dd>
        <dt>Sources</dt>
        <dd>{sourceCaption(result)}</dd>
        <dt>In what is saved</dt>
        <dd>
          {smallNumbers > 1
            ? `Counts from 1 to ${smallNumbers - 1} are printed as *, with what could give them away. The Data page sets this.`
            : 'Small numbers are not masked. The Data page sets this.'}
        </dd>
        <dt>Owner</dt>
        <dd>{`${definition.owner}; to be reviewed by ${definition.reviewBy}`}</dd>
      </dl>
    </Panel>
  );
}

const POLARITY = {
  high: 'Higher is usually better.',
  low: 'Lower is usually better.',
  neither: 'Neither: a high or a low value raises a question.',
} as const;
