import type { Period } from '@/domain/period';
import { groupOfIndicator, qofKey } from '@/domain/qof-code';
import type { QualityNote } from './load-report';
import { percentAgrees, type PrintedFigures } from './qof-workbook-check';
import type { IndicatorBlock, SheetHeading, YearBlock } from './qof-workbook-heading';
import type { UnitRow } from './qof-workbook-rows';
import { numberOf } from './workbook-cell';
import type { RowsToStage } from './workbook-staging';

/** Turns the group sheets of a workbook into stored rows. */
export class WorkbookFigures {
  private readonly year: Period;
  private readonly rows: RowsToStage;
  private readonly printed: PrintedFigures;
  private readonly given = new Map<string, Set<string>>();
  private readonly described = new Set<string>();
  private readonly again: string[] = [];
  private readonly unclear: string[] = [];

  /** @param year the workbook's own: any other year in it is restated */
  constructor(year: Period, rows: RowsToStage, printed: PrintedFigures) {
    this.year = year;
    this.rows = rows;
    this.printed = printed;
  }

  /** Adds all that one sheet holds of its units. */
  takeSheet(sheetName: string, heading: SheetHeading, units: readonly UnitRow[]): void {
    const group = groupOf(sheetName, heading);
    // Without a year’s block a sheet may hold several groups.
    const groupOfBlock = (code: string) => (heading.years.length > 0 ? group : groupOfIndicator(code));
    for (const { code, description } of heading.indicators) {
      if (this.described.has(code)) continue;
      this.described.add(code);
      const indicator = {
        indicator_code: code,
        group_code: groupOfBlock(code),
        description,
        first_month: this.year.firstMonth,
      };
      this.rows.add('indicator', heading.row + 1, indicator);
    }
    const unclear = heading.years.filter((block) => !isBaseClear(block, units));
    if (unclear.length > 0) this.unclear.push(sheetName);
    const years = heading.years.map((block) => (unclear.includes(block) ? { ...block, bases: [] } : block));
    for (const row of units) {
      const unit = { unit_kind: heading.unitKind, unit_code: row.code };
      for (const block of heading.indicators) this.takeIndicator(row, unit, groupOfBlock(block.code), block);
      for (const block of years) this.takeYear(row, unit, group, block, heading.indicators);
    }
  }

  notes(): readonly QualityNote[] {
    const note = (code: string, text: string, examples: readonly string[]): QualityNote[] =>
      examples.length === 0 ? [] : [{ code, text, count: examples.length, examples: examples.slice(0, 20) }];
    return [
      ...note('given-twice', 'Some figures stand on more than one sheet; the first sheet’s were taken.', this.again),
      ...note('list-size-unclear', 'On some sheets no list size gives the prevalence that is printed; none was loaded from them.', this.unclear), // prettier-ignore
    ];
  }

  private takeIndicator(row: UnitRow, unit: Unit, group: string, { code, columns }: IndicatorBlock): void {
    const [numerator, denominator] = [figure(row, columns.numerator), figure(row, columns.denominator)];
    const [exceptions, points] = [figure(row, columns.exceptions), figure(row, columns.points)];
    if ([numerator, denominator, exceptions, points].every((value) => value === null)) return;
    if (!this.isFirst(code, row.code)) return;
    const whole = sum([denominator, exceptions]);
    this.printed.percent('rate', `${row.code} ${code}`, figure(row, columns.printedRate), exceptions, whole);
    this.rows.add('qof', row.line, {
      ...unit,
      ...span(this.year),
      indicator_code: code,
      group_code: group,
      numerator,
      denominator,
      exceptions,
      points,
      restated: false,
    });
  }

  private takeYear(
    row: UnitRow,
    unit: Unit,
    group: string,
    { year, columns, bases }: YearBlock,
    indicators: readonly IndicatorBlock[],
  ): void {
    const restated = year.firstMonth !== this.year.firstMonth;
    const where = `${row.code} ${group}`;
    const patients = figure(row, columns.register);
    if (patients !== null && this.isFirst(`${group} register ${year.firstMonth}`, row.code)) {
      const base = baseOf(row, bases);
      this.printed.percent('prevalence', where, figure(row, columns.printedPrevalence), patients, base);
      this.rows.add('qof_register', row.line, { ...unit, ...span(year), register_code: group, patients, list_size: base, restated }); // prettier-ignore
    }
    const [exceptions, denominator] = [figure(row, columns.exceptions), figure(row, columns.denominators)];
    this.printed.percent('rate', where, figure(row, columns.printedRate), exceptions, sum([denominator, exceptions]));
    if (!restated) {
      const over = (field: 'exceptions' | 'denominator') =>
        sum(indicators.flatMap(({ columns }) => (columns[field] === undefined ? [] : [figure(row, columns[field])])));
      this.printed.total(where, exceptions, over('exceptions'));
      this.printed.total(where, denominator, over('denominator'));
    }
    if (exceptions !== null || denominator !== null) {
      if (!this.isFirst(`${group} ${year.firstMonth}`, row.code)) return;
      this.rows.add('qof_group', row.line, { ...unit, ...span(year), group_code: group, denominator, exceptions, restated }); // prettier-ignore
    }
  }

  /** Whether no earlier sheet gave this of the unit: nothing is counted twice. */
  private isFirst(what: string, unit: string): boolean {
    const known = this.given.get(what) ?? new Set();
    this.given.set(what, known);
    const isFirst = !known.has(unit);
    known.add(unit);
    if (!isFirst) this.again.push(`${unit} ${what}`);
    return isFirst;
  }
}

interface Unit {
  readonly unit_kind: string;
  readonly unit_code: string;
}

const span = ({ firstMonth, months }: Period) => ({ first_month: firstMonth, months });

/** The sheet's name, or what its indicators are called where it is not the name of a group (`Table 1`). */
function groupOf(sheetName: string, { indicators }: SheetHeading): string {
  const [first] = indicators;
  return /^[A-Z]{1,5}(?:[- ]?[A-Z]{1,3})?$/.test(sheetName.trim()) || !first
    ? qofKey(sheetName.trim())
    : groupOfIndicator(first.code);
}

/** Whether the columns taken for the register's base give most of the prevalences that are printed beside it. */
function isBaseClear({ columns, bases }: YearBlock, units: readonly UnitRow[]): boolean {
  const agreements = units.flatMap((row) => {
    const [printed, register] = [figure(row, columns.printedPrevalence), figure(row, columns.register)];
    return percentAgrees(printed, register, baseOf(row, bases)) ?? [];
  });
  return agreements.filter((agrees) => !agrees).length <= agreements.length / 2;
}

function baseOf(row: UnitRow, bases: readonly number[]): number | null {
  return bases.length === 0 ? null : sum(bases.map((column) => figure(row, column)));
}

/** A figure of a row that is known to be readable; null where it is not given. */
function figure(row: UnitRow, column: number | undefined): number | null {
  const value = column === undefined ? null : numberOf(row.cells[column]);
  return value === 'unreadable' ? null : value;
}

/** Null where any part is not given. */
function sum(parts: readonly (number | null)[]): number | null {
  return parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0);
}
