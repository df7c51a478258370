import { sql } from '@/engine/sql';
import { activityRows } from '@/measures/activity-rows';
import { isIndicator } from '@/measures/indicator-rows';
import type { Measure } from '@/measures/measure';
import { RequestError } from '@/measures/request-error';

export const indicator: Measure = {
  definition: {
    id: 'indicator',
    title: 'Indicator',
    shortTitle: 'Indicator',
    kind: 'proportion',
    format: 'percent',
    unit: '% of the denominator',
    numerator: 'As the extract defines it',
    denominator: 'As the extract defines it',
    exclusions:
      'Rows that give only one of the two counts; of a proportion, those with more above the line than below it. Values given without their counts are shown and not compared.',
    extracts: ['indicator-values'],
    choices: ['indicator-table'],
    polarity: 'neither',
    whyItMatters: 'Any pair of counts by practice can be looked at in the same way, such as an item ratio.',
    caveats: ['What is counted is the extract’s own: check its definition before drawing a conclusion.'],
    owner: 'Practice based commissioning analysts',
    reviewBy: '2027-04-01',
    method: 'By the unit the extract gives, as for other measures of that kind',
  },
  table: 'indicator_value',
  check(request) {
    if (request.indicator === undefined) {
      throw new RequestError(
        'Name the indicator to show: each row of an indicator-values extract has an indicator_code.',
      );
    }
  },
  select(question, kind) {
    const isAsked = isIndicator(question.indicator);
    // A value without its counts stands for the whole of the period that any unit has, or not at all: values of
    // several months make no value of a year. Beside counts it might be of another scale, and is not shown.
    return sql`
      with ${activityRows(question, {
        table: 'indicator_value',
        numerator: sql`numerator`,
        denominator: sql`denominator`,
        impossible: kind === 'proportion' ? sql`x > y` : kind === 'rate' ? sql`x > 0 and y = 0` : sql`false`,
        heard: isAsked,
        where: sql`true`,
        isFromGps: false,
        dimensions: ['indicator_code'],
      })},
      alone as (
        select unit_code, months as length, max(value) as value from inside
        where value is not null and x is null and y is null and not exists (
          select 1 from indicator_value
          where unit_kind = ${question.unitKind} and ${isAsked} and numerator is not null and denominator is not null)
        group by unit_code, length having count(*) = 1
      )
      select s.* replace (case when a.value is null then s.not_given else 0 end as not_given,
        case when a.value is null then s.left_out else 0 end as left_out), a.value as value_alone
      from summed s left join alone a on a.unit_code = s.unit_code and a.length = s.of_months`;
  },
};
