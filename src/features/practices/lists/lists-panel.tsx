import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { Description, ListSizesResult } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { Sheet } from '@/charts/sheet';
import { trendOption } from '@/charts/trend-option';
import { formatCount } from '@/domain/format';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import { ChartPanel } from '@/figures/chart-panel';
import { MethodLink } from '@/figures/method-link';
import { keepOf } from '@/figures/queries';
import { sourceCaption } from '@/figures/source-caption';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { SelectField } from '@/ui/select-field';
import { useSeen } from '@/ui/use-seen';
import { changePracticeView, type PracticeView } from '@/features/practices/practice-view';
import { listSizesQuery } from '@/features/practices/queries';
import {
  LIST_DISPLAYS,
  type ListDisplay,
  type ListsInput,
  listsSpec,
  MOST_LOCALITIES,
  shownLocalities,
} from './lists-model';
import { ListsTable } from './lists-table';
import { basisWords, givenPeriods, listsFinding, listsNotes } from './lists-words';
import { savableLists } from './savable-lists';

interface Props {
  readonly analysis: AnalysisClient;
  readonly dataVersion: number;
  readonly description: Description;
  /** Absent: practices where there are any, else the only kind loaded. */
  readonly unitKind: UnitKind | undefined;
  /** The unit that the page is about; null where it is about all. */
  readonly unit: { readonly code: string; readonly name: string; readonly locality: string | null } | null;
  readonly smallNumbers: number;
  readonly view: PracticeView;
  readonly setView: (next: PracticeView, options?: { replace?: boolean }) => void;
  /** What stands above the chart. */
  readonly control?: ReactNode;
}

const STEP_WORDS = { month: 'Months', quarter: 'Quarters', year: 'Years' } as const;
/** Displays that a link names, patients being the usual one. */
const DRAWN_INSTEAD = ['index', 'same-index'] as const;
const DISPLAY_WORDS: Readonly<Record<ListDisplay, string>> = {
  patients: 'Patients',
  index: 'First period = 100',
  'same-index': 'First = 100, the same ones throughout',
};

/** List sizes over time: of every locality, or of one unit beside its locality and all. */
export function ListsPanel(props: Props) {
  const { analysis, dataVersion, unitKind, unit, view } = props;
  const [host, isSeen] = useSeen();
  const request = useMemo(
    () => ({
      ...(unitKind === undefined ? {} : { units: unitKind }),
      ...(view.listStep === undefined ? {} : { step: view.listStep }),
      ...(unit === null ? {} : { code: unit.code }),
    }),
    [unitKind, view.listStep, unit],
  );
  const { data, error, isPlaceholderData } = useQuery({
    ...listSizesQuery(analysis, dataVersion, request),
    placeholderData: keepOf(dataVersion),
    enabled: isSeen,
  });
  const title = unit === null ? 'List sizes over time' : 'List size over time';
  const width = unit === null ? 'full' : 'narrow';
  if (data && isDrawable(data, unit !== null)) {
    return <Lists {...props} result={data} title={title} width={width} isStale={isPlaceholderData} />;
  }
  return (
    <Panel title={title} width={width}>
      <div ref={host}>
        {!data && !error && <ProgressNote text="Reading lists" />}
        {error && <ErrorNote title="The lists could not be shown">{error.message}</ErrorNote>}
        {data && <NothingToDraw result={data} isOne={unit !== null} />}
      </div>
    </Panel>
  );
}

function isDrawable(result: ListSizesResult, isOne: boolean): boolean {
  return givenPeriods(result).length > 1 && (!isOne || result.lines.some(({ level }) => level === 'unit'));
}

/** What is missing, and which file to load. */
function NothingToDraw({ result, isOne }: { readonly result: ListSizesResult; readonly isOne: boolean }) {
  const file = <a href="#/data">Data page</a>;
  const one = unitWord(result.unitKind, 1);
  if (result.lines.length === 0) {
    return (
      <p className="practice-plain">
        No list sizes over time are loaded. Load an extract of list sizes on the {file}: {one} code, period and patients,
        such as the NHSBSA’s patient list sizes by quarter. The list size of a practices extract has no date.
      </p>
    ); // prettier-ignore
  }
  if (givenPeriods(result).length < 2) {
    return (
      <p className="practice-plain">
        {listsFinding(result)}, {basisOne(result)}. A line needs a second period: load its list sizes on the {file}.
      </p>
    );
  }
  return isOne ? <p className="practice-plain">No list of this {one} is loaded for any of these periods.</p> : null;
}

function basisOne(result: ListSizesResult): string {
  return `${givenPeriods(result)[0] ?? ''}, the only period loaded`;
}

/** One unit is all there is of its line: it is never of other units than before. */
function offeredDisplays(unit: Props['unit']): readonly ListDisplay[] {
  return LIST_DISPLAYS.filter((one) => unit === null || one !== 'same-index');
}

/** What the chart is made from. Localities are those of all known units, so that colours are those of every page. */
function inputOf(
  result: ListSizesResult,
  display: ListDisplay,
  only: readonly string[] | null,
  unit: Props['unit'],
  { units, localityColours }: Description,
): ListsInput {
  const known = units.filter(({ kind }) => kind === result.unitKind).map(({ locality }) => locality ?? NO_LOCALITY);
  const listed = result.lines.filter(({ level }) => level === 'locality').map(({ code }) => code);
  const unitLocality = unit === null ? null : (unit.locality ?? NO_LOCALITY);
  return { result, display, only, unitLocality, localities: sortLocalities([...known, ...listed]), colours: localityColours }; // prettier-ignore
}

type ListsProps = Props & {
  readonly result: ListSizesResult;
  readonly title: string;
  readonly width: 'full' | 'narrow';
  readonly isStale: boolean;
};

function Lists({ result, title, width, isStale, description, unit, smallNumbers, view, setView, control }: ListsProps) {
  const display = view.lists !== undefined && offeredDisplays(unit).includes(view.lists) ? view.lists : 'patients';
  const only = view.only ?? null;
  const input = useMemo(() => inputOf(result, display, only, unit, description), [result, display, only, unit, description]); // prettier-ignore
  const spec = useMemo(() => listsSpec(input), [input]);
  const draw = useCallback((sheet: Sheet) => trendOption(spec, sheet), [spec]);
  const tooMany = unit === null && shownLocalities(input).length > MOST_LOCALITIES;
  return (
    <ChartPanel
      title={title}
      subtitle={unit === null ? <><strong>{listsFinding(result)}.</strong> {basisWords(result)}</> : unitWords(input.display, result)} // prettier-ignore
      width={width}
      isStale={isStale}
      height={unit === null ? 320 : 250}
      draw={draw}
      description={spec.summary}
      table={<ListsTable input={input} title={title} />}
      panel="lists"
      savable={savableLists(input, unit === null ? title : `${unit.name}: ${title}`)}
      smallNumbers={smallNumbers}
      selectedId={null}
      onPick={() => undefined}
      control={
        <div className="practice-lists">
          {control !== undefined && <div className="practice-chips">{control}</div>}
          <div className="practice-lists__choices">
            <SelectField
              label="Show"
              options={offeredDisplays(unit).map((value) => ({ value, label: DISPLAY_WORDS[value] }))}
              value={display}
              onChange={(value) => setView(changePracticeView(view, { lists: DRAWN_INSTEAD.find((one) => one === value) }), { replace: true })} // prettier-ignore
            />
            {result.steps.length > 1 && (
              <SelectField
                label="Step"
                options={result.steps.map((value) => ({ value, label: STEP_WORDS[value] }))}
                value={result.step ?? ''}
                onChange={(value) => setView(changePracticeView(view, { listStep: result.steps.find((one) => one === value) }), { replace: true })} // prettier-ignore
              />
            )}
          </div>
        </div>
      }
      footer={() => (
        <>
          {tooMany && (
            <p>{`More than ${formatCount(MOST_LOCALITIES)} localities cannot be told apart as lines: all are in the table, and fewer can be chosen.`}</p>
          )}{' '}
          {/* prettier-ignore */}
          {(unit === null ? listsNotes(result, 0) : []).map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>
            Source: {sourceCaption(result)}. <MethodLink to={{ section: 'list-sizes-over-time' }} />
          </p>
        </>
      )}
    />
  );
}

function unitWords(display: ListDisplay, result: ListSizesResult): string {
  return display === 'patients'
    ? 'Patients on its list in each period given.'
    : `Its list, that of its locality and of all ${unitWord(result.unitKind, 2)}, each beginning at 100; a filled mark is of other ${unitWord(result.unitKind, 2)} than the mark before it.`;
}
