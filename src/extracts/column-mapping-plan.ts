import type { ColumnMapping } from '@/domain/column-mapping';
import { isNumeric, type CanonicalColumn, type PeriodColumnReading } from './canonical-columns';
import type { CanonicalKind } from './canonical-kind';
import { fieldOf, kindOf, mappingFaults } from './column-mapping-faults';
import { placeOf } from './column-mapping-header';
import { plainFigure } from './column-mapping-number';
import { periodInName } from './column-mapping-period';
import type { HeaderMatch } from './match-header';
import { readPeriod } from './period-spellings';
import { UnreadableFile } from './reading';
import type { TextFile } from './text-source';

/** How the records of a table become those that a canonical reader reads. */
export interface MappingPlan {
  readonly match: HeaderMatch;
  /** Headings of the records that are made; those of the table where nothing is made anew. */
  readonly header: readonly string[];
  /** The records that one of the table makes; null where they stay as they are. */
  readonly remake: ((cells: readonly string[]) => readonly (readonly string[])[]) | null;
  /** Place in the table of the unit's column; -1 where there is none. */
  readonly unitPlace: number;
}

/** A column of the records that are made: from a place of the table, a text of its own, or the heading or figure. */
type Made = { readonly place: number } | { readonly text: string } | { readonly of: 'heading' | 'figure' };

/**
 * Plans how a table is read by a mapping.
 *
 * @param names names of the table's columns
 * @param file whose name may say the period
 * @throws UnreadableFile when the mapping cannot be used, or the file's name does not say the period it should
 */
export function planMapping(
  mapping: ColumnMapping,
  names: readonly string[],
  { name: fileName, delimiter }: Pick<TextFile, 'name' | 'delimiter'>,
): MappingPlan {
  const faults = mappingFaults(mapping);
  const kind = kindOf(mapping);
  if (!kind || faults.length > 0) {
    throw new UnreadableFile(
      `The mapping “${mapping.name}” cannot be used. ${faults.map(({ message }) => message).join(' ')}`,
    );
  }
  const made = new Map<CanonicalColumn, Made>();
  for (const column of kind.columns) {
    const source = sourceOf(mapping, column, names, fileName);
    if (source) made.set(column, source);
  }
  // In a file not separated by commas the mapping alone says how numbers are written: it is made anew.
  return delimiter === ',' && isPlain(mapping, made)
    ? plainPlan(mapping, kind, made, names)
    : madePlan(mapping, kind, made, names);
}

function sourceOf(
  mapping: ColumnMapping,
  column: CanonicalColumn,
  names: readonly string[],
  fileName: string,
): Made | null {
  const { unit, period, wide, columns, constants } = mapping;
  const at = (name: string): Made => ({ place: placeOf(names, name) });
  if (column.type === 'unit') return unit && ('column' in unit ? at(unit.column) : { text: unit.value });
  if (column.type === 'period') {
    if (period === null) return null;
    if (period.from === 'column') return at(period.column);
    if (period.from === 'headings') return { of: 'heading' };
    return { text: period.from === 'fixed' ? period.value : namedPeriod(fileName, period.reading, mapping.name) };
  }
  if (wide?.value === column.name) return { of: 'figure' };
  if (wide?.heading === column.name) return { of: 'heading' };
  const found = columns[column.name];
  if (found) return at(found.column);
  const constant = constants[column.name];
  return constant === undefined || constant.trim() === '' ? null : { text: constant };
}

function namedPeriod(fileName: string, reading: PeriodColumnReading, mapping: string): string {
  const period = periodInName(fileName, reading);
  if (period !== null) return period;
  throw new UnreadableFile(
    `By the mapping “${mapping}” its period is in its name, but the name says none, or more than one. Put one in the name, such as 2007-08, or change the mapping.`,
  );
}

function isPlain({ decimalComma, columns }: ColumnMapping, made: ReadonlyMap<CanonicalColumn, Made>): boolean {
  const isTaken = [...made.values()].every((source) => 'place' in source);
  return isTaken && !decimalComma && Object.values(columns).every(({ times }) => times === 1);
}

function matchOf(
  mapping: ColumnMapping,
  kind: CanonicalKind,
  places: ReadonlyMap<CanonicalColumn, number>,
): HeaderMatch {
  const { unit, period } = mapping;
  // A fixed period, or that of a name, is written as it is read everywhere: `2007/08`, `2007-04`.
  const isRead = period !== null && (period.from === 'column' || period.from === 'headings');
  return {
    kind,
    places,
    unitKind: unit?.kind ?? null,
    periodReading: period === null ? null : isRead ? period.reading : 'month',
    missing: [],
    repeated: [],
  };
}

function plainPlan(
  mapping: ColumnMapping,
  kind: CanonicalKind,
  made: ReadonlyMap<CanonicalColumn, Made>,
  names: readonly string[],
): MappingPlan {
  const places = new Map(Array.from(made, ([column, source]) => [column, 'place' in source ? source.place : -1]));
  return { match: matchOf(mapping, kind, places), header: names, remake: null, unitPlace: unitPlaceOf(made) };
}

function unitPlaceOf(made: ReadonlyMap<CanonicalColumn, Made>): number {
  const unit = Array.from(made).find(([column]) => column.type === 'unit')?.[1];
  return unit && 'place' in unit ? unit.place : -1;
}

/** The table's columns, but for those of a wide table's figures, and after them the columns that are made. */
function madePlan(
  mapping: ColumnMapping,
  kind: CanonicalKind,
  made: ReadonlyMap<CanonicalColumn, Made>,
  names: readonly string[],
): MappingPlan {
  const figures = figureColumns(mapping, names);
  const kept = names.map((_, place) => place).filter((place) => !figures.some((figure) => figure.place === place));
  const added = Array.from(made).filter(([, source]) => !('place' in source));
  const places = new Map(
    Array.from(made, ([column, source]) => [
      column,
      'place' in source ? kept.indexOf(source.place) : kept.length + added.findIndex(([each]) => each === column),
    ]),
  );
  const timesAt = new Map(
    Array.from(made).flatMap(([column, source]) =>
      'place' in source && isNumeric(column)
        ? [[source.place, mapping.columns[fieldOf(column)]?.times ?? 1] as const]
        : [],
    ),
  );
  const figure = (cell: string, times: number) => plainFigure(cell, { decimalComma: mapping.decimalComma, times });
  const remake = (cells: readonly string[]): readonly (readonly string[])[] => {
    const own = kept.map((place) => {
      const times = timesAt.get(place);
      return times === undefined ? (cells[place] ?? '') : figure(cells[place] ?? '', times);
    });
    if (saysNothing(cells)) return [[...own, ...added.map(() => '')]];
    return (figures.length === 0 ? [null] : figures).map((one) => [
      ...own,
      ...added.map(([, source]) => {
        if ('text' in source) return source.text;
        if (one === null || !('of' in source)) return '';
        return source.of === 'heading' ? one.as : figure(cells[one.place] ?? '', mapping.wide?.times ?? 1);
      }),
    ]);
  };
  return {
    match: matchOf(mapping, kind, places),
    header: [...kept.map((place) => names[place] ?? ''), ...added.map(([column]) => column.name)],
    remake,
    unitPlace: unitPlaceOf(made),
  };
}

/** A blank record, or one with a single text of several words: a title or a note, which must not become a row. */
function saysNothing(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 0 || (filled.length === 1 && /\S\s+\S/.test(filled[0] ?? ''));
}

function figureColumns({ wide, period }: ColumnMapping, names: readonly string[]) {
  if (wide === null) return [];
  if (wide.columns !== null) return wide.columns.map(({ column, as }) => ({ place: placeOf(names, column), as }));
  const reading = period?.from === 'headings' ? period.reading : 'month';
  return names.flatMap((name, place) => (readPeriod(name, reading) === null ? [] : [{ place, as: name }]));
}
