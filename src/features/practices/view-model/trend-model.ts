import type { ScannedColumn } from '@/analysis/analysis';
import type { LocalityScheme } from '@/charts/locality-mark';
import type { TrendLine, TrendPoint, TrendSpec } from '@/charts/trend-spec';
import { type LocalityColours, NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import { periodInWords } from '@/domain/period';
import { unitWord, type UnitKind } from '@/domain/unit-kind';
import { bandAt, type Board, numberAt } from '@/signals/board';
import { type Comparator, comparatorValue } from './comparator';
import { valueWords } from './measure-words';
import type { SignalsOf } from './practice-signals';

import { valueText, whyText } from '@/signals/words';

/** One year of a board. */
export interface YearBoard {
  readonly period: string;
  readonly board: Board;
}

/** What one measure over the years is made from. */
export interface TrendInput {
  readonly key: string;
  /** The years, the earliest first. */
  readonly years: readonly YearBoard[];
  readonly place: number;
  readonly comparator: Comparator;
  readonly unitKind: UnitKind;
  readonly scheme: LocalityScheme;
}

/** The measure that is followed: the one that the link names, else the first signal, else the first; null for none. */
export function followedMeasure(
  { columns }: Board,
  { signals: [first] }: SignalsOf,
  named: string | undefined,
): ScannedColumn | null {
  const wanted = [named, first?.signal.column.key, columns[0]?.key];
  return wanted.flatMap((key) => columns.find((column) => column.key === key) ?? [])[0] ?? null;
}

/**
 * The chart of one measure over the years.
 *
 * @param earlier the years before the latest, the latest of them first
 */
export function trendInput(
  { key, place, comparator, unitKind }: Pick<TrendInput, 'key' | 'place' | 'comparator' | 'unitKind'>,
  latest: YearBoard,
  earlier: readonly YearBoard[],
  colours: LocalityColours,
): TrendInput {
  const localities = sortLocalities(latest.board.units.map(({ locality }) => locality ?? NO_LOCALITY));
  return {
    key,
    years: [...[...earlier].reverse(), latest],
    place,
    comparator,
    unitKind,
    scheme: { localities, colours },
  };
}

/** One measure of one unit in each year that is loaded, the same months of each. */
export interface TrendYear {
  readonly period: string;
  readonly column: ScannedColumn | null;
}

/** The measure in each year; null where nothing is given for it. */
export function trendYears({ key, years }: Pick<TrendInput, 'key' | 'years'>): readonly TrendYear[] {
  return years.map(({ period, board }) => ({
    period,
    column: board.columns.find((column) => column.key === key) ?? null,
  }));
}

/** Years before which a line may not be joined, with the reason: the publisher counts another thing from then on. */
function trendBreaks(years: readonly TrendYear[]): readonly { readonly before: number; readonly label: string }[] {
  return years.flatMap(({ column }, index) =>
    column === null || column.breakReason === null || index + 1 >= years.length
      ? []
      : [{ before: index + 1, label: 'not comparable' }],
  );
}

/** The lines of a unit, of what it is set beside, and of all. */
export function trendSpec(input: TrendInput): TrendSpec {
  const { place, comparator, unitKind, scheme } = input;
  const years = trendYears(input);
  const shown = years.find(({ column }) => column !== null)?.column ?? null;
  const many = unitWord(unitKind, 2);
  const unit = input.years.at(-1)?.board.units[place];
  const point = (value: number | null, hover: string): TrendPoint => ({ value, lower: null, upper: null, isFlagged: false, hover }); // prettier-ignore
  const lineOf = (id: string, name: string, of: (column: ScannedColumn) => number | null): TrendLine => ({
    id,
    name,
    role: id === 'overall' ? 'overall' : 'locality',
    locality: id !== 'overall' && comparator.kind === 'locality' ? comparator.words : null,
    points: years.map(({ period, column }) => {
      const value = column && of(column);
      return point(value, `${name}, ${periodInWords(column?.request.period ?? period)}: ${column ? valueText(value, column) : 'not given'}`);
    }),
  }); // prettier-ignore
  const own: TrendLine = {
    id: 'unit',
    name: `this ${unitWord(unitKind, 1)}`,
    role: 'unit',
    locality: unit?.locality ?? null,
    points: years.map(({ period, column }): TrendPoint => {
      if (column === null) return point(null, '');
      const band = bandAt(column, place);
      return {
        value: numberAt(column.values, place),
        lower: numberAt(column.lower95, place),
        upper: numberAt(column.upper95, place),
        isFlagged: band === 'above-998' || band === 'below-998',
        hover: `${periodInWords(column.request.period || period)}: ${valueWords(column, place)}. ${whyText(column, place)}`,
      };
    }),
  };
  const beside = comparator.kind === 'all' ? [] : [lineOf('beside', comparator.words, (column) => comparatorValue(column, comparator))]; // prettier-ignore
  return {
    ...scheme,
    periods: years.map(({ period }) => period),
    series: [own, ...beside, lineOf('overall', `all ${many}`, ({ overall }) => overall.value)],
    limits: null,
    limitNames: { lower: '', centre: '', upper: '' },
    breaks: trendBreaks(years),
    lines: [],
    format: shown?.format ?? 'percent',
    valueTitle: shown?.unit ?? '',
    summary: `${shown?.title ?? ''}, ${own.points.map(({ value }, index) => `${years[index]?.period ?? ''}: ${shown ? valueText(value, shown) : ''}`).join('; ')}.`,
  };
}
