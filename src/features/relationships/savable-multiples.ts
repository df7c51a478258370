import { groupedByWords } from '@/domain/grouping';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { LocalityScheme } from '@/charts/locality-mark';
import { scatterGridPicture } from '@/charts/scatter-grid-picture';
import { PAPER_SHEET } from '@/charts/sheet';
import type { PrintedColumn, SavableChart } from '@/exports/savable';
import { CountsTooSmall } from '@/figures/counts-too-small';
import { sourceCaption } from '@/figures/source-caption';
import { maskedPair } from './masked-pair';
import { toldLine } from './told-line';
import { crudeWords, ECOLOGICAL } from './view-model/finding';
import type { ChosenMultiples } from './view-model/chosen-multiples';
import { type AnsweredMultiple, gridSpec } from './view-model/multiples';
import { joinedUnits } from './view-model/relation-input';

const COLUMNS = ['which', 'units', 'correlation', 'lower95', 'upper95', 'rank_correlation', 'slope'] as const;

/** Small scatters as they can be saved: units with a small count are left off the picture, and statistics rounded. */
export function savableMultiples(
  answered: readonly AnsweredMultiple[],
  only: readonly string[] | null,
  scheme: LocalityScheme,
  { title, series }: Pick<ChosenMultiples, 'title' | 'series'>,
): SavableChart {
  const maskedAll = (threshold: number) =>
    Promise.all(answered.map(async ({ result }) => (result === null ? null : maskedPair(result, threshold))));
  return {
    nameParts: ['relationship', title],
    figure: async (threshold) => {
      const masked = await maskedAll(threshold);
      if (masked.some((one) => one !== null && (one.isWholeHidden || one.isStatisticHidden))) {
        throw new CountsTooSmall('The counts are too small for a picture: what is drawn of all would give them away. Small numbers can be left unmasked.'); // prettier-ignore
      }
      const { threeFigures } = await import('@/exports/masked-units');
      const isHidden = (code: string, place: number) => masked[place]?.hidden.has(code) === true;
      const safe = answered.map(({ multiple, result }, place): AnsweredMultiple => {
        if (result === null || (masked[place]?.hidden.size ?? 0) === 0) return { multiple, result };
        const across = joinedUnits(result).filter(({ code }) => !isHidden(code, place)).map((unit) => unit.across); // prettier-ignore
        return { multiple, result: { ...result, line: toldLine(result.line, across, threeFigures) } };
      });
      const spec = gridSpec(safe, only, scheme, isHidden);
      const sources = answered.flatMap(({ result }) => (result === null ? [] : [...result.x.sources, ...result.y.sources])); // prettier-ignore
      return {
        words: {
          title,
          subtitle: `${spec.y.title}, against ${spec.x.title}.`,
          filters: sentencesOrNull([
            ...groupedByWords(answered[0]?.multiple.request.x.grouping),
            ...(only === null ? [] : [`Shown: ${only.join(', ')}; figures are over all`]),
          ]),
          source: sourceCaption({ sources }),
          asOf: null,
          caveat: `Line: weighted by the denominators of the measure up the side; r: the correlation with its 95% interval. ${[crudeWords(answered.flatMap(({ result }) => result ?? [])), ECOLOGICAL].filter((text) => text !== '').join(' ')}`,
          sampleNotice: sources.some(({ isSample }) => isSample) ? 'Synthetic sample data' : null,
          alt: spec.summary,
        },
        picture: scatterGridPicture(spec, PAPER_SHEET),
      };
    },
    table: async (threshold) => {
      const [masked, { MASK, threeFigures }] = await Promise.all([
        maskedAll(threshold),
        import('@/exports/masked-units'),
      ]);
      return {
        columns: COLUMNS,
        rows: answered.map(({ multiple, result }, place) => {
          const print = (value: number | undefined) => {
            if (value === undefined) return null;
            return masked[place]?.isStatisticHidden === true ? MASK : threshold > 1 ? threeFigures(value) : value;
          };
          const { pearson, spearman, line } = result ?? {};
          return [multiple.title, result?.joined.length ?? null, print(pearson?.r), print(pearson?.interval?.lower), print(pearson?.interval?.upper), print(spearman?.r), print(line?.slope)]; // prettier-ignore
        }),
        print: printOf(series, answered),
      };
    },
  };
}

function printOf(series: ChosenMultiples['series'], answered: readonly AnsweredMultiple[]): readonly PrintedColumn[] {
  const kind = answered.find(({ result }) => result !== null)?.result?.unitKind;
  return [
    { column: 'which', header: series === 'periods' ? 'Period' : 'Indicator', format: 'text' },
    { column: 'units', header: kind === undefined ? 'Units' : startSentence(unitWord(kind, 2)), format: 'count' },
    { column: 'correlation', header: 'Correlation', format: 'correlation' },
    { column: 'lower95', header: '95% interval from', format: 'correlation' },
    { column: 'upper95', header: 'to', format: 'correlation' },
    { column: 'rank_correlation', header: 'Of ranks', format: 'correlation' },
  ];
}
