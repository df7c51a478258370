import type { MeasureResult } from '@/analysis/analysis';
import { startSentence } from '@/domain/sentence';
import { Panel } from '@/ui/panel';
import { unitsInWords } from './view-model/result-words';

interface Props {
  readonly result: MeasureResult;
}

/** What stands in place of the funnel where values are given without their counts. */
export function NoFunnel({ result }: Props) {
  const units = unitsInWords(result, 2);
  return (
    <Panel title="No control limits" width="narrow">
      <p>
        {`A funnel sets each of the ${units} against what chance allows at its size. These values are given without the counts they were made from, so that their sizes are not known: there are no limits and no intervals, and none of the ${units} is compared with the others.`}
      </p>
      <p>
        {`${startSentence(units)} with few patients or items can stand far out by chance alone. An extract with both counts would give the limits.`}
      </p>
    </Panel>
  );
}
