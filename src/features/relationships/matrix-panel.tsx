import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { ScanPlan } from '@/analysis/analysis';
import { matrixPicture } from '@/charts/matrix-picture';
import type { Sheet } from '@/charts/sheet';
import { formatCorrelation, formatCount } from '@/domain/format';
import { periodInWords } from '@/domain/period';
import { ChartPanel } from '@/figures/chart-panel';
import { keepOf } from '@/figures/queries';
import { scanPlanQuery, scanQuery } from '@/figures/scan-queries';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { SelectField } from '@/ui/select-field';
import type { RelationshipsPageProps } from './page-props';
import { changeRelations, MATRIX_OF } from './relationships-view';
import type { ResolvedRelations } from './resolve-relations';
import { MATRIX_TITLE, matrixSubtitle, savableMatrix } from './savable-matrix';
import { NO_CORRELATIONS } from './view-model/absent-words';
import { clearWords, matrixKeys, type MatrixPair, matrixPairs, matrixRequest, matrixSpec, pairId } from './view-model/matrix'; // prettier-ignore

type Props = RelationshipsPageProps & { readonly resolved: ResolvedRelations };

const MIXED = '';
const OF_WORDS = {
  exceptions: 'Exception rates',
  achievement: 'Achievement',
  prevalence: 'Prevalence',
  referrals: 'Referrals',
  outpatients: 'Outpatients',
  prescribing: 'Prescribing',
  indicators: 'Indicator tables',
  all: 'All measures',
} as const;

/** How every measure goes with every other, of one period. Picking a pair opens it above. */
export function MatrixPanel(props: Props) {
  const { analysis, dataVersion, resolved, view } = props;
  const { x, y } = resolved;
  const asked = useMemo(() => matrixRequest(resolved), [resolved]);
  const plan = useQuery({ ...scanPlanQuery(analysis, dataVersion, asked), placeholderData: keepOf(dataVersion) });
  const keys = plan.data ? matrixKeys(plan.data.columns, view.matrix, [x.key, y.key]) : [];
  const scan = useQuery({
    ...scanQuery(analysis, dataVersion, { ...asked, columns: [...keys] }),
    placeholderData: keepOf(dataVersion),
    enabled: keys.length > 0,
  });
  const error = plan.error ?? scan.error;
  if (error)
    return (
      <Panel title={MATRIX_TITLE}>
        <ErrorNote title="The correlations cannot be shown">
          <p>{error.message}</p>
        </ErrorNote>
      </Panel>
    );
  if (plan.data && keys.length < 2) return <NoMatrix {...props} plan={plan.data} />;
  if (!plan.data || !scan.data)
    return (
      <Panel title={MATRIX_TITLE}>
        <div className="relation-pending">
          <ProgressNote text={`Working out every measure of ${periodInWords(resolved.period)}`} />
        </div>
      </Panel>
    );
  return <Matrix {...props} plan={plan.data} columns={scan.data.columns} isStale={scan.isPlaceholderData} />;
}

interface PlannedProps extends Props {
  readonly plan: ScanPlan;
}

interface MatrixProps extends PlannedProps {
  readonly columns: Parameters<typeof matrixPairs>[0];
  readonly isStale: boolean;
}

function NoMatrix(props: PlannedProps) {
  return (
    <Panel title={MATRIX_TITLE}>
      <MatrixChoice {...props} />
      <p className="plain-note">{NO_CORRELATIONS}</p>
    </Panel>
  );
}

/** Which measures the correlations are of. */
function MatrixChoice({ plan, view, setView }: PlannedProps) {
  const domains = new Set<string>(plan.columns.map(({ domain }) => domain));
  const offered = MATRIX_OF.filter((of) => of === 'all' || of === view.matrix || domains.has(of));
  return (
    <div className="relation-choice">
      <SelectField
        label="Measures"
        options={[
          { value: MIXED, label: 'This pair and some of each kind' },
          ...offered.map((of) => ({ value: of, label: OF_WORDS[of] })),
        ]}
        value={view.matrix ?? MIXED}
        onChange={(value) => setView(changeRelations(view, { matrix: MATRIX_OF.find((of) => of === value) }), { replace: true })} // prettier-ignore
      />
    </div>
  );
}

function Matrix(props: MatrixProps) {
  const { plan, columns, isStale, description, resolved, view, setView, smallNumbers } = props;
  const { unitKind, period } = resolved;
  const pairs = useMemo(() => matrixPairs(columns), [columns]);
  const spec = useMemo(() => matrixSpec(columns, pairs, unitKind), [columns, pairs, unitKind]);
  const draw = useCallback((sheet: Sheet) => matrixPicture(spec, sheet), [spec]);
  const open = (id: string) => {
    const pair = pairs.find((one) => pairId(one) === id);
    if (pair) setView(changeRelations(view, { x: pair.x, y: pair.y }));
  };
  if (pairs.length === 0) return <NoMatrix {...props} />;
  return (
    <ChartPanel
      title={MATRIX_TITLE}
      subtitle={`${matrixSubtitle(unitKind, period)} Click a pair to open it.`}
      width="full"
      isStale={isStale}
      height={300}
      draw={draw}
      description={spec.summary}
      panel="matrix"
      savable={savableMatrix({ plan, columns, pairs, period, isSample: description.isSample })}
      smallNumbers={smallNumbers}
      selectedId={[`${resolved.x.key} ${resolved.y.key}`, `${resolved.y.key} ${resolved.x.key}`].find((id) => pairs.some((pair) => pairId(pair) === id)) ?? null} // prettier-ignore
      onPick={open}
      control={<MatrixChoice {...props} />}
      table={
        <DataTable
          caption={MATRIX_TITLE}
          isCaptionHidden
          columns={COLUMNS}
          rows={pairs}
          rowId={pairId}
          onPick={open}
          initialSorting={{ column: 'size', isDescending: true }}
          searchLabel="Find a measure"
          emptyText={NO_CORRELATIONS}
          maxHeight={480}
        />
      }
      footer={() => <p>{clearWords(pairs)}</p>}
    />
  );
}

const COLUMNS: readonly DataColumn<MatrixPair>[] = [
  { id: 'x', header: 'Measure', value: ({ titles }) => titles[0] },
  { id: 'y', header: 'With', value: ({ titles }) => titles[1] },
  { id: 'r', header: 'Correlation', isNumeric: true, value: ({ correlation }) => correlation?.r ?? null, cell: ({ correlation }) => formatCorrelation(correlation?.r ?? null) }, // prettier-ignore
  { id: 'interval', header: '95% interval', value: ({ correlation }) => correlation?.interval?.lower ?? null, cell: intervalOf }, // prettier-ignore
  { id: 'size', header: 'Size', isNumeric: true, value: ({ correlation }) => (correlation === null ? null : Math.abs(correlation.r)), cell: ({ correlation }) => formatCorrelation(correlation === null ? null : Math.abs(correlation.r)).replace('+', '') }, // prettier-ignore
  { id: 'n', header: 'Units', isNumeric: true, value: ({ n }) => n, cell: ({ n }) => formatCount(n) },
];

function intervalOf({ correlation }: MatrixPair): string {
  const interval = correlation?.interval ?? null;
  return interval === null ? '–' : `${formatCorrelation(interval.lower)} to ${formatCorrelation(interval.upper)}`;
}
