import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { MeasureRequest } from '@/analysis/analysis';
import { quadrantPicture } from '@/charts/quadrant-picture';
import type { Sheet } from '@/charts/sheet';
import { formatCount, formatDecimal, formatValue } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import type { Pathway } from '@/domain/pathway';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { ChartPanel } from '@/figures/chart-panel';
import { keepOf, measureQuery } from '@/figures/queries';
import { sourceCaption } from '@/figures/source-caption';
import { useAskedWhenSeen } from '@/figures/use-asked-when-seen';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { ErrorNote } from '@/ui/error-note';
import { explainedColumns } from '@/ui/explained-columns';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { SelectField } from '@/ui/select-field';
import type { RatioPanelProps } from './panel-props';
import { changeRatioView } from './ratio-view';
import { savablePathway } from './savable-pathway';
import { averagesOf, pathwayChart, type PathwayResults, type PathwayRow, pathwaySpec, perWords, QUARTERS, quarterOf, quarterSentence } from './view-model/pathway'; // prettier-ignore
import { notOfferedWords, pathwayAsked, pathwayRequests } from './view-model/pathway-asked';
import { pathwayWorkings } from './view-model/workings/pathway-workings';

const TITLE = 'Referrals, firsts and follow-ups of the pathway';

/** First attendances against follow-ups by unit, for the size of the register, with referrals beside them. */
export function PathwayPanel(props: RatioPanelProps) {
  const { analysis, dataVersion, description, resolved, view, setView } = props;
  const { request, unitKind } = resolved;
  const { offered, pathway, isOffered } = useMemo(
    () => pathwayAsked({ pathway: view.pathway }, description, { request, unitKind }),
    [view.pathway, description, request, unitKind],
  );
  const requests = useMemo(() => pathwayRequests({ request }, pathway), [request, pathway]);
  const { referralsOnRegister } = requests;
  const asked = (of: MeasureRequest) => ({
    ...measureQuery(analysis, dataVersion, of),
    placeholderData: keepOf(dataVersion),
  });
  const [host, isSeen] = useAskedWhenSeen(asked(requests.firsts).queryKey);
  const isOn = isSeen && isOffered;
  const firsts = useQuery({ ...asked(requests.firsts), enabled: isOn });
  const followUps = useQuery({ ...asked(requests.followUps), enabled: isOn });
  const referrals = useQuery({ ...asked(requests.referrals), enabled: isOn });
  const onRegister = useQuery({
    ...asked(referralsOnRegister ?? requests.referrals),
    enabled: isOn && referralsOnRegister !== null,
  });
  const waiting = [firsts, followUps, referrals, onRegister].some(({ isFetching }) => isFetching);
  const error = firsts.error ?? followUps.error;
  const results = useMemo(
    (): PathwayResults | null =>
      firsts.data && followUps.data
        ? { firsts: firsts.data, followUps: followUps.data, referrals: referrals.data ?? null, referralsOnRegister: referralsOnRegister === null ? null : (onRegister.data ?? null) } // prettier-ignore
        : null,
    [firsts.data, followUps.data, referrals.data, onRegister.data, referralsOnRegister],
  );
  const choice = (
    <div className="ratio-fields">
      <SelectField
        label="Pathway"
        options={[
          ...(pathway === null ? [{ value: '', label: 'All of the specialty' }] : []),
          ...offered.map(({ id, name, specialty }) => ({ value: id, label: `${name} (${specialty})` })),
        ]}
        value={pathway?.id ?? ''}
        onChange={(id) => setView(changeRatioView(view, { pathway: id === '' ? undefined : id }))}
      />
    </div>
  );
  if (results && !error) {
    return <Quadrants {...props} results={results} pathway={pathway} isStale={waiting} choice={choice} />;
  }
  return (
    <Panel title={TITLE} width="wide">
      <div ref={host}>
        {choice}
        {!isOffered && <p>{notOfferedWords(unitKind)}</p>}
        <ProgressNote text={waiting ? 'Working out the pathway' : null} />
        {error && <ErrorNote title="The pathway could not be shown">{error.message}</ErrorNote>}
      </div>
    </Panel>
  );
}

interface QuadrantsProps extends RatioPanelProps {
  readonly results: PathwayResults;
  readonly pathway: Pathway | null;
  readonly isStale: boolean;
  readonly choice: ReactNode;
}

function Quadrants(props: QuadrantsProps) {
  const { results, pathway, isStale, choice, description, resolved, view, setView, smallNumbers } = props;
  const chart = useMemo(
    () => pathwayChart(results, pathway, view.only, description.localityColours),
    [results, pathway, view.only, description.localityColours],
  );
  const { rows, register, name } = chart;
  const selectedId = view.unit ?? null;
  const spec = useMemo(() => pathwaySpec(chart, selectedId), [chart, selectedId]);
  const draw = useCallback((sheet: Sheet) => quadrantPicture(spec, sheet), [spec]);
  const pick = (id: string) => setView(changeRatioView(view, { unit: id === selectedId ? undefined : id }));
  const notDrawn = spec.points.filter(({ x, y }) => x === null || y === null).length;
  return (
    <ChartPanel
      title={TITLE}
      subtitle={`${startSentence(name)}: first attendances and follow-ups ${perWords(register)}, by ${unitWord(resolved.unitKind, 1)}. Lines: the averages of all.`}
      width="wide"
      isStale={isStale}
      height={400}
      draw={draw}
      description={spec.summary}
      panel="pathway"
      savable={savablePathway(chart)}
      smallNumbers={smallNumbers}
      selectedId={selectedId}
      onPick={pick}
      table={<PathwayTable results={results} rows={rows} register={register} selectedId={selectedId} onPick={pick} />}
      control={
        <>
          {choice}
          <p className="ratio-finding">{quarterSentence(results, rows)}</p>
        </>
      }
      footer={() => (
        <>
          {register === undefined && <p>No register of this pathway is loaded: rates are per 1,000 patients.</p>}
          {notDrawn > 0 && (
            <p>{`${formatCount(notDrawn)} ${unitWord(resolved.unitKind, notDrawn)} without both rates not drawn.`}</p>
          )}{' '}
          {/* prettier-ignore */}
          {results.referrals === null && !isStale && <p>No GP referrals are loaded for this pathway.</p>}
          <p>
            Attendances are of the whole specialty, not only of the disease. Rates are not age-adjusted. A place in a
            quarter raises a question; it is not tested for chance. Source:{' '}
            {sourceCaption({ sources: [...results.firsts.sources, ...(results.referrals?.sources ?? [])] })}.{' '}
            {/* prettier-ignore */}
          </p>
        </>
      )}
    />
  );
}

interface TableProps {
  readonly results: PathwayResults;
  readonly rows: readonly PathwayRow[];
  readonly register: string | undefined;
  readonly selectedId: string | null;
  readonly onPick: (id: string) => void;
}

const rowId = ({ id }: PathwayRow) => id;

function PathwayTable({ results, rows, register, selectedId, onPick }: TableProps) {
  const averages = averagesOf(results);
  const number = (id: string, header: string, value: (row: PathwayRow) => number | null, print: (value: number | null) => string): DataColumn<PathwayRow> => ({ id, header, value, cell: (row) => print(value(row)), isNumeric: true }); // prettier-ignore
  const rate = (result: PathwayResults['referrals']) => (value: number | null) => result === null ? '–' : formatValue(value, result.definition.format); // prettier-ignore
  const per = perWords(register);
  const columns: readonly DataColumn<PathwayRow>[] = [
    { id: 'name', header: startSentence(unitWord(results.firsts.unitKind, 1)), value: ({ name }) => name },
    ...(rows.some(({ locality }) => locality !== NO_LOCALITY) ? [{ id: 'locality', header: 'Locality', value: ({ locality }: PathwayRow) => locality }] : []), // prettier-ignore
    number('referrals', 'GP referrals per 1,000', ({ referralRate }) => referralRate, rate(results.referrals)),
    ...(results.referralsOnRegister === null ? [] : [number('onRegister', 'GP referrals per 100 on register', ({ referralOnRegister }) => referralOnRegister, rate(results.referralsOnRegister))]), // prettier-ignore
    number('firsts', `First ${per}`, ({ firstRate }) => firstRate, rate(results.firsts)),
    number('followUps', `Follow-up ${per}`, ({ followUpRate }) => followUpRate, rate(results.followUps)),
    number(
      'ratio',
      'Ratio',
      ({ ratio }) => ratio,
      (value) => formatDecimal(value, 2),
    ),
    { id: 'quarter', header: 'Quarter', value: (row) => { const quarter = quarterOf(row, averages); return quarter === null ? 'None' : QUARTERS[quarter]; } }, // prettier-ignore
  ];
  return (
    <DataTable
      caption={TITLE}
      isCaptionHidden
      columns={explainedColumns(columns, ({ name }) => name, pathwayWorkings(results))}
      rows={rows}
      rowId={rowId}
      selectedId={selectedId}
      onPick={onPick}
      searchLabel="Find"
      emptyText="There is nothing to show."
      maxHeight={420}
    />
  );
}
