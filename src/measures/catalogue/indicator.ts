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
      'Rows that give only one of the two counts; of a proportion, those with more above the line than below it.',
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
    return sql`
      with ${activityRows(question, {
        table: 'indicator_value',
        numerator: sql`numerator`,
        denominator: sql`denominator`,
        impossible: kind === 'proportion' ? sql`x > y` : kind === 'rate' ? sql`x > 0 and y = 0` : sql`false`,
        heard: isIndicator(question.indicator),
        where: sql`true`,
        isFromGps: false,
        dimensions: ['indicator_code'],
      })}
      select * from summed`;
  },
};
