import { useQueries } from '@tanstack/react-query';
import { formatCount } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { measureQuery } from '@/figures/queries';
import { DownloadMenu } from '@/figures/download-menu';
import { DataTable, type DataColumn } from '@/ui/data-table';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { Marked } from './budget-columns';
import type { PanelProps } from './panel-props';
import { savableTargets, TARGETS_TITLE, targetsSubtitle } from './savable-targets';
import { noTargetWords } from './view-model/absent-words';
import { targetQuestions, unaskedWords } from './view-model/tracked-requests';
import { countsWords, standingWords, targetHeader, targetSource } from './view-model/target-words';
import { type StandingCounts, type TrackedUnit, trackerOf } from './view-model/tracker';

/** A row of the tracker: a unit, or the counts of a locality or of all. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly area: string | null;
  readonly values: TrackedUnit['values'];
  readonly counts: readonly StandingCounts[] | null;
}

/** Which practice met which target that the loaded files set for the year, with counts by locality. */
export function TrackerPanel({ analysis, dataVersion, description, input, onPick, smallNumbers }: PanelProps) {
  const { result, area, selectedId } = input;
  const { grouping } = result.request;
  const { questions, unasked } = targetQuestions(description, result);
  const answers = useQueries({ queries: questions.map(({ request }) => measureQuery(analysis, dataVersion, request)) });
  const tracked = questions.map(({ target }, i) => ({ target, result: answers[i]?.data ?? null }));
  const tracker = trackerOf(tracked, result.units);
  const isWaiting = answers.some(({ isLoading }) => isLoading);
  const faults = answers.flatMap(({ error }) => (error ? [error.message] : []));
  const units = unitWord(result.unitKind, 2);
  if (questions.length === 0) {
    return (
      <Panel title={TARGETS_TITLE}>
        <p className="plain-note">
          {noTargetWords(input)} Load a targets extract on the <a href="#/data">Data page</a> to see which {units} met
          which.
        </p>
      </Panel>
    );
  }
  const rows = tracker.units.filter((unit) => area === null || unit.area === area.name).map(({ code, name, area: at, values }): Row => ({ id: code, name, area: at, values, counts: null })); // prettier-ignore
  const sums = [...tracker.localities.filter(({ name }) => area === null || name === area.name), ...(area === null ? [{ name: 'All', counts: tracker.overall }] : [])]; // prettier-ignore
  const column = (i: number): DataColumn<Row> => ({
    id: `target ${i}`,
    header: tracked[i] ? targetHeader(tracked[i]) : '',
    value: (row) => row.values[i]?.value ?? null,
    cell: (row) => {
      const [one, value, counts] = [tracked[i], row.values[i], row.counts?.[i]];
      return one && counts ? countsWords(counts, one) : one && value ? standingWords(value, one) : '';
    },
  });
  return (
    <Panel
      title={TARGETS_TITLE}
      subtitle={targetsSubtitle(input)}
      actions={
        <DownloadMenu
          title={TARGETS_TITLE}
          panel="targets"
          smallNumbers={smallNumbers}
          savable={savableTargets(input, tracker)}
        />
      }
      footer={
        <p>
          Targets: {tracked.map(targetSource).join('; ')}.{unasked.length > 0 && ` ${unaskedWords(unasked)}`}
          {faults.length > 0 && ` ${faults.join(' ')}`}
          {smallNumbers > 1 &&
            ` In what is saved, values of counts from 1 to ${formatCount(smallNumbers - 1)} are masked.`}
        </p>
      }
    >
      <ProgressNote text={isWaiting ? 'Working out who met which target' : null} />
      <DataTable
        caption={TARGETS_TITLE}
        isCaptionHidden
        columns={[
          { id: 'name', header: startSentence(unitWord(result.unitKind, 1)), value: (row) => row.name },
          { id: 'area', header: startSentence(areaWord(grouping, 1)), value: (row) => row.area, cell: (row) => (row.area === null ? '' : <Marked name={row.area} scheme={input} />) }, // prettier-ignore
          ...tracked.map((_, i) => column(i)),
        ]}
        rows={rows}
        rowId={({ id }) => id}
        footRows={sums.map(({ name, counts }): Row => ({ id: `sum ${name}`, name, area: null, values: [], counts }))}
        initialSorting={{ column: 'name', isDescending: false }}
        selectedId={selectedId}
        onPick={onPick}
        searchLabel="Find in the targets"
        maxHeight={420}
        emptyText={`No ${unitWord(result.unitKind, 1)} is shown.`}
      />
    </Panel>
  );
}
