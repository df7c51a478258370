import { periodInWords } from '@/domain/period';
import type { MeasureResult } from '@/analysis/analysis';
import { Panel } from '@/ui/panel';
import { unitsInWords } from './view-model/result-words';

interface Props {
  readonly result: MeasureResult;
}

/** What stands in place of the charts where no unit has a value, with what to do about it. */
export function NothingToDraw({ result }: Props) {
  const lacksDenominator = result.notes.some(({ code }) => code === 'no-denominator');
  const units = unitsInWords(result, 2);
  return (
    <Panel title="Nothing to draw">
      <p>
        {lacksDenominator
          ? `What is counted is in the table below, but there is nothing to divide it by. Load list sizes of these ${units} on the `
          : `The extracts give no value for ${periodInWords(result.period)}. Choose another period or measure, or look at the notes on the `}
        <a href="#/data">Data page</a>
        {lacksDenominator ? ', or choose another measure.' : '.'}
      </p>
    </Panel>
  );
}
