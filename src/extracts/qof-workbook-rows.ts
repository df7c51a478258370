import type { PartAccount, SetAsideRow } from './load-report';
import type { SheetHeading } from './qof-workbook-heading';
import { saysTotal } from './total-words';
import { numberOf, sayingOf, textOf } from './workbook-cell';
import type { Cell, Sheet } from './workbook-file';

/** A row of a sheet that describes one unit. */
export interface UnitRow {
  /** Row of the spreadsheet, counted from 1. */
  readonly line: number;
  /** In capitals. */
  readonly code: string;
  readonly name: string | null;
  readonly cells: readonly Cell[];
}

/** Every row of a sheet that holds anything, by what it is. */
export interface SortedRows {
  readonly units: readonly UnitRow[];
  readonly setAside: readonly SetAsideRow[];
  readonly notData: readonly SetAsideRow[];
  readonly account: PartAccount;
  /** Cells whose text stands for a figure that is not given. */
  readonly textCells: readonly string[];
}

const CODE = /^(?=.*\d)[A-Z\d]{3,6}$/;

/**
 * Sorts the rows of a sheet. A unit's row has a code and figures; titles, headings, totals and footnotes are not data;
 * a row that should be a unit's and cannot be read is set aside.
 *
 * @param heading null for a sheet without a table: none of its rows is data
 */
export function sortRows(sheet: Sheet, heading: SheetHeading | null): SortedRows {
  const found: UnitRow[] = [];
  const setAside: SetAsideRow[] = [];
  const notData: SetAsideRow[] = [];
  const textCells: string[] = [];
  const figures = heading ? figureColumns(heading) : [];
  let read = 0;
  sheet.rows.forEach((cells, index) => {
    if (cells.every((cell) => cell === null || String(cell).trim() === '')) return;
    read += 1;
    const line = index + 1;
    const say = (reason: string, column: string | null = null, value: Cell = sayingOf(cells)): SetAsideRow =>
      ({ part: sheet.name, line, column, value: value === null ? null : String(value), reason }); // prettier-ignore
    if (!heading || index <= heading.row) notData.push(say('title or heading'));
    else {
      const row = judge(cells, heading, figures);
      if ('code' in row) {
        found.push({ ...row, line, cells });
        if (heading.allowsText) textCells.push(...textsAmong(cells, figures, `${sheet.name} row ${line}`));
      } else if (row.isData) setAside.push(say(row.reason, row.column, row.value));
      else notData.push(say(row.reason));
    }
  });
  const { units, merged, clashing } = withoutDuplicates(found);
  for (const row of clashing) {
    const reason = 'the sheet gives this code more than once, with different values';
    setAside.push({ part: sheet.name, line: row.line, column: null, value: row.code, reason });
  }
  setAside.sort((a, b) => a.line - b.line);
  const account = { part: sheet.name, read, loaded: units.length, setAside: setAside.length, notData: notData.length, merged }; // prettier-ignore
  return { units, setAside, notData, account, textCells };
}

type Judgement =
  | { readonly code: string; readonly name: string | null }
  | { readonly isData: boolean; readonly reason: string; readonly column?: string | null; readonly value?: Cell };

function judge(cells: readonly Cell[], heading: SheetHeading, figures: readonly FigureColumn[]): Judgement {
  const code = textOf(cells[heading.code]).toUpperCase();
  const name = heading.name === null ? '' : textOf(cells[heading.name]);
  const areas = heading.areas.flatMap(({ columns }) => Object.values(columns).map((column) => textOf(cells[column])));
  const hasFigures = figures.some(({ column }) => textOf(cells[column]) !== '');
  if (!hasFigures) return { isData: false, reason: 'no figures: a note or a heading' };
  if (saysTotal(code, code === '' ? [name, ...areas] : [code, name]))
    return { isData: false, reason: 'a total of the publisher, not a unit' };
  if (code === '' && name === '') {
    return areas.some((area) => area !== '')
      ? { isData: false, reason: 'a total of a larger area, not a unit' }
      : { isData: true, reason: 'figures without a code or a name' };
  }
  const kind = heading.unitKind === 'ccg' ? 'CCG' : 'practice';
  if (code === '') return { isData: true, reason: `no ${kind} code`, column: `${kind} code`, value: name };
  if (!CODE.test(code)) return { isData: true, reason: `not a ${kind} code`, column: `${kind} code`, value: code };
  const bad = figures.find(({ column }) => numberOf(cells[column]) === 'unreadable');
  if (bad && !heading.allowsText) {
    return { isData: true, reason: 'not a number', column: bad.label, value: cells[bad.column] ?? null };
  }
  return { code, name: name === '' ? null : name };
}

function textsAmong(cells: readonly Cell[], figures: readonly FigureColumn[], where: string): readonly string[] {
  return figures
    .filter(({ column }) => numberOf(cells[column]) === 'unreadable')
    .map(({ column, label }) => `${where}, ${label}: ${textOf(cells[column]).slice(0, 40)}`);
}

/** A column whose figures are loaded. */
interface FigureColumn {
  readonly column: number;
  readonly label: string;
}

function figureColumns({ indicators, years }: SheetHeading): readonly FigureColumn[] {
  const ofIndicators = indicators.flatMap(({ code, columns }) =>
    (['numerator', 'denominator', 'exceptions', 'points'] as const).flatMap((field) =>
      columns[field] === undefined ? [] : [{ column: columns[field], label: `${code} ${field}` }],
    ),
  );
  const ofYears = years.flatMap(({ columns: { register, exceptions, denominators }, bases }) => [
    ...(register === undefined ? [] : [{ column: register, label: 'Register' }]),
    ...(exceptions === undefined ? [] : [{ column: exceptions, label: 'Total exceptions' }]),
    ...(denominators === undefined ? [] : [{ column: denominators, label: 'Total denominators' }]),
    ...bases.map((column) => ({ column, label: 'List size' })),
  ]);
  return [...ofYears, ...ofIndicators];
}

/** A row given twice in every column is one row; rows that share a code and differ are none. */
function withoutDuplicates(rows: readonly UnitRow[]): {
  readonly units: readonly UnitRow[];
  readonly merged: number;
  readonly clashing: readonly UnitRow[];
} {
  const byCode = new Map<string, UnitRow[]>();
  for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  const units: UnitRow[] = [];
  const clashing: UnitRow[] = [];
  let merged = 0;
  for (const [first, ...others] of byCode.values()) {
    if (!first) continue;
    const differs = others.some((row) => JSON.stringify(row.cells) !== JSON.stringify(first.cells));
    if (differs) clashing.push(first, ...others);
    else {
      units.push(first);
      merged += others.length;
    }
  }
  return { units, merged, clashing };
}
