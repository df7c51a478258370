import { formatCount } from '@/domain/format';
import { periodInWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { CsvCell } from '@/exports/csv-text';
import type { PrintedColumn, SavableTable, SavedTable } from '@/exports/savable';
import { CountsTooSmall } from '@/figures/counts-too-small';
import { savableTable } from '@/figures/savable-table';
import { unitTable } from '@/figures/unit-table';
import { BAND_FACES } from '@/ui/band-faces';
import { subtitleOf } from './view-model/captions';
import { type ChartInput, drawnOf } from './view-model/chart-input';
import { filtersOf } from './view-model/figure-words';
import { unitsInWords } from './view-model/result-words';
import { furthestRows, MOST_FURTHEST } from './view-model/table-rows';
import { isAverageHidden, maskedCodes } from './view-model/unit-small-counts';

/** The units furthest outside the limits as they can be saved. */
export function savableFurthest(input: ChartInput, only: readonly string[] | null): SavableTable {
  const { result, units } = input;
  const title = `${startSentence(result.title)}: ${unitsInWords(result, 2)} furthest outside the limits`;
  return savableTable({
    title,
    subtitle: `${subtitleOf(result, units.length, periodInWords(result.covered ?? result.period))} ${whichWords(input)}`,
    filters: filtersOf(input, { only }),
    sources: result.sources,
    isMasked: true,
    nameParts: [title, result.period],
    table: (threshold) => furthestTable(input, threshold),
  });
}

function whichWords({ result, adjusted }: ChartInput): string {
  const widened = adjusted ? ', which are widened for overdispersion' : '';
  return `At most ${MOST_FURTHEST} ${unitsInWords(result, MOST_FURTHEST)}: those outside the 99.8% limits, then those outside the 95% limits${widened}. A signal raises a question; it does not say that care is good or poor.`;
}

/**
 * The units outside the limits, furthest first. A unit whose counts are masked is not looked at, since that it is one of
 * them tells its counts roughly; the last row says how many are not, of all that are shown.
 *
 * @throws CountsTooSmall where the average itself would give counts away, so that nobody may be judged by it
 */
async function furthestTable(input: ChartInput, threshold: number): Promise<SavedTable> {
  const { result, adjusted } = input;
  const { maskingOf } = await import('@/exports/small-numbers');
  const masking = maskingOf(result, threshold);
  if (isAverageHidden(masking)) {
    throw new CountsTooSmall('The counts are too small to say who lies outside the limits: the average alone would give them away. The table of all can be saved, or small numbers left unmasked.'); // prettier-ignore
  }
  const leftOff = maskedCodes(result, masking);
  const seen = drawnOf({ units: input.units, leftOff });
  const rows = furthestRows({ result, units: seen, adjusted });
  const codes = new Set(rows.map(({ id }) => id));
  const all = await unitTable(result, (code) => codes.has(code), threshold);
  const at = all.columns.indexOf('unit_code');
  const columns = [...all.columns, 'limits_in_words', 'note'];
  const listed = rows.flatMap(({ id, band }): readonly (readonly CsvCell[])[] => {
    const row = all.rows.find((one) => one[at] === id);
    return row ? [[...row, BAND_FACES[band].words, null]] : [];
  });
  const leftOut = input.units.length - seen.length;
  const unseen = leftOut === 0 ? '' : unseenWords(input, leftOut, threshold);
  const notes = [...(rows.length === 0 ? [noneWords(input, leftOut)] : []), ...(unseen === '' ? [] : [unseen])];
  const noteRow = columns.map((name) => (name === 'note' ? notes.join(' ') : null));
  return {
    columns,
    rows: notes.length === 0 ? listed : [...listed, noteRow],
    leftOut: unseen,
    print: printOf(all.print ?? [], adjusted, notes.length > 0),
  };
}

function noneWords({ result: { unitKind } }: ChartInput, unseen: number): string {
  return `No ${unseen > 0 ? 'other ' : ''}${unitWord(unitKind, 1)} shown lies outside the limits.`;
}

function unseenWords({ result }: ChartInput, count: number, threshold: number): string {
  return `${formatCount(count)} ${unitsInWords(result, count)} not looked at for small numbers (threshold ${threshold}).`;
}

/** The intervals give way to where the unit lies. */
function printOf(units: readonly PrintedColumn[], adjusted: boolean, hasNote: boolean): readonly PrintedColumn[] {
  return [
    ...units.filter(({ column }) => column !== 'lower95' && column !== 'upper95'),
    { column: adjusted ? 'z_adjusted' : 'z', header: 'z', format: 'z' },
    { column: 'limits_in_words', header: 'Limits', format: 'text' },
    ...(hasNote ? [{ column: 'note', header: 'Note', format: 'text' } as const] : []),
  ];
}
