import { groupedByWords } from '@/domain/grouping';
import { sentencesOrNull } from '@/domain/sentence';
import type { MeasureSource, RatioChangeResult } from '@/analysis/analysis';
import { partsPicture } from '@/charts/parts-picture';
import { PAPER_SHEET } from '@/charts/sheet';
import type { PrintedColumn, SavableChart } from '@/exports/savable';
import { safeWhy, type SafeWhy } from './safe-why';
import { CountsTooSmall } from '@/figures/counts-too-small';
import { unreadable } from '@/figures/left-off-words';
import { panelFigure } from '@/figures/panel-figure';
import { countsWords, partsSpec, stateNames, whyHeadline, whyParts } from './view-model/ratio-why';

const COLUMNS = ['part', 'value', 'first_attendances', 'follow_up_attendances'] as const;

const PRINT: readonly PrintedColumn[] = [
  { column: 'part', header: 'Part', format: 'text' },
  { column: 'value', header: 'Ratio', format: 'ratio' },
  { column: 'first_attendances', header: 'First attendances', format: 'count' },
  { column: 'follow_up_attendances', header: 'Follow-ups', format: 'count' },
];

/** The parts of a difference as they can be saved: small counts, and whatever would give them away, are masked. */
export function savableWhy(
  result: RatioChangeResult,
  unit: readonly [string, string],
  subject: string,
  sources: readonly MeasureSource[],
): SavableChart {
  const [from, to] = stateNames(result.request);
  return {
    nameParts: ['why the ratio differs', subject, from, to],
    figure: async (threshold) => {
      const safe = await safeWhy(result, threshold);
      if (isRatioHidden(safe.from) || isRatioHidden(safe.to)) {
        throw new CountsTooSmall(`A count here is from 1 to ${threshold - 1}, so that its ratio may not be drawn. The table can be saved.`); // prettier-ignore
      }
      const spec = partsSpec(safe.result, unit);
      const shown = safe.arePartsHidden ? { ...spec, parts: [], summary: `${whyHeadline(result)}.` } : spec;
      const words = panelFigure({
        title: whyHeadline(result),
        subtitle: `Why follow-ups per first attendance differ, ${subject}.`,
        filters: sentencesOrNull(groupedByWords(result.request.grouping)),
        sources,
        span: `${from} and ${to}`,
        caveats: [
          ...partWords(safe, unit, threshold),
          `${from}: ${countsWords(result.from)}. ${to}: ${countsWords(result.to)}.`,
        ],
        alt: shown.summary,
      });
      return {
        words,
        leftOff: safe.arePartsHidden ? partsLeftOff(threshold) : '',
        picture: partsPicture(shown, PAPER_SHEET),
        native: (await import('@/charts/native-parts')).nativeParts(shown),
      };
    },
    table: async (threshold) => {
      const [safe, { MASK }] = await Promise.all([safeWhy(result, threshold), import('@/exports/masked-units')]);
      const state = (name: string, id: 'from' | 'to') => [
        name,
        isRatioHidden(safe[id]) ? MASK : result.change[id],
        safe[id].firsts ? MASK : result[id].firsts,
        safe[id].followUps ? MASK : result[id].followUps,
      ];
      const parts = whyParts(safe.result, unit).map(({ name, value }) => [name, safe.arePartsHidden ? MASK : value, null, null]); // prettier-ignore
      return { columns: COLUMNS, print: PRINT, rows: [state(from, 'from'), ...parts, state(to, 'to')] };
    },
  };
}

/** The ratio and the one count would give the other away. */
function isRatioHidden({ firsts, followUps }: SafeWhy['from']): boolean {
  return firsts || followUps;
}

function partsLeftOff(threshold: number): string {
  return `The four parts are left off, ${unreadable(threshold)}.`;
}

function partWords(
  { arePartsHidden, result }: SafeWhy,
  unit: readonly [string, string],
  threshold: number,
): readonly string[] {
  if (arePartsHidden) return [partsLeftOff(threshold)];
  return [
    ...whyParts(result, unit).map(({ sentence }) => sentence),
    'The four parts add up exactly to the difference. They say where it lies, not what caused it.',
  ];
}
