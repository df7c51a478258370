import type { ReactNode } from 'react';
import type { MeasureResult } from '@/analysis/analysis';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { DownloadMenu } from '@/figures/download-menu';
import { MethodLink } from '@/figures/method-link';
import { Panel } from '@/ui/panel';
import { savableAll } from './savable-all';
import type { UnitPanelProps } from './unit-panels-props';
import { UnitsTable } from './units-table';
import { hasLocalities } from './view-model/chart-input';
import { drawnUnits } from './view-model/long-description';
import { areValuesAlone, unitsInWords } from './view-model/result-words';

/** Every unit shown with all its figures, in a table that can be sorted and searched. */
export function AllUnitsPanel({ input, only, smallNumbers, onPick }: UnitPanelProps) {
  const { result, localities } = input;
  const area = areaWord(result.request.grouping, 2);
  const title = `All ${unitsInWords(result, 2)}`;
  const foot = `${hasLocalities(localities) ? `${startSentence(area)} and the whole stand` : 'The whole stands'} at the foot.`;
  return (
    <Panel
      title={title}
      subtitle={`${startSentence(drawnUnits(input))}.${areValuesAlone(result) ? '' : ` ${foot}`}`}
      footer={standardNote(result)}
      actions={
        result.counts.withValue > 0 && (
          <DownloadMenu title={title} panel="all" savable={savableAll(input, only)} smallNumbers={smallNumbers} />
        )
      }
    >
      <UnitsTable
        input={input}
        caption={title}
        onPick={onPick}
        initialSorting={{ column: 'value', isDescending: true }}
        searchLabel="Find in the table"
        showsStandard
        maxHeight={480}
      />
    </Panel>
  );
}

/** What a standardised ratio compares, and who has none; nothing where there are none. */
function standardNote({ standardised, notes }: MeasureResult): ReactNode {
  if (standardised === null) return undefined;
  const said = notes.filter(({ code }) => /^(not-)?standardised/.test(code));
  return (
    <>
      {said.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
      <p>
        <MethodLink to={{ section: 'age-and-sex' }} />
      </p>
    </>
  );
}
