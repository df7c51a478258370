import { periodText, type Period } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import type { PartAccount, QualityNote, SetAsideRow } from './load-report';
import { PrintedFigures } from './qof-workbook-check';
import { WorkbookFigures } from './qof-workbook-figures';
import { readHeading, type SheetHeading } from './qof-workbook-heading';
import { sortRows } from './qof-workbook-rows';
import { publishedIn, yearOf } from './qof-workbook-title';
import { WorkbookUnits } from './qof-workbook-units';
import { yearNote, yearOfName } from './qof-release-year';
import { UnreadableFile, type Reading } from './reading';
import type { Sheet, Workbook } from './workbook-file';
import { RowsToStage } from './workbook-staging';

/** Most rows that are not data which a report lists. */
const NOT_DATA_LISTED = 200;

/** Whether a workbook is a QOF publication: a sheet with a table of practices or CCGs under years or indicators. */
export function isQofWorkbook(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => {
    const heading = readHeading(sheet);
    return heading !== null && heading.indicators.length + heading.years.length > 0;
  });
}

/**
 * Reads a QOF workbook of prevalence, achievement and exceptions (from 2019/20: personalised care adjustments), to
 * 2019/20, of CCGs or practices. Its own year is read by indicator; of the year before it, which it restates, the
 * registers and each group's exceptions.
 *
 * @param name as the store names the file: where the workbook names no year, it must
 * @param step is told which sheet is being read
 * @throws UnreadableFile when the workbook holds no such table, or it is not clear which year it is of
 */
export function readQofWorkbook(
  engine: Engine,
  workbook: Workbook,
  name: string,
  step: (text: string) => void,
): Reading {
  const sheets = workbook.sheets.map((sheet) => ({ sheet, heading: readHeading(sheet) }));
  const tables = sheets.flatMap(({ sheet, heading }) => (heading ? [{ sheet, heading }] : []));
  const [first] = tables.filter(({ heading }) => heading.indicators.length + heading.years.length > 0);
  if (!first) throw new UnreadableFile(NO_TABLE);
  const { year, where } = yearOf(tables) ?? yearOfName(name, 'a QOF workbook');
  const rows = new RowsToStage();
  const printed = new PrintedFigures();
  const [figures, units] = [new WorkbookFigures(year, rows, printed), new WorkbookUnits()];
  const report = new SheetReports();
  for (const { sheet, heading } of sheets) {
    step(`Reading sheet ${sheet.name}`);
    const sorted = sortRows(sheet, heading);
    report.add(sorted, heading);
    if (!heading) {
      if (holdsFigures(sheet)) report.unread.push(sheet.name);
      continue;
    }
    figures.takeSheet(sheet.name, heading, sorted.units);
    for (const unit of sorted.units) units.take(unit, heading);
  }
  if (units.count === 0) throw new UnreadableFile(NO_UNITS);
  units.addTo(rows);
  const level = first.heading.unitKind === 'ccg' ? 'CCG' : 'practice';
  const { parts, setAside, ignoredColumns } = report;
  return {
    kind: 'qof-workbook',
    kindWords: `QOF workbook, ${level} level, ${periodText(year)}`,
    published: publishedIn(workbook),
    staged: rows.stage(engine),
    parts,
    setAside,
    notData: report.notData(),
    notes: [...printed.notes(), ...figures.notes(), ...units.notes(), ...report.notes(year, where)],
    ignoredColumns: [...ignoredColumns],
  };
}

const NO_TABLE =
  'The workbook holds no table of QOF figures by practice or CCG: no column is headed “Practice code” or “CCG code”. ' +
  'Load a QOF workbook as NHS Digital publishes it, or save the sheet with your data as CSV.';
const NO_UNITS =
  'The workbook has the headings of a QOF table, but no row of a practice or CCG that can be read below them.';

/** A sheet without a table that holds a row of numbers may be a table of another kind: that is said. */
function holdsFigures(sheet: Sheet): boolean {
  return sheet.rows.some((cells) => cells.filter((cell) => typeof cell === 'number').length >= 3);
}

/** The account of a workbook, put together sheet by sheet. */
class SheetReports {
  readonly parts: PartAccount[] = [];
  readonly setAside: SetAsideRow[] = [];
  readonly ignoredColumns = new Set<string>();
  readonly unread: string[] = [];
  private readonly above: SetAsideRow[] = [];
  private readonly below: SetAsideRow[] = [];
  private readonly repeated: string[] = [];
  private readonly stray: string[] = [];
  private readonly textCells: string[] = [];
  private hasAdjustments = false;

  add(sorted: ReturnType<typeof sortRows>, heading: SheetHeading | null): void {
    this.parts.push(sorted.account);
    this.setAside.push(...sorted.setAside);
    this.textCells.push(...sorted.textCells);
    for (const row of sorted.notData) (heading && row.line > heading.row + 1 ? this.below : this.above).push(row);
    if (!heading) return;
    // `(max 29 per practice)` differs from sheet to sheet.
    heading.ignored.forEach((column) => this.ignoredColumns.add(column.replace(/ ?\(max \d.*$/, '')));
    this.repeated.push(...heading.repeated.map((column) => `${sorted.account.part ?? ''}: ${column}`));
    this.stray.push(...heading.stray.map((column) => `${sorted.account.part ?? ''}: ${column}`));
    this.hasAdjustments ||= heading.hasAdjustments;
  }

  /** Totals and footnotes come before titles and headings, which every sheet repeats. */
  notData(): readonly SetAsideRow[] {
    return [...this.below, ...this.above].slice(0, NOT_DATA_LISTED);
  }

  notes(year: Period, where: string | null): readonly QualityNote[] {
    const note = (code: string, text: string, examples: readonly string[]): QualityNote[] =>
      examples.length === 0 ? [] : [{ code, text, count: examples.length, examples: examples.slice(0, 20) }];
    const adjusted = `In ${periodText(year)} exceptions are called personalised care adjustments; the publisher does not compare them with the exceptions of the year before.`;
    const named = where === null ? [] : [yearNote({ year, where })];
    const isText = 'Some figures are words where a number belongs; they were taken as not given.';
    return [
      ...named,
      ...note('text-among-figures', isText, this.textCells),
      ...note('personalised-care-adjustments', adjusted, this.hasAdjustments ? [periodText(year)] : []),
      ...note('repeated-columns', 'Some headings stand twice in one block; the first column was read.', this.repeated),
      ...note('stray-columns', 'Some figures of indicators stand under no indicator’s code; they were not read.', this.stray), // prettier-ignore
      ...note('sheets-not-read', 'Some sheets hold figures but no table of practices or CCGs; they were not read.', this.unread), // prettier-ignore
    ];
  }
}
