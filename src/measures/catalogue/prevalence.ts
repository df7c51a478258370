import { sql } from '@/engine/sql';
import type { Measure } from '@/measures/measure';
import { qofRows } from '@/measures/qof-select';
import { RequestError } from '@/measures/request-error';
import { settledPopulation } from '@/measures/yearly-population';

export const prevalence: Measure = {
  definition: {
    id: 'prevalence',
    title: 'QOF recorded prevalence',
    shortTitle: 'Prevalence',
    kind: 'proportion',
    format: 'percent',
    unit: '% of the list',
    numerator: 'Patients on the disease register',
    denominator:
      'Patients on the list of the ages the register is for, where the publication gives them; else the whole list',
    exclusions:
      'Rows with more patients on the register than on the list. One register at a time: registers have different age ranges and share patients.',
    extracts: ['qof-register', 'list-size'],
    choices: ['register-group'],
    polarity: 'neither',
    whyItMatters: 'Recorded prevalence sets how much care to expect, and low recording can hide need.',
    caveats: ['Not age-adjusted: a practice with older patients will record more of most diseases.'],
    owner: 'Practice based commissioning analysts',
    reviewBy: '2027-04-01',
    method: 'Wilson interval (1927); score limits, widened for overdispersion (Spiegelhalter 2005)',
  },
  table: 'qof_register',
  check({ group, indicator }) {
    if (group === undefined && indicator === undefined) {
      throw new RequestError('Prevalence is of one register at a time: name it as the group, such as DM for diabetes.');
    }
  },
  select(question) {
    const { unitKind, group, indicator } = question;
    const { standing, leftOut } = qofRows(question);
    const isAsked = sql`register_code = ${group ?? indicator}`;
    return sql`
      with present as (select distinct unit_code from qof_register where ${standing} or (${leftOut} and ${isAsked})),
      left_out as (
        select unit_code, count(*)::integer as left_out from qof_register where ${leftOut} and ${isAsked} group by all
      ),
      asked as (
        select unit_code, floor((first_month - 3) / 12)::integer as fy, patients as x, list_size
        from qof_register where ${standing} and ${isAsked} and patients is not null
      ),
      wanted as (select distinct unit_code, fy from asked),
      ${settledPopulation(unitKind, 'list')},
      given as (
        select a.unit_code, a.x, coalesce(a.list_size, s.patients) as n,
          a.list_size is null and s.borrowed as borrowed, a.x > coalesce(a.list_size, s.patients) as is_over
        from asked a join settled s on s.unit_code = a.unit_code and s.fy = a.fy
      ),
      summed as (
        select unit_code, coalesce(sum(x) filter (not is_over), sum(x) filter (is_over), sum(x)) as x,
          coalesce(sum(n) filter (not is_over), sum(n) filter (is_over)) as n,
          count(*) filter (is_over) as exceeding, bool_or(borrowed and n is not null) as borrowed
        from given group by all
      )
      select p.unit_code, s.x::double as numerator, s.n::double as denominator, s.exceeding::integer as exceeding,
        l.left_out, coalesce(s.borrowed, false) as borrowed
      from present p
      left join summed s on s.unit_code = p.unit_code
      left join left_out l on l.unit_code = p.unit_code`;
  },
};
