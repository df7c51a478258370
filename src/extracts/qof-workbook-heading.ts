import type { Period } from '@/domain/period';
import {
  areaHeading, baseRank, indicatorField, isSection, namesAdjustments, yearField,
  type AreaHeading, type BaseRank, type IndicatorField, type YearField,
} from './qof-workbook-columns'; // prettier-ignore
import { wideHeading } from './qof-release-workbook';
import { headingOf, indicatorOfHeading, yearOfHeading } from './qof-workbook-words';
import { textOf } from './workbook-cell';
import type { Sheet } from './workbook-file';

/** Columns, by position from 0, of what a block of columns holds. */
type Columns<Field extends string> = Partial<Record<Field, number>>;

/** One indicator's block: always of the workbook's own year. */
export interface IndicatorBlock {
  /** In the form of `qofKey`. */
  readonly code: string;
  /** The sentence above it; null where there is none. */
  readonly description: string | null;
  readonly columns: Columns<IndicatorField>;
}

/** What a sheet holds of its whole group for one year. */
export interface YearBlock {
  readonly year: Period;
  readonly columns: Columns<YearField>;
  /** The columns whose sum is the register's base: one, or one for each span of ages. */
  bases: readonly number[];
}

/** A larger area that units belong to. */
export interface AreaBlock {
  /** In lower case, as headed: `stp`, `area team`. */
  readonly area: string;
  readonly columns: Columns<AreaHeading['field']>;
}

/** How a group sheet is laid out. */
export interface SheetHeading {
  /** Index of the row that heads the columns; data follow it. */
  readonly row: number;
  readonly unitKind: 'practice' | 'ccg';
  readonly code: number;
  readonly name: number | null;
  readonly areas: readonly AreaBlock[];
  readonly indicators: readonly IndicatorBlock[];
  readonly years: readonly YearBlock[];
  /** Whether exceptions are called personalised care adjustments. */
  readonly hasAdjustments: boolean;
  /** Headings of columns that are not read. */
  readonly ignored: readonly string[];
  /** Headings that stand twice in one block; the first column was taken. */
  readonly repeated: readonly string[];
  /** Headings of an indicator's figures that stand under no indicator, and so are not read. */
  readonly stray: readonly string[];
  /** Whether text among figures means that they are not given, as in the workbooks to 2012/13. */
  readonly allowsText: boolean;
}

/** The finest level first: a practice-level sheet names each practice's CCG as well. */
const UNIT_HEADINGS = [
  ['practice', /^(?:gp )?practice (?:ods )?code(?: \(.*\))?$/],
  ['ccg', /^ccg (?:ods )?code(?: \(.*\))?$/],
] as const;

/**
 * Finds by content how a sheet is laid out: the heading row is the first that heads a column with a practice or CCG
 * code; years and indicator codes stand up to four rows above it, over the first column of their block only.
 *
 * @returns null where the sheet is not a table of practices or CCGs
 */
export function readHeading(sheet: Sheet): SheetHeading | null {
  for (const [unitKind, pattern] of UNIT_HEADINGS) {
    const row = sheet.rows.findIndex((cells) => cells.some((cell) => pattern.test(headingOf(cell))));
    if (row < 0) continue;
    const code = sheet.rows[row]?.findIndex((cell) => pattern.test(headingOf(cell))) ?? 0;
    const heading = readColumns(sheet, row, unitKind, code);
    const hasBlocks = heading.indicators.length + heading.years.length > 0;
    return hasBlocks ? heading : (wideHeading(sheet, heading) ?? heading);
  }
  return null;
}

function readColumns(sheet: Sheet, row: number, unitKind: 'practice' | 'ccg', code: number): SheetHeading {
  const areas = new Map<string, AreaBlock>();
  const indicators: IndicatorBlock[] = [];
  const years = new Map<number, YearBlock>();
  const bases = new Map<YearBlock, { rank: BaseRank; heading: string; column: number }[]>();
  const ignored = new Set<string>();
  const repeated = new Set<string>();
  const stray = new Set<string>();
  let hasAdjustments = false;
  let block: IndicatorBlock | YearBlock | null = null;

  const blockAt = (column: number): IndicatorBlock | YearBlock | null => {
    for (let above = row - 1; above >= Math.max(0, row - 4); above -= 1) {
      const cell = sheet.rows[above]?.[column];
      const indicator = indicatorOfHeading(cell);
      const year = yearOfHeading(cell);
      if (indicator) {
        // A heading may stand over every column of its block instead of the first alone.
        if (block && 'code' in block && block.code === indicator) return block;
        const made = { code: indicator, description: descriptionOf(sheet, column, above, indicator), columns: {} };
        indicators.push(made);
        return made;
      }
      if (year) {
        const known = years.get(year.firstMonth) ?? { year, columns: {}, bases: [] };
        years.set(year.firstMonth, known);
        return known;
      }
    }
    return null;
  };
  const put = <Field extends string>(columns: Columns<Field>, field: Field, column: number, heading: string): void => {
    if (columns[field] === undefined) columns[field] = column;
    else repeated.add(heading);
  };
  const takeOfYear = (of: YearBlock, heading: string, column: number): void => {
    const field = yearField(heading);
    const rank = baseRank(heading);
    if (field) put(of.columns, field, column, heading);
    else if (rank) bases.set(of, [...(bases.get(of) ?? []), { rank, heading, column }]);
    else (indicatorField(heading) === null ? ignored : stray).add(heading);
  };
  const takeOfUnit = (heading: string, column: number): void => {
    const read = areaHeading(heading);
    if (!read) {
      ignored.add(heading);
      return;
    }
    const known = areas.get(read.area) ?? { area: read.area, columns: {} };
    areas.set(read.area, known);
    put(known.columns, read.field, column, heading);
  };

  const width = Math.max(...sheet.rows.slice(0, row + 1).map((cells) => cells.length));
  for (let column = 0; column < width; column += 1) {
    block = blockAt(column) ?? block;
    const heading = columnHeading(sheet, row, column, block !== null);
    if (heading === '') continue;
    hasAdjustments ||= namesAdjustments(heading);
    if (block === null) takeOfUnit(heading, column);
    else if ('year' in block) takeOfYear(block, heading, column);
    else {
      const field = indicatorField(heading);
      if (field) put(block.columns, field, column, heading);
      else ignored.add(heading);
    }
  }

  for (const [of, found] of bases) {
    const best = Math.max(...found.map((base) => base.rank));
    const chosen = found.filter((base) => base.rank === best);
    of.bases = chosen.map((base) => base.column);
    found.filter((base) => base.rank < best).forEach((base) => ignored.add(base.heading));
    chosen.filter((base, index) => chosen.findIndex((other) => other.heading === base.heading) < index)
      .forEach((base) => repeated.add(base.heading)); // prettier-ignore
  }
  const unit = areas.get(unitKind);
  areas.delete(unitKind);
  return {
    row, unitKind, code, name: unit?.columns.name ?? null, areas: [...areas.values()], indicators,
    years: [...years.values()], hasAdjustments, ignored: [...ignored], repeated: [...repeated], stray: [...stray], allowsText: false,
  }; // prettier-ignore
}

/** A column's heading with the line above it, where that continues it (`Denominator` above `plus Exceptions`). */
function columnHeading(sheet: Sheet, row: number, column: number, isFigure: boolean): string {
  const own = headingOf(sheet.rows[row]?.[column]);
  const above = sheet.rows[row - 1]?.[column];
  const isMark = yearOfHeading(above) !== null || indicatorOfHeading(above) !== null || isSection(headingOf(above));
  return isMark || !isFigure ? own : `${headingOf(above)} ${own}`.trim();
}

/** The sentence that describes an indicator stands somewhere above its code, in 2014/15 after the code once more. */
function descriptionOf(sheet: Sheet, column: number, below: number, code: string): string | null {
  for (let row = below - 1; row >= 0; row -= 1) {
    const text = textOf(sheet.rows[row]?.[column]);
    if (text.length <= 20) continue;
    const [start = '', ...rest] = text.split(':');
    return rest.length > 0 && indicatorOfHeading(start) === code ? rest.join(':').trim() : text;
  }
  return null;
}
