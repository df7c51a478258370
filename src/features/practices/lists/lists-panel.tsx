import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { Description, ListSizesResult } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { Sheet } from '@/charts/sheet';
import { trendPicture } from '@/charts/trend-picture';
import { formatCount } from '@/domain/format';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import { ChartPanel } from '@/figures/chart-panel';
import { MethodLink } from '@/figures/method-link';
import { keepOf } from '@/figures/queries';
import { sourceCaption } from '@/figures/source-caption';
import { useAskedWhenSeen } from '@/figures/use-asked-when-seen';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { SelectField } from '@/ui/select-field';
import { changePracticeView, type PracticeView } from '@/features/practices/practice-view';
import { listSizesQuery } from '@/features/practices/queries';
import { type ListedUnit, listsInput, listsRequest, offeredDisplays } from './lists-input';
import { type ListDisplay, listsSpec, MOST_LOCALITIES, shownLocalities } from './lists-model';
import { ListsTable } from './lists-table';
import { basisWords, DATA_PAGE, listsFinding, listsNotes, listsTitle, nothingListed, savedTitle } from './lists-words';
import { savableLists } from './savable-lists';

interface Props {
  readonly analysis: AnalysisClient;
  readonly dataVersion: number;
  readonly description: Description;
  /** Absent: practices where there are any, else the only kind loaded. */
  readonly unitKind: UnitKind | undefined;
  /** The unit that the page is about; null where it is about all. */
  readonly unit: ListedUnit | null;
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
  const { listStep } = view;
  const request = useMemo(() => listsRequest(unitKind, { listStep }, unit), [unitKind, listStep, unit]);
  const lists = listSizesQuery(analysis, dataVersion, request);
  const [host, isSeen] = useAskedWhenSeen(lists.queryKey);
  const { data, error, isPlaceholderData } = useQuery({
    ...lists,
    placeholderData: keepOf(dataVersion),
    enabled: isSeen,
  });
  const title = listsTitle(unit);
  const width = unit === null ? 'full' : 'narrow';
  if (data && nothingListed(data, unit !== null) === null) {
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

/** What is missing, and which file to load. */
function NothingToDraw({ result, isOne }: { readonly result: ListSizesResult; readonly isOne: boolean }) {
  const words = nothingListed(result, isOne);
  if (words === null) return null;
  const [before, after] = words;
  return (
    <p className="practice-plain">
      {before}
      {after !== undefined && <a href="#/data">{DATA_PAGE}</a>}
      {after}
    </p>
  );
}

type ListsProps = Props & {
  readonly result: ListSizesResult;
  readonly title: string;
  readonly width: 'full' | 'narrow';
  readonly isStale: boolean;
};

function Lists({ result, title, width, isStale, description, unit, smallNumbers, view, setView, control }: ListsProps) {
  const { lists, only } = view;
  const input = useMemo(
    () => listsInput(result, { lists, only }, unit, description),
    [result, lists, only, unit, description],
  );
  const spec = useMemo(() => listsSpec(input), [input]);
  const draw = useCallback((sheet: Sheet) => trendPicture(spec, sheet), [spec]);
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
      savable={savableLists(input, savedTitle(unit))}
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
              value={input.display}
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
