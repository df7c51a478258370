import type { CompareResult, MeasureResult } from '@/analysis/analysis';
import { scatterPicture } from '@/charts/scatter-picture';
import { PAPER_SHEET } from '@/charts/sheet';
import { formatCount } from '@/domain/format';
import { areaWord, groupedByWords } from '@/domain/grouping';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import type { CsvCell } from '@/exports/csv-text';
import type { FigureWords } from '@/exports/figure';
import type { PrintedColumn, SavableChart } from '@/exports/savable';
import { CountsTooSmall } from '@/figures/counts-too-small';
import { leftOffWords } from '@/figures/left-off-words';
import { printedUnit } from '@/figures/printed-unit';
import { sourceCaption } from '@/figures/source-caption';
import { unitWord } from '@/domain/unit-kind';
import { crudeWords, ECOLOGICAL, headlineOf, notJoined, periodsOf, summaryOf } from './view-model/finding';
import { maskedPair } from './masked-pair';
import { toldLine } from './told-line';
import { axisTitle } from './view-model/measure-name';
import { quarterTitle } from './view-model/quarters';
import { joinedUnits, quarterOf, type RelationInput } from './view-model/relation-input';
import { lineWords, scatterSpec, sizeWords } from './view-model/scatter-model';

const COLUMNS = [
  'unit_code', 'unit_name', 'locality', 'x_measure', 'x_numerator', 'x_denominator', 'x_value', 'y_measure', 'y_numerator', 'y_denominator', 'y_value', 'size', 'quarter', 'selected',
] as const; // prettier-ignore

/** The chart as it can be saved: a unit with a small count in any measure is left off the picture and masked in the table. */
export function savableScatter(input: RelationInput, only: readonly string[] | null): SavableChart {
  const { result, shown, selected } = input;
  const { x, y, size } = result;
  return {
    nameParts: ['relationship', x.title, y.title, x.period],
    figure: async (threshold) => {
      const { hidden, isWholeHidden, isStatisticHidden } = await maskedPair(result, threshold);
      if (isWholeHidden) throw new CountsTooSmall('The counts are too small for a picture: the averages alone would give them away. The table can be saved, or small numbers left unmasked.'); // prettier-ignore
      const kept = shown.filter(({ code }) => !hidden.has(code));
      const { threeFigures } = await import('@/exports/masked-units');
      const across = joinedUnits(result).filter(({ code }) => !hidden.has(code)).map((unit) => unit.across); // prettier-ignore
      const line = isStatisticHidden ? null : hidden.size === 0 ? result.line : toldLine(result.line, across, threeFigures); // prettier-ignore
      const told = { ...result, line };
      const spec = scatterSpec({ ...input, result: told, shown: kept });
      const left = leftOffWords(shown.length - kept.length, threshold, (count) => unitWord(result.unitKind, count));
      const words = figureWords(input, only, {
        title: isStatisticHidden ? `${y.title}, against ${x.title}` : headlineOf(result),
        kept: kept.length,
        caveats: [
          isStatisticHidden ? '' : `${summaryOf(result)} ${lineWords(result)}`,
          ...(threshold > 1 ? [] : notJoined(result)),
          left,
        ],
      });
      return {
        words,
        leftOff: left,
        picture: scatterPicture(spec, PAPER_SHEET),
        native: (await import('@/charts/native-scatter')).nativeScatter(spec),
      };
    },
    table: async (threshold) => {
      const [{ hidden }, { MASK }] = await Promise.all([
        maskedPair(result, threshold),
        import('@/exports/masked-units'),
      ]);
      return {
        columns: COLUMNS,
        rows: shown.map((unit): readonly CsvCell[] => {
          const isHidden = hidden.has(unit.code);
          const print = (value: number | null | undefined): CsvCell => (isHidden ? MASK : (value ?? null));
          const of = (measure: MeasureResult, one: (typeof unit)['x']): readonly CsvCell[] => [measure.title, print(one?.numerator), print(one?.denominator), print(one?.value)]; // prettier-ignore
          const quarter = quarterOf(unit, result);
          const where = quarter === null ? null : isHidden ? MASK : quarterTitle(quarter, result);
          return [unit.code, unit.name, unit.locality, ...of(x, unit.x), ...of(y, unit.y), print(size === null ? unit.listSize : unit.size?.value), where, selected.has(unit.code) ? 'yes' : 'no']; // prettier-ignore
        }),
        print: printOf(result),
      };
    },
  };
}

function printOf({ x, y, size, unitKind }: CompareResult): readonly PrintedColumn[] {
  return [
    ...printedUnit(unitKind, x.request.grouping),
    { column: 'x_value', header: axisTitle(x), format: x.definition.format },
    { column: 'y_value', header: axisTitle(y), format: y.definition.format },
    { column: 'size', header: startSentence(sizeWords({ size })), format: size === null ? 'count' : size.definition.format }, // prettier-ignore
    { column: 'quarter', header: 'Against the averages', format: 'text' },
  ];
}

interface Told {
  readonly title: string;
  readonly kept: number;
  readonly caveats: readonly string[];
}

function figureWords({ result }: RelationInput, only: readonly string[] | null, told: Told): FigureWords {
  const { x, y, size, unitKind, warning } = result;
  const sources = [...x.sources, ...y.sources, ...(size?.sources ?? [])];
  const count = `${formatCount(told.kept)} ${unitWord(unitKind, told.kept)}`;
  const areas = startSentence(areaWord(x.request.grouping, 2));
  return {
    title: told.title,
    subtitle: `${y.title}, against ${x.title}. ${count}, ${periodsOf(result)}. Area of a mark: ${sizeWords(result)}.`,
    filters: sentencesOrNull([
      ...groupedByWords(x.request.grouping),
      ...(only === null ? [] : [`${areas} shown: ${only.join(', ')}; figures are over all`]),
    ]),
    source: sourceCaption({ sources }),
    asOf: `Data for ${periodsOf(result)}`,
    caveat: [...told.caveats, warning ?? '', crudeWords([result]), ECOLOGICAL].filter((text) => text !== '').join(' '),
    sampleNotice: sources.some(({ isSample }) => isSample) ? 'Synthetic sample data' : null,
    alt: `Scatter of ${y.title} against ${x.title}: ${count}, ${periodsOf(result)}.`,
  };
}
