import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { LocalityScheme } from '@/charts/locality-mark';
import { quadrantOption } from '@/charts/quadrant-option';
import type { Sheet } from '@/charts/sheet';
import { formatCount, formatDecimal, formatValue } from '@/domain/format';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import { loadedPathways } from '@/domain/pathway';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { ChartPanel } from '@/figures/chart-panel';
import { keepOf, measureQuery } from '@/figures/queries';
import { sourceCaption } from '@/figures/source-caption';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { ErrorNote } from '@/ui/error-note';
import { explainedColumns } from '@/ui/explained-columns';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { SelectField } from '@/ui/select-field';
import { useSeen } from '@/ui/use-seen';
import type { RatioPanelProps } from './panel-props';
import { changeRatioView } from './ratio-view';
import { savablePathway } from './savable-pathway';
import { averagesOf, type PathwayResults, pathwayOf, pathwayRequest, type PathwayRow, pathwayRows, pathwaySpec, perWords, QUARTERS, quarterOf, quarterSentence } from './view-model/pathway'; // prettier-ignore
import { pathwayWorkings } from './view-model/workings/pathway-workings';

const TITLE = 'Referrals, firsts and follow-ups of the pathway';

/** First attendances against follow-ups by unit, for the size of the register, with referrals beside them. */
export function PathwayPanel(props: RatioPanelProps) {
  const { analysis, dataVersion, description, resolved, view, setView } = props;
  const [host, isSeen] = useSeen();
  const { request } = resolved;
  const available = description.measures.find(({ definition }) => definition.id === 'first-attendance-rate');
  const offered = useMemo(() => (available ? loadedPathways(description.pathways, available) : []), [description, available]); // prettier-ignore
  const pathway = useMemo(() => pathwayOf(offered, view.pathway, request.specialty), [offered, view.pathway, request]);
  const register = pathway?.register;
  const isOffered = available?.unitKinds.includes(resolved.unitKind) ?? false;
  const asked = (measure: string, of?: string) => ({
    ...measureQuery(analysis, dataVersion, pathwayRequest(measure, request, pathway, of)),
    placeholderData: keepOf(dataVersion),
  });
  const isOn = isSeen && isOffered;
  const firsts = useQuery({ ...asked('first-attendance-rate', register), enabled: isOn });
  const followUps = useQuery({ ...asked('follow-up-rate', register), enabled: isOn });
  const referrals = useQuery({ ...asked('referral-rate'), enabled: isOn });
  const onRegister = useQuery({ ...asked('referral-rate', register), enabled: isOn && register !== undefined });
  const waiting = [firsts, followUps, referrals, onRegister].some(({ isFetching }) => isFetching);
  const error = firsts.error ?? followUps.error;
  const results = useMemo(
    (): PathwayResults | null =>
      firsts.data && followUps.data
        ? { firsts: firsts.data, followUps: followUps.data, referrals: referrals.data ?? null, referralsOnRegister: register === undefined ? null : (onRegister.data ?? null) } // prettier-ignore
        : null,
    [firsts.data, followUps.data, referrals.data, onRegister.data, register],
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
    return <Quadrants {...props} results={results} register={register} name={pathway?.name ?? results.firsts.subject ?? 'All specialties'} isStale={waiting} choice={choice} />; // prettier-ignore
  }
  return (
    <Panel title={TITLE} width="wide">
      <div ref={host}>
        {choice}
        {!isOffered && (
          <p>{`No list sizes or registers are loaded for ${unitWord(resolved.unitKind, 2)}: attendances cannot be set against their patients.`}</p>
        )}{' '}
        {/* prettier-ignore */}
        <ProgressNote text={waiting ? 'Working out the pathway' : null} />
        {error && <ErrorNote title="The pathway could not be shown">{error.message}</ErrorNote>}
      </div>
    </Panel>
  );
}

interface QuadrantsProps extends RatioPanelProps {
  readonly results: PathwayResults;
  readonly register: string | undefined;
  readonly name: string;
  readonly isStale: boolean;
  readonly choice: ReactNode;
}

function Quadrants({
  results,
  register,
  name,
  isStale,
  choice,
  description,
  resolved,
  view,
  setView,
  smallNumbers,
}: QuadrantsProps) {
  const rows = useMemo(() => pathwayRows(results), [results]);
  const shown = useMemo(() => (view.only ? rows.filter(({ locality }) => view.only?.includes(locality)) : rows), [rows, view.only]); // prettier-ignore
  const scheme = useMemo(
    (): LocalityScheme => ({
      localities: sortLocalities(rows.map(({ locality }) => locality)),
      colours: description.localityColours,
    }),
    [rows, description.localityColours],
  );
  const selectedId = view.unit ?? null;
  const spec = useMemo(() => pathwaySpec(results, shown, scheme, register, selectedId), [results, shown, scheme, register, selectedId]); // prettier-ignore
  const draw = useCallback((sheet: Sheet) => quadrantOption(spec, sheet), [spec]);
  const pick = (id: string) => setView(changeRatioView(view, { unit: id === selectedId ? undefined : id }));
  const notDrawn = spec.points.filter(({ x, y }) => x === null || y === null).length;
  return (
    <ChartPanel
      title={TITLE}
      subtitle={`${name}: first attendances and follow-ups ${perWords(register)}, by ${unitWord(resolved.unitKind, 1)}. Lines: the averages of all.`}
      width="wide"
      isStale={isStale}
      height={400}
      draw={draw}
      description={spec.summary}
      panel="pathway"
      savable={savablePathway(results, shown, scheme, register, name)}
      smallNumbers={smallNumbers}
      selectedId={selectedId}
      onPick={pick}
      table={<PathwayTable results={results} rows={shown} register={register} selectedId={selectedId} onPick={pick} />}
      control={
        <>
          {choice}
          <p className="ratio-finding">{quarterSentence(results, shown)}</p>
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
