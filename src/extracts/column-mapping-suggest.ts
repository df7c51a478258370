import type { ColumnMapping } from '@/domain/column-mapping';
import type { UnitKind } from '@/domain/unit-kind';
import { isNumeric, UNIT_HEADINGS, type CanonicalColumn, type ColumnType } from './canonical-columns';
import { requiredOf, type CanonicalKind } from './canonical-kind';
import { CANONICAL_KINDS } from './canonical-kinds';
import { givenCells, hasDecimalComma } from './column-mapping-cells';
import { fieldOf, unitKindsOf } from './column-mapping-faults';
import { guessColumns, type ColumnGuess, type TableColumn } from './column-mapping-guess';
import { columnNames } from './column-mapping-header';
import { periodInName, readingOf } from './column-mapping-period';
import type { CsvRecord } from './csv-records';
import { headingKey } from './match-header';
import { readPeriod } from './period-spellings';

/** A kind of extract as a reader chooses it. */
export interface KindChoice {
  readonly id: string;
  readonly words: string;
  readonly description: string;
  /** Whether most of what it needs seems to be in the table. */
  readonly isNear: boolean;
}

/** A column of an extract, and which column of the table seems to be meant for it. */
export interface FieldGuess extends ColumnGuess {
  /** `unit_code`, `period`, or the name of the extract's column. */
  readonly field: string;
  readonly type: ColumnType;
  readonly isRequired: boolean;
  readonly choices: readonly string[] | null;
}

/** A first guess at how a table is to be read as one kind of extract. */
export interface MappingSuggestion {
  /** The table's columns, each with up to 5 cells that say something. */
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
  readonly fields: readonly FieldGuess[];
  /** Kinds of unit its rows may be of; empty where they are of none. */
  readonly unitKinds: readonly UnitKind[];
  /** The column that may be given instead of required ones, and those. */
  readonly instead: CanonicalKind['instead'];
  /** The guess as a mapping, still without a name; what could not be guessed is left empty. */
  readonly mapping: ColumnMapping;
}

const SCORES: Readonly<Record<string, number>> = { sure: 1, likely: 0.8, guess: 0.4 };
const MOST_SAMPLES = 5;

/** Every kind, the one first of whose required columns most seem to be in a table. */
export function rankKinds(records: readonly CsvRecord[], header: CsvRecord): readonly KindChoice[] {
  const columns = tableColumns(records, header);
  const hasPeriods = columns.some(({ cells, name }) => readingOf(cells, name) !== null || isPeriodHeading(name));
  return CANONICAL_KINDS.map((kind) => {
    const guesses = guessColumns(kind, columns);
    const score = (column: CanonicalColumn) => SCORES[guesses.get(column)?.confidence ?? ''] ?? 0;
    const required = requiredOf(kind, (column) => score(column) > 0);
    const found = required.reduce((sum, column) => sum + score(column), 0) / Math.max(required.length, 2);
    const used = kind.columns.filter((column) => score(column) > 0).length / columns.length;
    // A table of periods is seldom a list without any.
    const nearness = found + used * 0.3 - (hasPeriods && kind.periodHeadings.length === 0 ? 0.4 : 0);
    return { id: kind.id, words: kind.words, description: kind.description, isNear: nearness >= 0.5, nearness };
  })
    .sort((a, b) => b.nearness - a.nearness)
    .map(({ id, words, description, isNear }) => ({ id, words, description, isNear }));
}

/**
 * Suggests how a table is read as one kind of extract.
 *
 * @param name of the file: it may say the period
 * @throws RangeError where there is no such kind or header
 */
export function suggestMapping(
  name: string,
  records: readonly CsvRecord[],
  headerLine: number,
  kindId: string,
): MappingSuggestion {
  const kind = CANONICAL_KINDS.find(({ id }) => id === kindId);
  const header = records.find(({ line }) => line === headerLine);
  if (!kind || !header) throw new RangeError(`suggestMapping got the kind ${kindId} and the header line ${headerLine}`);
  const columns = tableColumns(records, header);
  const wide = guessWide(kind, columns);
  const others = columns.filter((column) => !wide?.taken.has(column.name));
  const guesses = guessColumns(kind, others);
  const mapping = draft(kind, columns, guesses, wide?.wide ?? null, name);
  const valueOf = wide?.wide.value;
  return {
    columns: columns.map((column) => ({
      name: column.name,
      samples: [...new Set(column.cells)].slice(0, MOST_SAMPLES),
    })),
    fields: kind.columns.map((column) => ({
      ...(guesses.get(column) ?? { column: null, confidence: null, reason: '' }),
      ...(column.name === valueOf || fieldOf(column) === wide?.wide.heading
        ? { column: null, confidence: 'likely' as const, reason: `Several headings are ${wide?.words ?? ''}.` }
        : {}),
      field: fieldOf(column),
      type: column.type,
      isRequired: column.isRequired,
      choices: column.choices,
    })),
    unitKinds: unitKindsOf(kind),
    instead: kind.instead,
    mapping,
  };
}

function tableColumns(records: readonly CsvRecord[], header: CsvRecord): readonly TableColumn[] {
  const below = records.filter(({ line, cells }) => line > header.line && cells.length > 1);
  return columnNames(header.cells).map((name, place) => ({
    name,
    cells: givenCells(below.map(({ cells }) => cells[place] ?? '')),
  }));
}

function isPeriodHeading(name: string): boolean {
  return readPeriod(name, 'month') !== null || readPeriod(name, 'year') !== null;
}

interface WideGuess {
  readonly wide: NonNullable<ColumnMapping['wide']>;
  readonly taken: ReadonlySet<string>;
  readonly words: string;
}

/** A table with three headings or more that are periods, or codes of indicators, has a column of figures for each. */
function guessWide(kind: CanonicalKind, columns: readonly TableColumn[]): WideGuess | null {
  const value = kind.columns.find((column) => isNumeric(column) && column.isRequired);
  if (!value) return null;
  const periods = columns.filter(({ name }) => isPeriodHeading(name));
  const has = (test: (column: CanonicalColumn) => boolean) => kind.columns.some(test);
  if (periods.length >= 3 && has(({ type }) => type === 'period')) {
    return {
      wide: { value: value.name, heading: 'period', times: 1, columns: null },
      taken: new Set(periods.map(({ name }) => name)),
      words: 'periods',
    };
  }
  const codes = columns.filter(({ name }) => /^[A-Z]{2,8}[\s-]?\d{1,3}$/i.test(name));
  if (codes.length < 3 || !has(({ name }) => name === 'indicator_code')) return null;
  return {
    wide: {
      value: kind.instead?.column ?? value.name,
      heading: 'indicator_code',
      times: 1,
      columns: codes.map(({ name }) => ({ column: name, as: name })),
    },
    taken: new Set(codes.map(({ name }) => name)),
    words: 'codes of indicators',
  };
}

function draft(
  kind: CanonicalKind,
  columns: readonly TableColumn[],
  guesses: ReadonlyMap<CanonicalColumn, ColumnGuess>,
  wide: ColumnMapping['wide'],
  name: string,
): ColumnMapping {
  const guessed = kind.columns.flatMap((column) => {
    const found = guesses.get(column)?.column ?? null;
    const isElsewhere = column.type === 'unit' || column.type === 'period' || column.name === wide?.value;
    return found === null || isElsewhere ? [] : [[column.name, { column: found, times: 1 as const }] as const];
  });
  const ofType = (type: ColumnType) => kind.columns.find((column) => column.type === type);
  return {
    name: '',
    header: columns.map((column) => column.name),
    kind: kind.id,
    unit: unitOf(kind, guesses, ofType('unit')),
    period: periodOf(columns, guesses, ofType('period'), wide, name),
    columns: Object.fromEntries(guessed),
    constants: {},
    decimalComma: hasDecimalComma(columns.flatMap(({ cells }) => cells)),
    wide,
  };
}

function unitOf(
  kind: CanonicalKind,
  guesses: ReadonlyMap<CanonicalColumn, ColumnGuess>,
  unit: CanonicalColumn | undefined,
): ColumnMapping['unit'] {
  if (!unit) return null;
  const column = guesses.get(unit)?.column ?? null;
  if (column === null) return { kind: 'practice', value: '' };
  const named = kind.unitHeadings.find((heading) =>
    [heading, ...(UNIT_HEADINGS[heading]?.spellings ?? [])].some((each) => headingKey(each) === headingKey(column)),
  );
  return { kind: UNIT_HEADINGS[named ?? '']?.kind ?? 'practice', column };
}

function periodOf(
  columns: readonly TableColumn[],
  guesses: ReadonlyMap<CanonicalColumn, ColumnGuess>,
  period: CanonicalColumn | undefined,
  wide: ColumnMapping['wide'],
  name: string,
): ColumnMapping['period'] {
  if (!period) return null;
  if (wide?.heading === 'period') {
    const headings = columns.map((column) => column.name).filter(isPeriodHeading);
    return { from: 'headings', reading: readingOf(headings, '')?.reading ?? 'month' };
  }
  const column = guesses.get(period)?.column ?? null;
  const cells = columns.find((each) => each.name === column)?.cells ?? [];
  if (column !== null) return { from: 'column', column, reading: readingOf(cells, column)?.reading ?? 'month' };
  const reading = (['year', 'month'] as const).find((each) => periodInName(name, each) !== null);
  return reading ? { from: 'file-name', reading } : { from: 'fixed', value: '' };
}
