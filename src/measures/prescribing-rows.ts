import { sql } from '@/engine/sql';
import type { ActivityCounts } from './activity-rows';
import type { Question } from './measure';

/**
 * Prescribing cost of the asked part of the formulary, for `activityRows`. A chapter given beside its sections was taken
 * out when its file was read, so that codes of several lengths can be added up.
 */
export function prescribingCosts({ bnf }: Pick<Question, 'bnf'>): ActivityCounts {
  return {
    table: 'prescribing',
    numerator: sql`actual_cost`,
    denominator: null,
    impossible: sql`false`,
    heard: sql`true`,
    where: bnf === null ? sql`true` : sql`starts_with(bnf_code, ${bnf})`,
    isFromGps: false,
    dimensions: ['bnf_code'],
  };
}
