import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { trendQuery } from '@/figures/queries';
import { ExplainedFigure } from '@/ui/explained-figure';
import type { RatioPanelProps } from './panel-props';
import { keyFigures } from './view-model/key-figures';
import { shareOfYear, stepsOf } from './view-model/months';
import { figuresTrend } from './view-model/activity';

/** The four figures of the page; each says on a click where it is from. */
export function FigureRow({ analysis, dataVersion, result, base, terms }: RatioPanelProps) {
  const { data } = useQuery(trendQuery(analysis, dataVersion, figuresTrend(result.request)));
  const { measure } = result;
  const figures = useMemo(
    () => keyFigures({ measure, base, terms }, data ? shareOfYear(stepsOf(data), measure.period) : null),
    [measure, base, terms, data],
  );
  return (
    <section className="ratio-figures" aria-label="The figures in short">
      {figures.map(({ label, value, note, working }) => (
        <div key={label} className="panel ratio-figures__card">
          <ExplainedFigure label={label} value={value} note={note} working={() => working} />
        </div>
      ))}
    </section>
  );
}
