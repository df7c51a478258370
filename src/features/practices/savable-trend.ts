import type { Description } from '@/analysis/analysis';
import { PAPER_SHEET } from '@/charts/sheet';
import { trendPicture } from '@/charts/trend-picture';
import type { TrendPoint } from '@/charts/trend-spec';
import { formatCount, perText } from '@/domain/format';
import { groupedByWords } from '@/domain/grouping';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import type { PrintedColumn, SavableChart } from '@/exports/savable';
import { leftOffWords } from '@/figures/left-off-words';
import { sourceCaption } from '@/figures/source-caption';
import { ageNote } from '@/signals/age-note';
import { numberAt } from '@/signals/board';
import { hiddenColumns } from './masked-columns';
import { sourcesOf } from './sources';
import { comparatorValue } from './view-model/comparator';
import type { HiddenOf } from './view-model/five-numbers';
import { type TrendInput, trendSpec, trendYears } from './view-model/trend-model';

const MASK = '*';
const COLUMNS = ['measure', 'period', 'numerator', 'denominator', 'value', 'beside', 'beside_value', 'overall_value'];

/** One measure over the years as it can be saved: years with small counts are left off the picture and masked in the table. */
export function savableTrend(input: TrendInput, title: string, description: Description): SavableChart {
  const { place, comparator } = input;
  const years = trendYears(input);
  const name = input.years.at(-1)?.board.units[place]?.name ?? '';
  const span = `${years[0]?.period ?? ''} to ${years.at(-1)?.period ?? ''}`;
  /** What may not be told of each year. */
  const hiddenFor = async (threshold: number): Promise<readonly (HiddenOf | null)[]> => {
    const { maskingOf } = await import('@/exports/small-numbers');
    return input.years.map(({ board }, index) => {
      const column = years[index]?.column;
      return column ? (hiddenColumns({ ...board, columns: [column] }, maskingOf, threshold)[0] ?? null) : null;
    });
  };
  return {
    nameParts: [name, title, span],
    figure: async (threshold) => {
      const hidden = await hiddenFor(threshold);
      const spec = trendSpec(input);
      const isLeftOff = (id: string, index: number): boolean => {
        const own = hidden[index];
        if (!own) return false;
        if (id === 'unit') return own.isHidden(place);
        if (id === 'overall') return own.isComparatorHidden({ ...comparator, kind: 'all' });
        const column = years[index]?.column;
        const isTold = column !== null && column !== undefined && comparatorValue(column, comparator, own.isHidden) !== null; // prettier-ignore
        return own.isComparatorHidden(comparator) || !isTold;
      };
      const without = (point: TrendPoint): TrendPoint => ({ ...point, value: null, lower: null, upper: null });
      const leftOff = leftOffWords(hidden.filter((_, index) => isLeftOff('unit', index)).length, threshold, 'year');
      const safe = {
        ...spec,
        series: spec.series.map((line) => ({
          ...line,
          points: line.points.map((point, index) => (isLeftOff(line.id, index) ? without(point) : point)),
        })),
        summary: `${title} of ${name} over ${formatCount(years.length)} years.`,
      };
      return {
        picture: trendPicture(safe, PAPER_SHEET),
        leftOff,
        native: (await import('@/charts/native-trend')).nativeTrend(safe),
        words: {
          title: `${name}: ${title} over the years`,
          subtitle: `With the 95% interval, beside ${comparator.words}. ${span}.`,
          filters: sentencesOrNull(groupedByWords(input.years.at(-1)?.board.columns[0]?.request.grouping)),
          source: sourceCaption({ sources: sourcesOf(description) }),
          asOf: `Data for ${span}, the same months of each year`,
          caveat:
            `Filled marks lie outside the 99.8% limits of their year. ${ageNote(years.flatMap(({ column }) => column ?? []))} ${leftOff}`.trim(),
          sampleNotice: description.isSample ? 'Synthetic sample data' : null,
          alt: safe.summary,
        },
      };
    },
    table: async (threshold) => {
      const hidden = await hiddenFor(threshold);
      const rows = years.flatMap(({ column }, index) => {
        if (!column) return [];
        const own = hidden[index];
        const isMasked = own?.isHidden(place) ?? false;
        const number = (numbers: Float64Array) => (isMasked ? MASK : numberAt(numbers, place));
        const beside = own?.isComparatorHidden(comparator) ? MASK : comparatorValue(column, comparator, own?.isHidden);
        const overall = own?.isComparatorHidden({ ...comparator, kind: 'all' }) ? MASK : column.overall.value;
        return [[title, column.request.period, number(column.numerators), number(column.denominators), number(column.values), comparator.words, beside, overall]]; // prettier-ignore
      });
      return { columns: COLUMNS, rows, print: printOf(input) };
    },
  };
}

function printOf(input: TrendInput): readonly PrintedColumn[] {
  const { kind, words } = input.comparator;
  const column = trendYears(input).find((year) => year.column !== null)?.column;
  const format = column?.format ?? 'percent';
  return [
    { column: 'period', header: 'Period', format: 'text' },
    { column: 'numerator', header: 'Counted', format: column?.kind === 'cost' ? 'whole-pounds' : 'count' },
    { column: 'denominator', header: 'Of or for', format: format === 'percent-of-budget' ? 'whole-pounds' : 'count' },
    { column: 'value', header: `Value${perText(format)}`, format },
    ...(kind === 'all' ? [] : [{ column: 'beside_value', header: startSentence(words), format }]),
    { column: 'overall_value', header: 'All', format },
  ];
}
