import { expectedFirsts } from './activity-month';
import { MONTHS } from './calendar';
import { randomStream } from './random';
import { poisson } from './samplers';
import type { SampleTable } from './sample-table';
import { demandFor, PROVIDERS, SPECIALTIES } from './specialties';

/**
 * `referrals.csv`: by source, GP or other. GP referrals to RWG have a row in every specialty and month a practice was
 * open, with 0 where there were none; the rest only where there is something to count.
 */
export function referralsTable(): SampleTable {
  const random = randomStream('referrals');
  const demands = SPECIALTIES.map((specialty) => ({ specialty, demand: demandFor(specialty) }));
  const rows = MONTHS.flatMap((month) =>
    demands.flatMap(({ specialty, demand }) =>
      demand.flatMap((one) => {
        const firsts = expectedFirsts(one, month);
        if (firsts === null) return [];
        return PROVIDERS.flatMap((provider) =>
          (['GP', 'other'] as const).flatMap((source) => {
            const share = provider === 'RWG' ? 1 - one.elsewhere : one.elsewhere;
            const count = poisson(random, firsts * share * specialty.referrals[source]);
            if (count === 0 && !(provider === 'RWG' && source === 'GP')) return [];
            return [[month.text, one.practice.code, specialty.code, count, provider, source]];
          }),
        );
      }),
    ),
  );
  return {
    kind: 'referrals',
    columns: ['month', 'practice_code', 'specialty_code', 'referrals', 'provider_code', 'source'],
    rows,
  };
}
