import type { ListSizeLine, ListSizePoint, ListSizesResult } from '@/analysis/analysis';
import type { LocalityScheme } from '@/charts/locality-mark';
import type { TrendLine, TrendPoint, TrendSpec } from '@/charts/trend-spec';
import { formatCount, formatDecimal } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { periodInWords } from '@/domain/period';
import { shortPeriod } from '@/domain/short-period';
import { unitWord } from '@/domain/unit-kind';

/**
 * What is drawn of the lists: patients, patients against the first period given as 100, or the same of the units with a
 * list at both ends alone.
 */
export const LIST_DISPLAYS = ['patients', 'index', 'same-index'] as const;
export type ListDisplay = (typeof LIST_DISPLAYS)[number];

/** What a chart of lists is made from. */
export interface ListsInput extends LocalityScheme {
  readonly result: ListSizesResult;
  readonly display: ListDisplay;
  /** Localities shown; null for all. */
  readonly only: readonly string[] | null;
  /** The locality of the unit that the page is about; null where it is about all. */
  readonly unitLocality: string | null;
}

/** More lines than this cannot be told apart. */
export const MOST_LOCALITIES = 6;

/** The localities that the filter leaves; none where no unit has one. */
export function shownLocalities({ result, only, localities }: ListsInput): readonly ListSizeLine[] {
  if (!localities.some((name) => name !== NO_LOCALITY)) return [];
  return result.lines.filter(({ level, code }) => level === 'locality' && (only === null || only.includes(code)));
}

/**
 * The lines drawn. Of one unit: its own, and where lines begin at 100 also its locality's and that of all. Else the
 * localities shown, where there are six or fewer, and all units together where they begin at 100 or nothing else is drawn.
 */
export function drawnLists(input: ListsInput): readonly ListSizeLine[] {
  const { result, display, unitLocality } = input;
  const overall = result.lines.filter(({ level }) => level === 'overall');
  const unit = result.lines.filter(({ level }) => level === 'unit');
  if (unit.length > 0) {
    if (display === 'patients') return unit;
    return [...unit, ...result.lines.filter(({ level, code }) => level === 'locality' && code === unitLocality), ...overall]; // prettier-ignore
  }
  const shown = shownLocalities(input);
  const localities = shown.length > MOST_LOCALITIES ? [] : shown;
  return display === 'patients' && localities.length > 0 ? localities : [...localities, ...overall];
}

/** What is drawn of a point; null where there is nothing. */
export function listValue(line: ListSizeLine, point: ListSizePoint, display: ListDisplay): number | null {
  if (display === 'patients') return point.patients;
  const of = (one: ListSizePoint): number | null => (display === 'index' ? one.patients : one.samePatients);
  const base = line.points.map(of).find((patients) => patients !== null) ?? null;
  const patients = of(point);
  return patients === null || base === null || base === 0 ? null : (100 * patients) / base;
}

/** A value as it is printed: whole patients, or an index to 1 decimal. */
function listValueText(value: number | null, display: ListDisplay): string {
  return display === 'patients' ? formatCount(value) : formatDecimal(value, 1);
}

const VALUE_TITLES: Readonly<Record<ListDisplay, string>> = {
  patients: 'Patients on the list',
  index: 'Patients, first period = 100',
  'same-index': 'Patients of the same practices, first period = 100',
};

/** The lines as a chart. A filled mark: not the units of the period before. */
export function listsSpec(input: ListsInput): TrendSpec {
  const { result, display } = input;
  const lines = drawnLists(input);
  const drawn = lines.map((line): TrendLine => ({
    id: `${line.level} ${line.code}`,
    name: line.name,
    role: line.level,
    locality: line.level === 'locality' && input.localities.includes(line.code) ? line.code : null,
    points: line.points.map((point): TrendPoint => ({
      value: listValue(line, point, display),
      lower: null,
      upper: null,
      isFlagged: display !== 'same-index' && point.joined.length + point.left.length > 0,
      hover: hoverOf(line, point, input),
    })),
  })); // prettier-ignore
  return {
    localities: input.localities,
    colours: input.colours,
    periods: result.periods.map(shortPeriod),
    series: drawn,
    limits: null,
    limitNames: { lower: '', centre: '', upper: '' },
    breaks: [],
    passedOver: result.notLoaded.map((period) => result.periods.indexOf(period)),
    lines: [],
    format: 'ratio',
    valueTitle: VALUE_TITLES[display].replace('practices', unitWord(result.unitKind, 2)),
    summary: summaryOf(lines, input),
  };
}

const MOST_NAMED = 3;

function hoverOf(line: ListSizeLine, point: ListSizePoint, { result, display }: ListsInput): string {
  const units = (count: number): string => `${formatCount(count)} ${unitWord(result.unitKind, count)}`;
  const names = (all: readonly string[]): string => `${all.slice(0, MOST_NAMED).join(', ')}${all.length > MOST_NAMED ? ` and ${formatCount(all.length - MOST_NAMED)} more` : ''}`; // prettier-ignore
  const value = listValue(line, point, display);
  const index = display === 'patients' || value === null ? '' : `: ${listValueText(value, display)}`;
  const patients = display === 'same-index' ? point.samePatients : point.patients;
  const of = line.level === 'unit' ? '' : ` of ${units(display === 'same-index' ? line.sameUnits : point.units)}`;
  return [
    `${line.name}, ${periodInWords(point.period)}${index}`,
    `${formatCount(patients)} patients${of}`,
    ...(display === 'same-index' || point.absent === 0 || line.level === 'unit' ? [] : [`${units(point.absent)} without a list here`]), // prettier-ignore
    ...(point.joined.length === 0 ? [] : [`New since the period before: ${names(point.joined)}`]),
    ...(point.left.length === 0 ? [] : [`No longer there: ${names(point.left)}`]),
  ].join('\n');
}

function summaryOf(lines: readonly ListSizeLine[], { display }: ListsInput): string {
  const parts = lines.flatMap((line) => {
    const given = line.points.filter((point) => listValue(line, point, display) !== null);
    const [first, last] = [given[0], given.at(-1)];
    if (!first || !last) return [];
    const print = (point: ListSizePoint) => `${listValueText(listValue(line, point, display), display)} in ${periodInWords(point.period)}`; // prettier-ignore
    return [`${line.name}: ${print(first)}, ${print(last)}`];
  });
  return `${VALUE_TITLES[display]} over time. ${parts.join('. ')}.`;
}
