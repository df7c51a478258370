import { APPLIES_TO, CONTRACT_STATUSES, type ContractLine } from '@/domain/contract-line';
import { periodText } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { numberOrNull, textOrNull } from './row-values';

/**
 * Every contract line loaded that can be used, by year, provider and specialty: those for a whole financial year with a
 * ratio above 0. Where a line does not say to what the cap is applied it is pooled over the provider; where it does not
 * say whether activity above it is paid, it is not.
 */
export function contractLines(engine: Engine): readonly ContractLine[] {
  return engine.query(
    sql`select * from contract where months = 12 and negotiated_ratio > 0 and negotiated_ratio <= 100
          and provider_code is not null and specialty_code is not null
        order by first_month, provider_code, specialty_code, status, applies_to`,
    (row): ContractLine => ({
      financialYear: periodText({ firstMonth: Number(row['first_month']), months: Number(row['months']) }),
      providerCode: String(row['provider_code']),
      specialtyCode: String(row['specialty_code']),
      negotiatedRatio: Number(row['negotiated_ratio']),
      status: CONTRACT_STATUSES.find((status) => status === textOrNull(row['status'])) ?? null,
      appliesTo: APPLIES_TO.find((scope) => scope === textOrNull(row['applies_to'])) ?? 'provider',
      firstPrice: numberOrNull(row['first_price']),
      followUpPrice: numberOrNull(row['follow_up_price']),
      plannedFirst: numberOrNull(row['planned_first']),
      plannedFollowUp: numberOrNull(row['planned_follow_up']),
      paidAboveCap: textOrNull(row['paid_above_cap']) === 'yes',
      source: textOrNull(row['source']),
    }),
  );
}
