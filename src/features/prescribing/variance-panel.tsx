import { useCallback, useMemo } from 'react';
import { moneyBarsPicture } from '@/charts/money-bars-picture';
import type { Sheet } from '@/charts/sheet';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { ChartPanel } from '@/figures/chart-panel';
import { sourceCaption } from '@/figures/source-caption';
import { SwitchField } from '@/ui/switch-field';
import { BudgetRowsTable } from './budget-rows-table';
import type { PanelProps } from './panel-props';
import { savableVariance } from './savable-budget';
import { barRows, rowsWords, varianceBars } from './view-model/bars';
import { profileWords } from './view-model/budget-words';
import { withoutWords } from './view-model/finding';

/** Spend against budget by locality and by practice. */
export function VariancePanel({ input, view, change, onPick, smallNumbers }: PanelProps) {
  const rows = barRows(input, view.rows);
  const spec = useMemo(() => varianceBars(input, rows), [input, rows]);
  const draw = useCallback((sheet: Sheet) => moneyBarsPicture(spec, sheet), [spec]);
  const without = withoutWords(input);
  const title = `Spend against budget by ${rowsWords(rows, input)}`;
  const pickBar = (id: string) => (rows === 'units' ? onPick(id) : change({ area: id, steps: undefined }));
  return (
    <ChartPanel
      title={title}
      subtitle="Spend − budget for the same months. Filled: over budget; hollow: under it."
      width={rows === 'units' ? 'full' : 'narrow'}
      height={320}
      draw={draw}
      description={spec.summary}
      table={<BudgetRowsTable caption={title} input={input} rows={rows} onPick={onPick} />}
      panel="variance"
      savable={savableVariance(input, spec)}
      smallNumbers={smallNumbers}
      selectedId={input.selectedId}
      onPick={pickBar}
      control={
        input.area === null &&
        input.localities.length > 1 && (
          <SwitchField
            label={`Every ${unitWord(input.result.unitKind, 1)}`}
            isOn={rows === 'units'}
            onChange={(isOn) => change({ rows: isOn ? 'units' : undefined })}
          />
        )
      }
      footer={() => (
        <p>
          Source: {sourceCaption(input.result)}. The budget is parted by {profileWords(input.result)}.
          {without !== null && ` ${startSentence(without)}.`}
        </p>
      )}
    />
  );
}
