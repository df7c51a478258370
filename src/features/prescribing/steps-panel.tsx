import { useCallback, useMemo } from 'react';
import { moneyBarsPicture } from '@/charts/money-bars-picture';
import type { Sheet } from '@/charts/sheet';
import { formatSignedPounds } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { ChartPanel } from '@/figures/chart-panel';
import { sourceCaption } from '@/figures/source-caption';
import { DataTable } from '@/ui/data-table';
import { SelectField } from '@/ui/select-field';
import type { PanelProps } from './panel-props';
import { savableSteps } from './savable-budget';
import { waterfallBars } from './view-model/bars';
import { stepsArea } from './view-model/budget-input';
import { concentrationSentence } from './view-model/finding';

const ALL = '';

/** From the largest overspend of a locality to its net total. */
export function StepsPanel({ input, view, change, onPick, smallNumbers }: PanelProps) {
  const { year, result } = input;
  const area = stepsArea(input, view.steps);
  const spec = useMemo(() => waterfallBars(area, input), [area, input]);
  const draw = useCallback((sheet: Sheet) => moneyBarsPicture(spec, sheet), [spec]);
  const isUnit = (id: string) => year.units.some(({ code }) => code === id);
  return (
    <ChartPanel
      title="From the largest overspend to the net total"
      subtitle={concentrationSentence(area, input)}
      width="full"
      height={320}
      draw={draw}
      description={spec.summary}
      table={
        <DataTable
          caption="Steps to the net total"
          isCaptionHidden
          columns={[
            { id: 'name', header: 'Step', value: (bar) => bar.name },
            { id: 'change', header: 'Spend − budget', value: (bar) => bar.to - bar.from, cell: (bar) => formatSignedPounds(bar.to - bar.from), isNumeric: true }, // prettier-ignore
            { id: 'running', header: 'Running total', value: (bar) => bar.to, cell: (bar) => formatSignedPounds(bar.to), isNumeric: true }, // prettier-ignore
          ]}
          rows={spec.bars}
          rowId={({ id }) => id}
          emptyText="There are no steps."
        />
      }
      panel="steps"
      savable={savableSteps(input, area, spec)}
      smallNumbers={smallNumbers}
      selectedId={input.selectedId}
      onPick={(id) => {
        if (isUnit(id)) onPick(id);
      }}
      control={
        year.localities.length > 1 && (
          <div className="prescribing-control">
            <SelectField
              label={startSentence(areaWord(result.request.grouping, 1))}
              options={[{ value: ALL, label: 'All' }, ...year.localities.map(({ name }) => ({ value: name, label: name }))]} // prettier-ignore
              value={area === year.overall ? ALL : area.name}
              onChange={(name) => change({ steps: name === ALL ? 'All' : name })}
            />
          </div>
        )
      }
      footer={() => (
        <p>
          Source: {sourceCaption(result)}. Each bar begins where the one above ends, and the last is what they add up
          to, to the penny.
        </p>
      )}
    />
  );
}
