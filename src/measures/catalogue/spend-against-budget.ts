import { sql } from '@/engine/sql';
import { activityRows } from '@/measures/activity-rows';
import { budgetProfile, profileNote } from '@/measures/budget-profile';
import type { Measure } from '@/measures/measure';
import { prescribingCosts } from '@/measures/prescribing-rows';

export const spendAgainstBudget: Measure = {
  definition: {
    id: 'spend-against-budget',
    title: 'Prescribing spend against budget',
    shortTitle: 'Spend against budget',
    kind: 'cost',
    format: 'percent-of-budget',
    unit: '% of the budget for the same months',
    numerator: 'Actual cost of prescribing, in pounds',
    denominator: 'The part of the year’s prescribing budget that belongs to the same months',
    exclusions:
      'Practices without a budget for the year. A chapter or section that is the total of other rows is taken out when its file is read.',
    extracts: ['prescribing', 'prescribing-budget'],
    choices: [],
    polarity: 'neither',
    whyItMatters: 'A practice that spends ahead of its budget early in the year can still be helped to bring it back.',
    caveats: [
      'A budget says what was agreed, not what patients need.',
      'Limits are standard deviations of practices, not chance: a cost is not a count.',
    ],
    owner: 'Practice based commissioning analysts',
    reviewBy: '2027-04-01',
    method:
      'Spend ÷ (budget × cumulative profile of the period); weighted standard deviation of practices; no interval',
  },
  table: 'prescribing',
  beside: 'prescribing_budget',
  select(question) {
    const { unitKind } = question;
    return sql`
      with ${activityRows(question, prescribingCosts({ bnf: null }))}, ${budgetProfile(unitKind)},
      budgets as (
        select unit_code, floor((first_month - 3) / 12)::integer as fy, budget
        from prescribing_budget where unit_kind = ${unitKind} and months = 12 and budget is not null
      ),
      parted as (
        select c.unit_code,
          case when count(b.budget) = count(*) and count(p.percent) = count(*) then sum(b.budget * p.percent / 100) end
            as budget
        from covered c
        left join profile p on p.month = c.month
        left join budgets b on b.unit_code = c.unit_code and b.fy = p.fy
        group by c.unit_code
      )
      select s.* exclude (denominator), p.budget::double as denominator
      from summed s left join parted p on p.unit_code = s.unit_code`;
  },
  notes: (engine, { unitKind, period }) => profileNote(engine, unitKind, period),
};
