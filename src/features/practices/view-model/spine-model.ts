import type { SpineSpec } from '@/charts/spine-spec';
import { INK } from '@/charts/ink';
import { localityMark } from '@/charts/locality-mark';
import { formatCount } from '@/domain/format';
import { type LocalityColours, NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import type { Pathway } from '@/domain/pathway';
import { startSentence } from '@/domain/sentence';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import type { Board } from '@/signals/board';
import type { Comparator } from './comparator';
import { type HiddenOf, NOTHING_HIDDEN } from './five-numbers';
import { spineRow } from './spine-row-model';

/** What the chart of all measures is made from. */
export interface SpineInput {
  readonly board: Board;
  readonly place: number;
  readonly comparator: Comparator;
  readonly unitKind: UnitKind;
  /** Colour of the unit's locality. */
  readonly localityColour: string;
  /** What may not be told of each column, in the order of the board's; null for a chart on the page. */
  readonly hidden: readonly HiddenOf[] | null;
}

/** What is said where a pathway leaves no measure of the year. */
export const NOTHING_OF_PATHWAY =
  'Nothing of this pathway is worked out for the year. Choose another year, or all measures.';

/** Which measures are shown, as the title of their chart begins. */
export function measuresWords(pathway: Pathway | null): string {
  return pathway === null ? 'All measures' : `Measures of the pathway ${startSentence(pathway.name)}`;
}

/** The chart of the measures of a board for the unit at a place. @param board with the measures that are shown alone */
export function spineInput(
  board: Board,
  { place, comparator, unitKind }: Pick<SpineInput, 'place' | 'comparator' | 'unitKind'>,
  colours: LocalityColours,
): SpineInput {
  const localityColour = localityMark(board.units[place]?.locality ?? NO_LOCALITY, {
    localities: sortLocalities(board.units.map(({ locality }) => locality ?? NO_LOCALITY)),
    colours,
  }).colour;
  return { board, place, comparator, unitKind, localityColour, hidden: null };
}

/** Every measure of one unit against all of its kind. */
export function spineSpec(input: SpineInput): SpineSpec {
  const { board, place, comparator, unitKind, localityColour, hidden } = input;
  const rows = board.columns.map((column, index) =>
    spineRow(board, column, place, comparator, hidden?.[index] ?? NOTHING_HIDDEN),
  );
  const flagged = rows.filter(({ isFlagged }) => isFlagged);
  const name = board.units[place]?.name ?? '';
  return {
    rows,
    unitWord: unitWord(unitKind, 1),
    markColour: comparator.kind === 'locality' ? localityColour : INK.outline,
    summary: `${name} in ${formatCount(rows.length)} measures beside ${comparator.words}. Outside the 99.8% limits: ${flagged.length === 0 ? 'none' : flagged.map((row) => row.name).join('; ')}.`,
  };
}

/** How many of the measures drawn are signals, in 15 words or fewer. */
export function spineFinding(name: string, { rows }: Pick<SpineSpec, 'rows'>): string {
  const given = rows.filter(({ value }) => value !== null);
  if (given.length === 0) return `${name}: no measure is drawn`;
  const outside = given.filter(({ isFlagged }) => isFlagged).length;
  const of = `of ${formatCount(given.length)} ${given.length === 1 ? 'measure' : 'measures'}`;
  return `${name}: ${outside === 0 ? 'none' : formatCount(outside)} ${of} outside the 99.8% limits`;
}

/** How the chart is read. */
export function spineCaption({ comparator, unitKind }: Pick<SpineInput, 'comparator' | 'unitKind'>): string {
  const [one, many] = [unitWord(unitKind, 1), unitWord(unitKind, 2)];
  const mark = comparator.kind === 'all' ? `the average of all ${many}` : comparator.words;
  return `Bar: all ${many}, dark the middle half. Diamond: ${mark}. Dot: this ${one} with its 95% interval; filled when outside the 99.8% limits (of a cost: 3 SD).`;
}
