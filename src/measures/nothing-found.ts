import { periodText } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import type { Measure, Question } from './measure';
import { RequestError } from './request-error';
import type { StoredView } from './stored-views';

/** Columns whose codes a request may name, by view, with the word for them. */
const CODES: Readonly<Record<StoredView, readonly (readonly [column: string, word: string])[]>> = {
  qof: [['group_code', 'groups'], ['indicator_code', 'indicators']],
  qof_register: [['register_code', 'registers']],
  referral: [['specialty_code', 'specialties'], ['provider_code', 'providers']],
  outpatient: [['specialty_code', 'specialties'], ['provider_code', 'providers']],
  indicator_value: [['indicator_code', 'indicators']],
  prescribing: [['bnf_code', 'BNF codes']],
}; // prettier-ignore

const MOST_LISTED = 60;

/** The error for a request that no row answers: it names the periods and codes there are. */
export function nothingFound(engine: Engine, measure: Measure, { unitKind, period }: Question): RequestError {
  const view = quoteName(measure.table);
  const periods = engine.query(
    sql`select distinct first_month, months from ${view} where unit_kind = ${unitKind}
        order by months desc, first_month desc limit ${MOST_LISTED}`,
    (row) => periodText({ firstMonth: Number(row['first_month']), months: Number(row['months']) }),
  );
  const codes = CODES[measure.table].map(([column, word]) => {
    const found = engine.query(
      sql`select distinct ${quoteName(column)} as code from ${view}
          where unit_kind = ${unitKind} and ${quoteName(column)} is not null order by 1 limit ${MOST_LISTED}`,
      (row) => String(row['code']),
    );
    return found.length === 0 ? '' : ` The ${word} are: ${found.join(', ')}.`;
  });
  return new RequestError(
    `No row answers this for ${unitWord(unitKind, 2)} in ${periodText(period)}. The periods loaded are: ${periods.join(', ')}.${codes.join('')}`,
  );
}
