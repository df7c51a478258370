import type { MeasureResult } from '@/analysis/analysis';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { PrintedColumn, SavedTable } from '@/exports/savable';
import { sourceCaption } from '@/figures/source-caption';
import type { Scenario } from './ratio-view';
import { safeBase } from './safe-base';
import { comparison, type Compared, type ComparedWith } from './view-model/comparison';

const COLUMNS = [
  'scenario', 'period', 'covered', 'ratio', 'applies_to', 'paid_above', 'follow_ups_above', 'lower95', 'upper95', 'money_pounds',
  'units_above', 'areas_above', 'units_left_out', 'year_share', 'year_basis', 'growth', 'register_growth',
  'rest_of_year_firsts', 'rest_of_year_follow_ups', 'rest_of_year_above', 'rest_of_year_pounds',
  'next_year_ratio', 'next_year_firsts', 'next_year_follow_ups', 'next_year_above', 'next_year_pounds',
  'share_moved', 'review_price', 'fixed_cost', 'reviews', 'instead_of', 'moved_a_year', 'net_pounds', 'break_even_price', 'source',
] as const; // prettier-ignore

/**
 * The comparison as a table of one row for each scenario, numbers unrounded. Units with small counts are left out of what
 * is summed or counted unit by unit.
 *
 * @throws Error in plain words where the totals themselves may not be printed
 */
export async function comparisonFile(
  scenarios: readonly Scenario[],
  given: ComparedWith,
  measure: MeasureResult,
  smallNumbers: number,
): Promise<SavedTable> {
  const all = comparison(scenarios, given);
  const made = await Promise.all(
    all.map(async ({ tried: { appliesTo } }, index) => {
      const safe = await safeBase(given.base, measure, appliesTo, smallNumbers);
      const counted = await safeBase(given.base, measure, 'practice', smallNumbers);
      const [column, byUnit] = [safe.base, counted.base].map(
        (base) => comparison(scenarios, { ...given, base })[index],
      );
      if (!column || !byUnit) throw new Error('A scenario is missing.');
      const { lower95, upper95 } = column.figures;
      const ends = safe.rounded({ lower: lower95, upper: upper95 });
      const { leftOff } = counted;
      return { leftOff, row: rowOf(column, given, measure, { ...ends, above: byUnit.figures.unitsAbove, leftOff }) };
    }),
  );
  const isAnyLeftOff = made.some(({ leftOff }) => leftOff > 0);
  return { columns: COLUMNS, rows: made.map(({ row }) => row), print: printOf(given, measure, isAnyLeftOff) };
}

/** @param isAnyLeftOff whether units with small counts are left out, which a paper must say beside what it counts */
function printOf({ year }: ComparedWith, { unitKind }: MeasureResult, isAnyLeftOff: boolean): readonly PrintedColumn[] {
  return [
    { column: 'scenario', header: 'Scenario', format: 'text' },
    { column: 'ratio', header: 'Ratio', format: 'ratio' },
    { column: 'follow_ups_above', header: 'Follow-ups above, so far', format: 'count' },
    { column: 'money_pounds', header: 'At the contract price', format: 'whole-pounds' },
    { column: 'units_above', header: `${startSentence(unitWord(unitKind, 2))} above`, format: 'count' },
    ...(isAnyLeftOff ? [{ column: 'units_left_out', header: 'Left out for small numbers', format: 'count' } as const] : []), // prettier-ignore
    ...(year === null ? [] : YEAR_PRINT),
  ];
}

const YEAR_PRINT = [
  { column: 'next_year_above', header: 'Above, next year', format: 'count' },
  { column: 'next_year_pounds', header: 'Next year, at its price', format: 'whole-pounds' },
  { column: 'net_pounds', header: 'Net of the shift a year', format: 'whole-pounds' },
] as const;

interface Printed {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly above: number;
  readonly leftOff: number;
}

function rowOf(
  { name, tried, figures, plans, shift }: Compared,
  { year }: ComparedWith,
  measure: MeasureResult,
  printed: Printed,
) {
  const floor = (value: number | null) => (value === null ? null : Math.max(0, value));
  return [
    name, measure.period, measure.covered, tried.ratio, tried.appliesTo, tried.isPaid ? 'yes' : 'no', figures.excess,
    floor(printed.lower), floor(printed.upper), pounds(figures.excessPence), printed.above, figures.localitiesAbove.length,
    printed.leftOff, year?.share ?? null, year?.basis ?? null, tried.growth, tried.registerGrowth,
    plans?.interim.firsts ?? null, plans?.interim.followUps ?? null, plans?.interim.excess ?? null, pounds(plans?.interim.pence ?? null),
    plans?.definitive.ratio ?? null, plans?.definitive.firsts ?? null, plans?.definitive.followUps ?? null,
    plans?.definitive.excess ?? null, pounds(plans?.definitive.pence ?? null),
    tried.share, tried.reviewPrice, tried.fixedCost, tried.reviews, tried.insteadOf, shift?.moved ?? null,
    pounds(shift?.netPence ?? null), pounds(shift?.breakEvenPence ?? null), sourceCaption(measure),
  ]; // prettier-ignore
}

function pounds(pence: number | null): number | null {
  return pence === null ? null : pence / 100;
}
