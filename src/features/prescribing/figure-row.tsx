import { useMemo } from 'react';
import { ExplainedFigure } from '@/ui/explained-figure';
import type { BudgetInput } from './view-model/budget-input';
import { keyFigures } from './view-model/key-figures';

/** The four figures of the page; each says on a click where it is from. */
export function FigureRow({ input }: { readonly input: BudgetInput }) {
  const figures = useMemo(() => keyFigures(input), [input]);
  return (
    <section className="prescribing-figures" aria-label="The figures in short">
      {figures.map(({ label, value, note, explanation }) => (
        <div key={label} className="panel">
          <ExplainedFigure
            label={label}
            value={value}
            note={note}
            explanation={
              <dl>
                {explanation.map(({ term, text }) => (
                  <div key={term} className="prescribing-figures__term">
                    <dt>{term}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            }
          />
        </div>
      ))}
    </section>
  );
}
