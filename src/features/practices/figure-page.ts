import { groupOfGrouping } from '@/domain/grouping';
import { inSentence } from '@/domain/sentence';
import type { FigureMaker, FigurePage, MakerContext } from '@/figures/figure-maker';
import { wholeBoard } from '@/figures/whole-board';
import type { Board } from '@/signals/board';
import { listsInput, listsRequest } from './lists/lists-input';
import { DATA_PAGE, nothingListed, savedTitle } from './lists/lists-words';
import { savableLists } from './lists/savable-lists';
import { type PracticeView, practiceViewSchema } from './practice-view';
import { type ResolvedPractices, resolvePractices } from './resolve-practices';
import { savableDirectory } from './savable-directory';
import { savableSpine } from './savable-spine';
import { savableTrend } from './savable-trend';
import { chosenComparator, comparatorsOf } from './view-model/comparator';
import { pathwayBoard } from './view-model/pathway-board';
import { signalsOf } from './view-model/practice-signals';
import { measuresWords, NOTHING_OF_PATHWAY, spineInput, type SpineInput } from './view-model/spine-model';
import { followedMeasure, trendInput, type YearBoard } from './view-model/trend-model';

const NOTHING_COMPARED = 'Nothing is loaded that practices could be compared in.';

/** List sizes of all, or of one: there may be lists where nothing else is loaded. */
const lists: FigureMaker<PracticeView> = async (view, { analysis, description, groups }) => {
  const resolved = resolvePractices(view, description, groups);
  if (!resolved && description.units.length === 0) throw new Error(NOTHING_COMPARED);
  const code = resolved?.practice ?? null;
  const unitKind = resolved?.unitKind;
  const unit = code === null || unitKind === undefined ? null : await analysis.practice({ code, units: unitKind });
  const result = await analysis.listSizes(listsRequest(unitKind, view, unit));
  const nothing = nothingListed(result, unit !== null);
  if (nothing) throw new Error(nothing.join(DATA_PAGE));
  const input = listsInput(result, view, unit, description);
  return { savable: savableLists(input, savedTitle(unit)), notes: resolved?.notes ?? [] };
};

/** The figures of the Practices page. */
export const practiceFigures: FigurePage<typeof practiceViewSchema.shape> = {
  schema: practiceViewSchema,
  panels: {
    measures: async (view, context) => {
      const { resolved, shown, subject, notes } = await onePractice(view, context);
      const { description } = context;
      const input = spineInput(shown, subject, description.localityColours);
      const what = inSentence(measuresWords(resolved.pathway));
      return { savable: savableSpine(input, description, resolved.request.period, what), notes };
    },
    trend: async (view, context) => {
      const { resolved, board, shown, subject, notes } = await onePractice(view, context);
      const { description } = context;
      const earlier = await earlierBoards(resolved, context);
      const boards = earlier.map((year) => year.board);
      const column = followedMeasure(shown, signalsOf(board, subject.place, boards), view.measure);
      if (!column) throw new Error(NOTHING_OF_PATHWAY);
      const isOther = view.measure !== undefined && view.measure !== column.key;
      const instead = isOther ? [`There is no measure “${view.measure}” here. Followed instead: ${column.title}.`] : [];
      const latest = { period: resolved.request.period, board: shown };
      const input = trendInput({ key: column.key, ...subject }, latest, earlier, description.localityColours);
      return { savable: savableTrend(input, column.title, description), notes: [...notes, ...instead] };
    },
    lists,
    directory: async (view, context) => {
      const { analysis, description, groups, engagement: edits } = context;
      const resolved = resolvePractices(view, description, groups);
      if (!resolved) throw new Error(NOTHING_COMPARED);
      const roster = await analysis.roster({ units: resolved.unitKind });
      const board = await wholeBoard(analysis, resolved.request);
      const input = { roster, board, edits, only: view.only, find: view.find };
      return { savable: savableDirectory(input, resolved, description), notes: resolved.notes };
    },
  },
};

/** What the figures of one practice are made from. */
interface OnePractice {
  readonly resolved: ResolvedPractices;
  /** Every measure of the year. */
  readonly board: Board;
  /** Those of the pathway. */
  readonly shown: Board;
  readonly subject: Pick<SpineInput, 'place' | 'comparator' | 'unitKind'>;
  readonly notes: readonly string[];
}

/** @throws Error in plain words where no practice is chosen, or nothing is given for the year */
async function onePractice(view: PracticeView, { analysis, description, groups }: MakerContext): Promise<OnePractice> {
  const resolved = resolvePractices(view, description, groups);
  if (!resolved) throw new Error(NOTHING_COMPARED);
  const { practice, unitKind, request, pathway } = resolved;
  if (practice === null) {
    throw new Error([...resolved.notes, 'This figure is of one practice: choose one.'].join(' '));
  }
  const roster = await analysis.roster({ units: unitKind });
  const board = await wholeBoard(analysis, request);
  const shown = pathwayBoard(board, pathway);
  if (board.columns.length === 0) throw new Error('Nothing is given for this period.');
  if (shown.columns.length === 0) throw new Error(NOTHING_OF_PATHWAY);
  const place = board.units.findIndex(({ code }) => code === practice);
  const comparators = comparatorsOf(board, roster, place, groupOfGrouping(request.grouping));
  const comparator = chosenComparator(comparators, view.beside);
  if (!comparator) throw new RangeError(`There is nothing to set ${practice} beside.`);
  const isOther = view.beside !== undefined && view.beside !== comparator.kind;
  const instead = isOther ? [`It cannot be set beside “${view.beside}” here. Set beside instead: ${comparator.words}.`] : []; // prettier-ignore
  return { resolved, board, shown, subject: { place, comparator, unitKind }, notes: [...resolved.notes, ...instead] };
}

/** The boards of the years before that are loaded, the latest first. */
async function earlierBoards(
  { earlier }: ResolvedPractices,
  { analysis }: MakerContext,
): Promise<readonly YearBoard[]> {
  const boards: YearBoard[] = [];
  for (const request of earlier) {
    if (request) boards.push({ period: request.period, board: await wholeBoard(analysis, request) });
  }
  return boards;
}
