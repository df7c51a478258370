import { formatCount } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { unitWord } from '@/domain/unit-kind';
import type { WorkingItem } from '@/ui/working';
import type { Compared, ComparedWith } from '@/features/ratio/view-model/comparison';
import type { ComparedFigure } from '@/features/ratio/view-model/comparison-rows';
import { capWords, countRange, ratioWords, type UnitWords } from '@/features/ratio/view-model/scenario-words';
import {
  aboveItems,
  excessIntervalItems,
  excessItems,
  excessMoneyItems,
  type ScenarioTerms,
} from './scenario-workings';
import { shiftWorkings } from './shift-workings';
import { yearItem, yearPlanItems, yearTimes } from './year-plan-workings';

type Items = readonly WorkingItem[];

/** Where the figures of one scenario of the comparison are from. @param counted the rows that are counted */
export function comparisonItems(
  id: ComparedFigure,
  column: Compared,
  { base, year }: Pick<ComparedWith, 'base' | 'year'>,
  words: UnitWords,
  counted: Items,
): Items {
  const { tried, terms, figures, shift } = column;
  const rows: Items = [['Cap', capWords(tried.appliesTo, words)], ...counted];
  const asked: ScenarioTerms = { base, ratio: tried.ratio, appliesTo: tried.appliesTo, rows };
  switch (id) {
    case 'ratio':
      return [['Formula', `The ratio of this scenario, as it was entered = ${ratioWords(tried.ratio)}`], ...rows];
    case 'excess':
      return excessItems(asked, figures.excess);
    case 'interval':
      return excessIntervalItems(asked, countRange(Math.max(0, figures.lower95 ?? 0), Math.max(0, figures.upper95 ?? 0))); // prettier-ignore
    case 'money':
      return excessMoneyItems(figures.excess, terms, figures.excessPence, rows);
    case 'units':
      return aboveItems(base.units, unitWord(words.unitKind, 2), asked, formatCount(figures.unitsAbove));
    case 'areas':
      return aboveItems(base.localities, areaWord(words.grouping, 2), asked, formatCount(figures.localitiesAbove.length)); // prettier-ignore
    case 'restOfYear':
    case 'nextYear':
      return yearItems(id, column, base, year, rows);
    case 'moved':
    case 'net': {
      if (!shift || !year) return rows;
      return shiftWorkings({ shift, tried, terms, rows: [yearItem(year), ...rows] })[id];
    }
  }
}

/** Follow-ups above the ratio in a part of a year with their money, which stand in one cell. */
function yearItems(
  id: 'restOfYear' | 'nextYear',
  { plans, tried, terms, next }: Compared,
  base: ComparedWith['base'],
  year: ComparedWith['year'],
  rows: Items,
): Items {
  if (!plans || !year) return rows;
  const isNext = id === 'nextYear';
  const times = yearTimes(year, tried)[isNext ? 'definitive' : 'interim'];
  const plan = isNext ? plans.definitive : plans.interim;
  const items = yearPlanItems({ base, terms: isNext ? next : terms, plan, ...times, rows: [] });
  const [, , counted] = items.excess;
  const [, money] = items.money;
  return [
    ...items.excess.filter((item) => item !== counted),
    ['Ratio', ratioWords(plan.ratio)],
    ['Formula', `Follow-ups: ${counted?.[1] ?? ''}. Money: ${money?.[1] ?? ''}${isNext ? ` (at ${ratioWords(plan.ratio)})` : ''}`],
    yearItem(year),
    ...rows,
  ]; // prettier-ignore
}
