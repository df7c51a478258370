import type { Description } from '@/analysis/analysis';
import { PAPER_SHEET } from '@/charts/sheet';
import { spinePicture } from '@/charts/spine-picture';
import { groupedByWords } from '@/domain/grouping';
import { periodInWords } from '@/domain/period';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import type { PrintedColumn, SavableChart } from '@/exports/savable';
import { leftOffWords } from '@/figures/left-off-words';
import { sourceCaption } from '@/figures/source-caption';
import { ageNote } from '@/signals/age-note';
import { bandAt, numberAt } from '@/signals/board';
import { hiddenColumns } from './masked-columns';
import { sourcesOf } from './sources';
import { type Comparator, comparatorValue } from './view-model/comparator';
import { fiveNumbers, NOTHING_HIDDEN } from './view-model/five-numbers';
import { printedMeasure } from './view-model/printed-measure';
import { spineCaption, spineFinding, type SpineInput, spineSpec } from './view-model/spine-model';

const COLUMNS = ['measure', 'period', 'unit_code', 'unit_name', 'locality', 'numerator', 'denominator', 'value', 'lower95', 'upper95', 'band', 'beside', 'beside_value', 'overall_value', 'lowest', 'lower_quartile', 'median', 'upper_quartile', 'highest', 'counts', 'printed_value', 'printed_interval', 'printed_beside', 'printed_overall', 'against_all'] as const; // prettier-ignore

/** How a masked count or value is printed. */
const MASK = '*';

/**
 * The chart of all measures as it can be saved: measures with small counts of this unit are left off it, and masked in the table.
 *
 * @param what the measures in words, `all measures`
 */
export function savableSpine(input: SpineInput, description: Description, period: string, what: string): SavableChart {
  const unit = input.board.units[input.place];
  const name = unit?.name ?? '';
  const hiddenFor = async (threshold: number) => {
    const { maskingOf } = await import('@/exports/small-numbers');
    return hiddenColumns(input.board, maskingOf, threshold);
  };
  return {
    nameParts: [name, what, period],
    figure: async (threshold) => {
      const hidden = await hiddenFor(threshold);
      const spec = spineSpec({ ...input, hidden });
      const left = hidden.filter(({ isHidden }) => isHidden(input.place)).length;
      const leftOff = leftOffWords(left, threshold, 'measure');
      const sources = sourcesOf(description);
      return {
        picture: spinePicture(spec, PAPER_SHEET),
        leftOff,
        words: {
          title: spineFinding(name, spec),
          subtitle: `${startSentence(what)} beside ${input.comparator.words}. ${[unit?.locality, periodInWords(period)].filter((part) => typeof part === 'string').join(', ')}. ${spineCaption(input)}`,
          filters: sentencesOrNull(groupedByWords(input.board.columns[0]?.request.grouping)),
          source: sourceCaption({ sources }),
          asOf: `Data for ${periodInWords(period)}`,
          caveat:
            `A signal raises a question; it is not a judgement. Limits are widened for overdispersion where it applies. ${ageNote(input.board.columns)} ${leftOff}`.trim(),
          sampleNotice: description.isSample ? 'Synthetic sample data' : null,
          alt: spec.summary,
        },
      };
    },
    table: async (threshold) => {
      const hidden = await hiddenFor(threshold);
      const { board, place, comparator } = input;
      const rows = board.columns.map((column, index) => {
        const own = hidden[index];
        const isMasked = own?.isHidden(place) ?? false;
        const number = (numbers: Float64Array) => (isMasked ? MASK : numberAt(numbers, place));
        const beside = own?.isComparatorHidden(comparator) ? MASK : comparatorValue(column, comparator, own?.isHidden);
        const overall = own?.isComparatorHidden({ ...comparator, kind: 'all' }) ? MASK : column.overall.value;
        const five = fiveNumbers(column, own);
        const printed = printedMeasure(column, place, comparator, own ?? NOTHING_HIDDEN);
        return [
          column.title, column.request.period, unit?.code ?? '', name, unit?.locality ?? null,
          number(column.numerators), number(column.denominators), number(column.values), number(column.lower95), number(column.upper95),
          isMasked ? MASK : bandAt(column, place), comparator.words, beside, overall,
          ...(five ?? [null, null, null, null, null]),
          printed.counts, printed.value, printed.interval, printed.beside, printed.overall, printed.side,
        ]; // prettier-ignore
      });
      return { columns: COLUMNS, rows, print: printOf(comparator) };
    },
  };
}

/** Values of many units of value stand in one column: each as it is printed. */
function printOf({ kind, words }: Comparator): readonly PrintedColumn[] {
  return [
    { column: 'measure', header: 'Measure', format: 'text' },
    { column: 'counts', header: 'Counts', format: 'text' },
    { column: 'printed_value', header: 'Value', format: 'text' },
    { column: 'printed_interval', header: '95% interval', format: 'text' },
    ...(kind === 'all' ? [] : [{ column: 'printed_beside', header: startSentence(words), format: 'text' } as const]),
    { column: 'printed_overall', header: 'All', format: 'text' },
    { column: 'against_all', header: 'Against all', format: 'text' },
  ];
}
