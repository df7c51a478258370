import { periodText, type Period } from '@/domain/period';
import type { SheetHeading } from './qof-workbook-heading';
import { yearsInTitle } from './qof-workbook-words';
import { dateIn, textOf } from './workbook-cell';
import { UnreadableFile } from './reading';
import type { Sheet, Workbook } from './workbook-file';

/** Rows of a sheet without a table in which titles are looked for. */
const TITLE_ROWS = 30;

/**
 * The financial year a workbook is of: the latest that heads its columns.
 *
 * @returns null where neither its columns nor its titles name one; else the year, which no name had to give
 * @throws UnreadableFile when a sheet heads other years, or when the titles name another year
 */
export function yearOf(
  tables: readonly { readonly sheet: Sheet; readonly heading: SheetHeading }[],
): { readonly year: Period; readonly where: null } | null {
  const headed = tables.flatMap(({ heading }) => heading.years.map(({ year }) => year));
  const titled = tables.flatMap(({ sheet, heading }) => yearsInTitle(titlesOf(sheet, heading.row).join(' ')));
  const year = latest(headed) ?? latest(titled);
  if (!year) return null;
  const title = latest(titled);
  if (title && title.firstMonth !== year.firstMonth) {
    throw new UnreadableFile(
      `The workbook’s columns run to ${periodText(year)} but its titles name ${periodText(title)}: it is not clear which year it is of.`,
    );
  }
  for (const { sheet, heading } of tables) {
    const last = latest(heading.years.map((block) => block.year));
    if (last && last.firstMonth !== year.firstMonth) {
      throw new UnreadableFile(`Sheet “${sheet.name}” runs to ${periodText(last)}, but the workbook is of ${periodText(year)}.`); // prettier-ignore
    }
  }
  return { year, where: null };
}

/** Titles that name the publication: those that say what the table is. */
function titlesOf(sheet: Sheet, below: number): readonly string[] {
  return sheet.rows
    .slice(0, below)
    .flatMap((cells) => cells.map(textOf))
    .filter((text) => /^table \d+\b|quality and outcomes framework/i.test(text));
}

const latest = (years: readonly Period[]): Period | null =>
  years.reduce<Period | null>((best, year) => (best && best.firstMonth >= year.firstMonth ? best : year), null);

/** When a workbook says it was published, else when its data were extracted, in ISO form; null where it says neither. */
export function publishedIn({ sheets }: Workbook): string | null {
  const rows = sheets.flatMap((sheet) => sheet.rows.slice(0, TITLE_ROWS).map((cells) => cells.map(textOf).join(' ')));
  for (const pattern of [/publication date|published/i, /extracted/i]) {
    const dates = rows.filter((row) => pattern.test(row)).map((row) => dateIn(row.slice(row.search(pattern))));
    const found = dates.find((date) => date !== null);
    if (found) return found;
  }
  return null;
}
