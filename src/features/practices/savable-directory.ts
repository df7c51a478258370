import type { Description } from '@/analysis/analysis';
import { saidOf } from '@/domain/engagement';
import { areaWord, groupedByWords } from '@/domain/grouping';
import { periodInWords } from '@/domain/period';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { CsvCell } from '@/exports/csv-text';
import type { PrintedColumn, SavableTable } from '@/exports/savable';
import { loadedSources } from '@/figures/loaded-sources';
import { printedUnit } from '@/figures/printed-unit';
import { savableTable } from '@/figures/savable-table';
import { searchRows, sortRows } from '@/ui/table-rows';
import { hiddenColumns } from './masked-columns';
import type { ResolvedPractices } from './resolve-practices';
import { directoryOf, type DirectoryInput, signalCounts } from './view-model/directory';
import {
  agreementWords,
  DIRECTORY_COLUMNS,
  DIRECTORY_ORDER,
  visitDay,
  visitWords,
} from './view-model/directory-columns';
import { localityOf, type ProgrammeRow, STATUS_WORDS } from './view-model/programme';

/** The list of all practices with the words it is searched for. */
export interface SavedDirectory extends DirectoryInput {
  readonly find: string | undefined;
}

type Named = Pick<ResolvedPractices, 'unitKind' | 'request'>;

/** What the list is called. */
export function directoryTitle({ unitKind }: Named): string {
  return `All ${unitWord(unitKind, 2)} and the visits`;
}

/** In which order they stand. */
export function directorySubtitle({ request }: Named): string {
  return `Still to visit in the order of their signals, then of how few of their ${areaWord(request.grouping, 1)} are visited.`;
}

const COLUMNS = ['order', 'unit_code', 'unit_name', 'locality', 'list_size', 'signals', 'visit', 'visit_day', 'closed', 'agreement_signed', 'les_applied', 'visit_in_words', 'agreement_in_words', 'les_in_words'] as const; // prettier-ignore

/** How a masked count is printed. */
const MASK = '*';

/**
 * The list of all practices as it can be saved: those of the areas shown that the search finds, in the order of the
 * programme. A measure with small counts of a practice, which are masked elsewhere, is not judged in it.
 */
export function savableDirectory(input: SavedDirectory, resolved: Named, description: Description): SavableTable {
  const { request, unitKind } = resolved;
  const { find } = input;
  const { only } = directoryOf(input, null);
  const areas = only === null || only.length === 0 ? [] : only;
  const period = periodInWords(request.period);
  const title = directoryTitle(resolved);
  return savableTable({
    title,
    subtitle: `${directorySubtitle(resolved)} Signals are of ${period}.`,
    filters: sentencesOrNull([
      ...groupedByWords(request.grouping),
      ...(areas.length === 0 ? [] : [`${startSentence(areaWord(request.grouping, 2))} shown: ${areas.join(', ')}`]),
      ...(find === undefined ? [] : [`Found by “${find}”`]),
    ]),
    sources: loadedSources(description),
    isMasked: true,
    caveat: (threshold) => (threshold > 1 ? `Measures of which a ${unitWord(unitKind, 1)} has masked counts are not judged, and count as no signal.` : ''), // prettier-ignore
    nameParts: [title, ...areas, find ?? null, period],
    table: async (threshold) => {
      const { maskingOf } = await import('@/exports/small-numbers');
      const counts = signalCounts(input.board, hiddenColumns(input.board, maskingOf, threshold));
      const found = searchRows(directoryOf(input, counts).shown, DIRECTORY_COLUMNS, find ?? '');
      const rows = sortRows(found, DIRECTORY_COLUMNS, DIRECTORY_ORDER).map((row) => cellsOf(row, threshold));
      return { columns: COLUMNS, rows, print: printOf(resolved) };
    },
  });
}

function cellsOf(row: ProgrammeRow, threshold: number): readonly CsvCell[] {
  const { order, code, name, listSize, signals, status, closed, engagement } = row;
  const isSmall = listSize !== null && listSize > 0 && listSize < threshold;
  const { signed, les } = agreementWords(row);
  return [
    order, code, name, localityOf(row), isSmall ? MASK : listSize, signals,
    STATUS_WORDS[status], visitDay(row), closed, saidOf(engagement.agreementSigned), saidOf(engagement.lesApplied),
    visitWords(row), signed, les,
  ]; // prettier-ignore
}

function printOf({ unitKind, request }: Named): readonly PrintedColumn[] {
  return [
    { column: 'order', header: 'Order', format: 'count' },
    ...printedUnit(unitKind, request.grouping),
    { column: 'list_size', header: 'List', format: 'count' },
    { column: 'signals', header: 'Signals', format: 'count' },
    { column: 'visit_in_words', header: 'Visit', format: 'text' },
    { column: 'agreement_in_words', header: 'Agreement', format: 'text' },
    { column: 'les_in_words', header: 'LES applied', format: 'text' },
  ];
}
