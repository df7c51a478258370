import type { PracticeResult, Roster } from '@/analysis/analysis';
import type { PackTable, VisitPack } from '@/exports/visit-pack';
import { paintSvg } from '@/charts/paint-svg';
import { PAPER_SHEET } from '@/charts/sheet';
import { spinePicture } from '@/charts/spine-picture';
import { type Engagement, ENGAGEMENT_FIELDS, type EngagementField, engagementWords } from '@/domain/engagement';
import { formatCount } from '@/domain/format';
import type { LocalityColours } from '@/domain/locality-colours';
import { dayWords, periodInWords } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import { FIELD_WORDS } from '@/features/practices/engagement-words';
import { comparatorsOf } from '@/features/practices/view-model/comparator';
import { findingOf } from '@/features/practices/view-model/finding';
import type { HiddenOf } from '@/features/practices/view-model/five-numbers';
import { headingFacts, localityNote } from '@/features/practices/view-model/heading-facts';
import { noSignalsText, signalsOf } from '@/features/practices/view-model/practice-signals';
import { visitQuestions } from '@/features/practices/view-model/questions';
import { spineCaption, spineInput, spineSpec } from '@/features/practices/view-model/spine-model';
import { visibleBoard } from '@/features/practices/view-model/visible-board';
import type { YearBoard } from '@/features/practices/view-model/trend-model';
import type { Board } from '@/signals/board';
import { measuresTable, yearsTable } from './pack-tables';

/** A board with what may not be told of each of its columns. */
export interface MaskedYear extends YearBoard {
  readonly hidden: readonly HiddenOf[];
}

/** What all packs of one go are made from. */
export interface PackSet {
  readonly roster: Roster;
  readonly now: MaskedYear;
  /** Earlier years, the latest first. */
  readonly earlier: readonly MaskedYear[];
  readonly smallNumbers: number;
  readonly sources: string;
  readonly isSample: boolean;
  readonly localityColours: LocalityColours;
}

/** One practice with what stands of the dealings with it. */
export interface PackSubject {
  readonly practice: PracticeResult;
  readonly engagement: Engagement;
  /** Fields that were entered on the page and not loaded. */
  readonly entered: readonly EngagementField[];
}

/**
 * The pack of one practice. A measure with a small count is masked in it whole: it is neither drawn nor judged, so that
 * no signal tells what is masked.
 */
export function packContent(set: PackSet, { practice, engagement, entered }: PackSubject): VisitPack {
  const { roster, now, earlier, smallNumbers, isSample, sources } = set;
  const { board } = now;
  const place = board.units.findIndex(({ code }) => code === practice.code);
  const seen = visibleBoard(board, now.hidden, place);
  const signals = signalsOf(
    seen,
    place,
    earlier.map((year) => visibleBoard(year.board, year.hidden, place)),
  );
  const [comparator] = comparatorsOf(board, roster, place);
  if (!comparator) throw new RangeError(`packContent: nothing to set ${practice.code} beside`);
  const { unitKind } = roster;
  const input = { ...spineInput(board, { place, comparator, unitKind }, set.localityColours), hidden: now.hidden };
  const spec = spineSpec(input);
  const masked = board.columns.length - seen.columns.length;
  const note = localityNote(practice, board);
  const facts = headingFacts(withoutSmall(practice, seen, smallNumbers), seen.columns, place);
  return {
    title: practice.name,
    facts,
    period: periodInWords(now.period),
    finding: findingOf(signals),
    notices: [
      ...(practice.closed === null
        ? []
        : [`Closed${practice.closed === 'day not given' ? '' : ` ${dayWords(practice.closed)}`}.`]),
      ...(note === null ? [] : [note]),
    ],
    signals: signals.signals.map(({ signal, reason, before }) => ({
      title: `${signal.column.title}: ${signal.direction}.`,
      text: `${reason} ${before}`,
    })),
    noSignals: noSignalsText(signals.found),
    questions: visitQuestions(signals),
    chart: {
      title: `All measures against other ${unitWord(roster.unitKind, 2)}`,
      caption: spineCaption(input),
      alt: spec.summary,
      svg: paintSvg(spinePicture(spec, PAPER_SHEET).drawing),
    },
    record: ENGAGEMENT_FIELDS.map((field) => ({
      name: FIELD_WORDS[field],
      text: `${recordWords(field, engagement[field])}${entered.includes(field) ? ' (entered on the page)' : ''}`,
    })),
    tables: [
      measuresTable(now, place, comparator),
      yearsTable([now, ...earlier], place),
      listTable(practice, smallNumbers),
    ],
    sources,
    method: METHOD,
    smallNumbers: smallNumbersNote(smallNumbers, masked),
    sampleNotice: isSample ? 'Synthetic sample data' : null,
  };
}

const METHOD = [
  'Limits are of all practices together: 95% and 99.8%, widened where practices differ by more than chance (Spiegelhalter 2005). A signal lies outside the 99.8% limits; of a cost, more than 3 SD from other practices. It raises a question and is not a judgement.',
  'Intervals (95%): Wilson for shares, exact or Byar for rates, exact conditional for follow-ups per first. Earlier years hold the same months. Nothing is adjusted for the age of the list.',
];

function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}

/** Without the sizes that would stand in the heading and may not: of registers those whose prevalence is masked. */
function withoutSmall(practice: PracticeResult, seen: Board, threshold: number): PracticeResult {
  const told = new Set(seen.columns.map(({ key }) => key));
  return {
    ...practice,
    registers: practice.registers.filter(({ code }) => told.has(`prevalence:${code}`)),
    listSize: practice.listSize !== null && isSmall(practice.listSize, threshold) ? null : practice.listSize,
  };
}

function listTable({ lists }: PracticeResult, threshold: number): PackTable {
  const cells = lists.map(({ patients }) => (isSmall(patients, threshold) ? '*' : formatCount(patients)));
  return {
    title: 'List size',
    columns: ['Patients', ...lists.map(({ year }) => year)],
    rows: lists.length === 0 ? [] : [['List', ...cells]],
    note: '',
  };
}

function recordWords(field: EngagementField, entry: string | null): string {
  const isFree = field === 'visitors' || field === 'notes';
  return isFree ? (entry ?? 'none') : engagementWords(entry);
}

function smallNumbersNote(threshold: number, masked: number): string {
  if (threshold < 2) return 'Small counts are not masked: for internal use.';
  const left =
    masked === 0
      ? ''
      : ` ${formatCount(masked)} ${masked === 1 ? 'measure is' : 'measures are'} masked here and not judged.`;
  return `Counts from 1 to ${formatCount(threshold - 1)} are masked as *, with what would give them away.${left}`;
}
