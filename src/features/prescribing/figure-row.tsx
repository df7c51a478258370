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
            working={() => explanation.map(({ term, text }) => [term, text] as const)}
          />
        </div>
      ))}
    </section>
  );
}
