import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { RatioChangeRequest, RatioChangeResult } from '@/analysis/analysis';
import { partsPicture } from '@/charts/parts-picture';
import type { Sheet } from '@/charts/sheet';
import { formatCount } from '@/domain/format';
import { ChartPanel } from '@/figures/chart-panel';
import { keepOf } from '@/figures/queries';
import { sourceCaption } from '@/figures/source-caption';
import { useAskedWhenSeen } from '@/figures/use-asked-when-seen';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { ErrorNote } from '@/ui/error-note';
import { explainedColumns } from '@/ui/explained-columns';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import type { RatioPanelProps } from './panel-props';
import { ratioChangeQuery } from './queries';
import { changeRatioView } from './ratio-view';
import { savableWhy } from './savable-why';
import { countsWords, explainedOf, NOTHING_BESIDE, partsSpec, stateNames, whyHeadline, whyParts, whyRequest, type WhyRow, whyRows, whyWords } from './view-model/ratio-why'; // prettier-ignore
import { whyWorkings } from './view-model/workings/why-workings';
import { WhyFields } from './why-fields';

const TITLE = 'Why the ratio differs';

/** The difference of two ratios in four parts that add up to it: between two periods, or two areas. */
export function WhyPanel(props: RatioPanelProps) {
  const { analysis, dataVersion, resolved, view, setView, result } = props;
  const { availability, request } = resolved;
  const explained = useMemo(() => explainedOf(view.explain, request.period, availability.periods), [view.explain, request.period, availability.periods]); // prettier-ignore
  const asked = useMemo(() => explained && whyRequest(explained, request, request.period), [explained, request]);
  const nothing: RatioChangeRequest = { between: { what: 'periods', from: request.period, to: request.period } };
  const change = ratioChangeQuery(analysis, dataVersion, asked ?? nothing);
  const [host, isSeen] = useAskedWhenSeen(change.queryKey);
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    ...change,
    placeholderData: keepOf(dataVersion),
    enabled: asked !== null && isSeen,
  });
  const fields = (
    <WhyFields
      explained={explained}
      availability={availability}
      localities={result.measure.localities}
      grouping={request.grouping}
      period={request.period}
      onChange={(explain) => setView(changeRatioView(view, { explain }))}
    />
  );
  if (data && asked && !error) return <Why {...props} data={data} isStale={isPlaceholderData} fields={fields} />;
  return (
    <Panel title={TITLE} width="wide">
      <div ref={host}>
        {fields}
        {asked === null && <p>{NOTHING_BESIDE}</p>}
        <ProgressNote text={isFetching ? 'Working out both' : null} />
        {error && <ErrorNote title="The difference could not be split">{error.message}</ErrorNote>}
      </div>
    </Panel>
  );
}

interface WhyProps extends RatioPanelProps {
  readonly data: RatioChangeResult;
  readonly isStale: boolean;
  readonly fields: ReactNode;
}

function Why({ data, isStale, fields, resolved, result, smallNumbers }: WhyProps) {
  const { unitKind } = resolved;
  const { measure } = result;
  const { unit, subject } = useMemo(() => whyWords(unitKind, measure), [unitKind, measure]);
  const spec = useMemo(() => partsSpec(data, unit), [data, unit]);
  const draw = useCallback((sheet: Sheet) => partsPicture(spec, sheet), [spec]);
  const [from, to] = stateNames(data.request);
  return (
    <ChartPanel
      title={TITLE}
      subtitle="Four parts that add up to the difference. Filled: raises the ratio; hollow: lowers it."
      width="wide"
      isStale={isStale}
      height={280}
      draw={draw}
      description={spec.summary}
      panel="why"
      savable={savableWhy(data, unit, subject, measure.sources)}
      smallNumbers={smallNumbers}
      selectedId={null}
      onPick={() => undefined}
      table={<WhyTable data={data} unit={unit} source={sourceCaption(measure)} />}
      control={
        <>
          {fields}
          <p className="ratio-finding">{whyHeadline(data)}.</p>
        </>
      }
      footer={() => (
        <>
          <ul className="ratio-signals">
            {whyParts(data, unit).map(({ id, sentence }) => (
              <li key={id}>{sentence}</li>
            ))}
          </ul>
          <p>{`${from}: ${countsWords(data.from)}. ${to}: ${countsWords(data.to)}.`}</p>
          <p>
            The parts say where the difference lies, not what caused it. Source: {sourceCaption(measure)}.
            {smallNumbers > 1 &&
              ` In what is saved, counts from 1 to ${smallNumbers - 1} are masked, and the parts where they would give one away.`}
          </p>
        </>
      )}
    />
  );
}

const rowId = ({ id }: WhyRow) => id;

const COLUMNS: readonly DataColumn<WhyRow>[] = [
  { id: 'name', header: 'Part', value: ({ name }) => name },
  { id: 'value', header: 'Ratio', value: ({ value }) => value, cell: ({ text }) => text, isNumeric: true },
  { id: 'firsts', header: 'First', value: ({ firsts }) => firsts, cell: ({ firsts }) => formatCount(firsts), isNumeric: true }, // prettier-ignore
  { id: 'followUps', header: 'Follow-up', value: ({ followUps }) => followUps, cell: ({ followUps }) => formatCount(followUps), isNumeric: true }, // prettier-ignore
];

interface TableProps {
  readonly data: RatioChangeResult;
  readonly unit: readonly [string, string];
  readonly source: string;
}

function WhyTable({ data, unit, source }: TableProps) {
  const columns = explainedColumns(COLUMNS, ({ name }) => name, whyWorkings(data, unit, source));
  return <DataTable caption={TITLE} isCaptionHidden columns={columns} rows={whyRows(data, unit)} rowId={rowId} emptyText="" />; // prettier-ignore
}
