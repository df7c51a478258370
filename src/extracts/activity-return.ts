import { periodText, type Period } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { activityColumns } from './activity-return-columns';
import { quarterInWords } from './activity-return-period';
import { figureTexts, sortActivity } from './activity-return-rows';
import { stagedActivity, sumActivity, totalNotes } from './activity-return-tables';
import type { CsvRecord } from './csv-records';
import type { QualityNote } from './load-report';
import { evidenceOfCounts, styleBy, styleNote } from './number-style';
import { periodInName, periodNote } from './period-in-name';
import { UnreadableFile, type Reading } from './reading';
import { recordsBelow, type TextSource } from './text-source';
import { dateIn } from './workbook-cell';

/** Most rows that are not data which a report lists. */
const NOT_DATA_LISTED = 200;

/** Whether headings are those of a quarterly or monthly activity return by provider. */
export function isActivityReturn(header: readonly string[]): boolean {
  return activityColumns(header) !== null;
}

/**
 * Reads an activity return: first and subsequent attendances and referrals made, by provider and quarter or month. A
 * provider is known by its ODS code; where the file gives none, by its name in capitals.
 *
 * @param source with a header for which `isActivityReturn` holds
 * @param step is told what is being read
 * @throws UnreadableFile when nothing says which period the figures are of, or no row can be read
 */
export function readActivityReturn(engine: Engine, source: TextSource, step: (text: string) => void): Reading {
  const columns = activityColumns(source.header);
  if (!columns) throw new TypeError('readActivityReturn needs the header of an activity return');
  const { at, ignored, scope } = columns;
  const hasPeriods = at.quarterStart !== undefined || at.period !== undefined;
  const inTitles = hasPeriods ? null : periodInTitles(source.above);
  const named = hasPeriods || inTitles ? null : periodInName(source.name, [3]);
  const titled = inTitles ?? named?.period ?? null;
  if (!hasPeriods && titled === null) throw new UnreadableFile(NO_PERIOD);
  step('Reading the activity return');
  const records = [...recordsBelow(engine, source)];
  // Commas inside a comma-separated cell part thousands; any other file is to show how it writes its numbers.
  const figures = source.delimiter === ',' ? [] : records.flatMap(({ cells }) => figureTexts(cells, columns));
  const evidence = evidenceOfCounts(figures);
  const numbers = styleBy(evidence);
  const sorted = sortActivity(columns, source.header, source.above, records, titled, numbers);
  if (sorted.rows.length === 0) throw new UnreadableFile(noRows(sorted.setAside[0]?.reason));
  const { rows, notes } = sumActivity(sorted.rows);
  const isMonthly = rows.every(({ period }) => period.months === 1);
  return {
    kind: 'activity-return',
    kindWords: `${isMonthly ? 'Monthly' : 'Quarterly'} activity return by provider`,
    published: publishedIn(source.above),
    staged: stagedActivity(rows).stage(engine),
    parts: [sorted.account],
    setAside: sorted.setAside,
    notData: sorted.notData.slice(0, NOT_DATA_LISTED),
    notes: [
      ...styleNote(numbers, evidence, figures.filter((text) => /\d[.,]\d/.test(text)).slice(0, 5)),
      ...(named ? periodNote(named, periodText(named.period)) : []),
      ...scopeNote(scope, rows.length),
      ...totalNotes(sorted.totals, rows),
      ...notes,
    ],
    ignoredColumns: ignored,
  };
}

const NO_PERIOD =
  'It is an activity return, but nothing in it says which quarter or month its attendances are of. ' +
  'Add a column quarter_start with the first day of the quarter in every row (such as 2019-10-01), or put the quarter in the ' +
  'name of the file (such as QAR-PROV-Web-1920-Q4.csv), and load it again.';

function noRows(reason: string | undefined): string {
  const why = reason === undefined ? '' : ` The first was set aside: ${reason}.`;
  return `It has the headings of an activity return, but no row of a provider that can be read.${why}`;
}

function periodInTitles(titles: readonly CsvRecord[]): Period | null {
  const found = titles.map(({ cells }) => quarterInWords(cells.join(' '))).filter((period) => period !== null);
  return found[0] ?? null;
}

/** The publication date among the titles of a return that is saved from its workbook; null where there is none. */
function publishedIn(titles: readonly CsvRecord[]): string | null {
  const line = titles.map(({ cells }) => cells.join(' ')).find((text) => /\bpublished\b|publication date/i.test(text));
  return line === undefined ? null : dateIn(line);
}

function scopeNote(scope: string | null, count: number): QualityNote[] {
  if (scope === null || scope.toLowerCase() === 'all specialties') return [];
  const text = `The figures are those of ${scope.toLowerCase()}, as its columns are headed; figures of any other scope were not read.`;
  return [{ code: 'scope-of-specialties', text, count, examples: [] }];
}
