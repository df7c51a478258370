import { PAPER_SHEET } from '@/charts/sheet';
import { trendPicture } from '@/charts/trend-picture';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { leftOffWords } from '@/figures/left-off-words';
import { panelFigure } from '@/figures/panel-figure';
import type { PrintedColumn, SavableChart } from '@/exports/savable';
import { type ListsInput, listsSpec, listValue } from './lists-model';
import { basisWords, listsFinding, listsNotes, spanWords } from './lists-words';
import { safeLists } from './safe-lists';

const COLUMNS = ['level', 'code', 'name', 'period', 'patients', 'index', 'units', 'units_without_list', 'units_at_both_ends', 'patients_of_those'] as const; // prettier-ignore
const MASK = '*';

/** Lists over time as they can be saved: small counts are left off the picture and masked in the table. */
export function savableLists(input: ListsInput, title: string): SavableChart {
  const { periods, sources } = input.result;
  const safe = async (threshold: number) => {
    const { maskedPoints } = await import('@/exports/masked-trend');
    return safeLists(input.result, threshold, maskedPoints);
  };
  return {
    nameParts: [title, `${periods[0] ?? ''} to ${periods.at(-1) ?? ''}`],
    figure: async (threshold) => {
      const { result, leftOff, isSumLeftOff } = await safe(threshold);
      const left = leftOffWords(leftOff, threshold, 'point');
      const spec = listsSpec({ ...input, result });
      return {
        picture: trendPicture(spec, PAPER_SHEET),
        leftOff: left,
        native: (await import('@/charts/native-trend')).nativeTrend(spec),
        words: panelFigure({
          // A change over a list that is masked, or of those at both ends that are, would help to tell it.
          title: leftOff === 0 && !isSumLeftOff && input.unitLocality === null ? listsFinding(input.result) : title,
          subtitle: `${spec.valueTitle}, ${spanWords(input.result)}. ${basisWords(input.result)}`,
          filters: input.only === null ? null : `Shown: ${input.only.join(', ')}`,
          sources,
          span: spanWords(input.result),
          caveats: [...listsNotes(input.result, threshold), left],
          alt: spec.summary,
        }),
      };
    },
    table: async (threshold) => {
      const { result, isMasked } = await safe(threshold);
      const rows = result.lines.flatMap((line, place) =>
        line.points.map((point, at) => {
          const whole = input.result.lines[place];
          const own = whole?.points[at];
          const isOff = whole !== undefined && own !== undefined && isMasked(whole, own);
          const same = own && own.samePatients !== null && point.samePatients === null ? MASK : point.samePatients;
          const number = (value: number | null) => (isOff ? MASK : value);
          return [line.level, line.code, line.name, point.period, number(point.patients), number(listValue(line, point, 'index')), point.units, point.absent, line.sameUnits, same]; // prettier-ignore
        }),
      );
      return { columns: COLUMNS, rows, print: printOf(input) };
    },
  };
}

function printOf({ result: { unitKind } }: ListsInput): readonly PrintedColumn[] {
  return [
    { column: 'name', header: `Locality or ${unitWord(unitKind, 1)}`, format: 'text' },
    { column: 'period', header: 'Period', format: 'text' },
    { column: 'patients', header: 'Patients', format: 'count' },
    { column: 'index', header: 'First period = 100', format: 'ratio' },
    { column: 'units', header: startSentence(unitWord(unitKind, 2)), format: 'count' },
    { column: 'units_without_list', header: 'Without a list', format: 'count' },
  ];
}
