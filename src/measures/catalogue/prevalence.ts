import { sql } from '@/engine/sql';
import type { Measure } from '@/measures/measure';
import { RequestError } from '@/measures/request-error';

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
    exclusions: 'None. One register at a time: registers have different age ranges and share patients.',
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
  select: ({ unitKind, period, group, indicator }) => sql`
    with present as (
      select * from qof_register
      where unit_kind = ${unitKind} and months = 12 and first_month >= ${period.firstMonth}
        and first_month + months <= ${period.firstMonth + period.months}
    ),
    lists as (
      select unit_code, floor((first_month - 3) / 12) as fy, avg(patients) as patients
      from (
        select unit_code, first_month,
          coalesce(
            sum(patients) filter (age_band is null and sex is null),
            sum(patients) filter (age_band is not null and sex is not null),
            sum(patients) filter (age_band is not null),
            sum(patients)
          ) as patients
        from list_size where unit_kind = ${unitKind} group by unit_code, first_month, months
      )
      group by all
    ),
    given as (
      select r.unit_code, r.first_month, r.patients as x, coalesce(r.list_size, l.patients, u.list_size) as n,
        r.list_size is null and l.patients is null as borrowed
      from present r
      left join lists l on l.unit_code = r.unit_code and l.fy = floor((r.first_month - 3) / 12)
      left join unit u on u.unit_kind = ${unitKind} and u.unit_code = r.unit_code
      where r.register_code = ${group ?? indicator} and r.patients is not null
    )
    select p.unit_code, sum(g.x)::double as numerator, sum(g.n)::double as denominator,
      null::integer as has_months, null::integer as of_months, null::integer as used_parts, null::integer as of_parts,
      0 as not_given, coalesce(bool_or(g.borrowed), false) as borrowed
    from (select distinct unit_code from present) p
    left join given g on g.unit_code = p.unit_code and g.n is not null
    group by p.unit_code`,
};
