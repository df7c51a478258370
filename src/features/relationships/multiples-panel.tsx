import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { LocalityScheme } from '@/charts/locality-mark';
import { scatterGridPicture } from '@/charts/scatter-grid-picture';
import type { Sheet } from '@/charts/sheet';
import { formatCorrelation, formatCount } from '@/domain/format';
import { ChartPanel } from '@/figures/chart-panel';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { SelectField } from '@/ui/select-field';
import type { RelationshipsPageProps } from './page-props';
import { compareQuery } from './queries';
import { changeRelations } from './relationships-view';
import type { ResolvedRelations } from './resolve-relations';
import { savableMultiples } from './savable-multiples';
import { type ChosenMultiples, chosenMultiples } from './view-model/chosen-multiples';
import { crudeWords } from './view-model/finding';
import { type AnsweredMultiple, answeredMultiples, gridSpec, multipleWords, seriesSide, seriesWords } from './view-model/multiples'; // prettier-ignore

type Props = RelationshipsPageProps & { readonly resolved: ResolvedRelations; readonly scheme: LocalityScheme };

/** The pair again, small, for each period or for each indicator of a group. */
export function MultiplesPanel(props: Props) {
  const { analysis, dataVersion, resolved, view } = props;
  const canSplit = seriesSide(resolved) !== null;
  const chosen = useMemo(() => chosenMultiples(resolved, view.series), [resolved, view.series]);
  const { series, title, multiples, tooFew } = chosen;
  const answers = useQueries({
    queries: multiples.map(({ request }) => compareQuery(analysis, dataVersion, request)),
    combine: (results) => ({
      results: results.map(({ data }) => data ?? null),
      isWaiting: results.some(({ isPending }) => isPending),
    }),
  });
  const choice = canSplit && (
    <SelectField
      label="One each for"
      options={[
        { value: 'periods', label: 'Periods' },
        { value: 'indicators', label: `Indicators: ${seriesWords(resolved)}` },
      ]}
      value={series}
      onChange={(value) =>
        props.setView(changeRelations(view, { series: value === 'indicators' ? 'indicators' : undefined }), {
          replace: true,
        })
      }
    />
  );
  if (answers.isWaiting || tooFew !== null)
    return (
      <Panel title={title}>
        <div className="relation-choice">{choice}</div>
        {tooFew !== null ? (
          <p className="plain-note">{tooFew}</p>
        ) : (
          <div className="relation-pending">
            <ProgressNote text="Working out the pair again for each" />
          </div>
        )}
      </Panel>
    );
  return <Multiples {...props} choice={choice} chosen={chosen} results={answers.results} />;
}

interface MultiplesProps extends Props {
  readonly choice: ReactNode;
  readonly chosen: ChosenMultiples;
  readonly results: readonly AnsweredMultiple['result'][];
}

function Multiples({ choice, chosen, results, resolved, scheme, view, setView, smallNumbers }: MultiplesProps) {
  const { only } = resolved;
  const { title, multiples } = chosen;
  const answered = useMemo(() => answeredMultiples(multiples, results), [multiples, results]);
  const spec = useMemo(() => gridSpec(answered, only, scheme), [answered, only, scheme]);
  const draw = useCallback((sheet: Sheet) => scatterGridPicture(spec, sheet), [spec]);
  const open = (id: string) => {
    const picked = multiples.find((one) => one.id === id);
    if (picked) setView(changeRelations(view, picked.change));
  };
  return (
    <ChartPanel
      title={title}
      subtitle="The same axes in each. Line: weighted as above; r: the correlation with its 95% interval. Click one to open it."
      width="full"
      height={220}
      draw={draw}
      description={spec.summary}
      panel="multiples"
      savable={savableMultiples(answered, only, scheme, chosen)}
      smallNumbers={smallNumbers}
      selectedId={null}
      onPick={open}
      control={<div className="relation-choice">{choice}</div>}
      table={
        <DataTable
          caption={title}
          isCaptionHidden
          columns={COLUMNS}
          rows={answered}
          rowId={({ multiple }) => multiple.id}
          onPick={open}
          emptyText="Nothing is loaded."
        />
      }
      footer={() => (
        <p>
          Several looks at one pair: with many of them one in twenty would seem clear by chance alone.{' '}
          {crudeWords(results.flatMap((result) => result ?? []))}
        </p>
      )}
    />
  );
}

const COLUMNS: readonly DataColumn<AnsweredMultiple>[] = [
  { id: 'title', header: 'Which', value: ({ multiple }) => multiple.title },
  { id: 'n', header: 'Units', isNumeric: true, value: ({ result }) => result?.joined.length ?? null, cell: ({ result }) => formatCount(result?.joined.length ?? null) }, // prettier-ignore
  { id: 'r', header: 'Correlation', isNumeric: true, value: ({ result }) => result?.pearson?.r ?? null, cell: ({ result }) => formatCorrelation(result?.pearson?.r ?? null) }, // prettier-ignore
  { id: 'words', header: 'In words', value: ({ result }) => (result === null ? 'no data' : multipleWords(result)) },
];
