import { useMemo } from 'react';
import { unitWord } from '@/domain/unit-kind';
import { DataTable } from '@/ui/data-table';
import { DownloadMenu } from '@/figures/download-menu';
import { Panel } from '@/ui/panel';
import { savableFurthest } from './savable-furthest';
import { unitColumns } from './unit-columns';
import type { UnitPanelProps } from './unit-panels-props';
import { beyond95 } from './view-model/chance-words';
import { hasLocalities } from './view-model/chart-input';
import { unitsInWords } from './view-model/result-words';
import { furthestRows, type TableRow } from './view-model/table-rows';

/** With more localities their names are long ones, and leave no room for the counts: the full table has them. */
const MOST_SHORT = 12;

const TITLE = 'Furthest outside the limits';

const rowId = (row: TableRow) => row.id;

/** The units furthest outside the limits: a signal raises a question, no more. */
export function FurthestPanel({ input, only, smallNumbers, onPick }: UnitPanelProps) {
  const { result, localities, colours, selectedId } = input;
  const isLong = localities.length > MOST_SHORT;
  const rows = useMemo(() => furthestRows(input), [input]);
  const columns = useMemo(() => {
    const { name, locality, counts, shortValue, z, band } = unitColumns(result, { localities, colours });
    const middle = !hasLocalities(localities) ? [counts] : isLong ? [locality] : [locality, counts];
    return [name, ...middle, shortValue, z, band];
  }, [result, localities, colours, isLong]);
  const isWeak = rows.some(({ band }) => band === 'above-95' || band === 'below-95');
  return (
    <Panel
      title={TITLE}
      subtitle="Click a row to highlight it in every chart."
      width="narrow"
      actions={
        result.counts.compared > 0 && (
          <DownloadMenu
            title={TITLE}
            panel="furthest"
            savable={savableFurthest(input, only)}
            smallNumbers={smallNumbers}
          />
        )
      }
      footer={
        <p>
          A signal raises a question; it does not say that care is good or poor.
          {isWeak && ` ${beyond95(input)}`}
        </p>
      }
    >
      <div className={isLong ? 'variation-furthest variation-furthest--long' : 'variation-furthest'}>
        <DataTable
          caption={`${unitsInWords(result, 2)} furthest outside the limits`}
          isCaptionHidden
          columns={columns}
          rows={rows}
          rowId={rowId}
          selectedId={selectedId}
          onPick={onPick}
          emptyText={
            result.counts.compared === 0
              ? 'Nothing is compared here.'
              : `No ${unitWord(result.unitKind, 1)} shown lies outside the limits.`
          }
        />
      </div>
    </Panel>
  );
}
