import { expectedFirsts, followUpDrift } from './activity-month';
import { MONTHS } from './calendar';
import { randomStream, type Uniform } from './random';
import { gamma, poisson } from './samplers';
import type { SampleTable } from './sample-table';
import { demandFor, PROVIDERS, SPECIALTIES } from './specialties';

/** Follow-ups for each first at the other provider, against RWG. */
const ELSEWHERE_RATIO = 0.82;

/** Shape of the month's own gamma noise in follow-ups: one patient's follow-ups come together. */
const FOLLOW_UP_SHAPE = 24;

/**
 * `outpatients.csv`: attended and not attended, first and follow-up. A practice has a row for RWG in every specialty and
 * month it was open, with 0 where nobody came; for RC9 only where there is something to count.
 */
export function outpatientsTable(): SampleTable {
  const random = randomStream('attendances');
  const demands = SPECIALTIES.map((specialty) => ({ specialty, demand: demandFor(specialty) }));
  const rows = MONTHS.flatMap((month) =>
    demands.flatMap(({ specialty, demand }) =>
      demand.flatMap((one) => {
        const firsts = expectedFirsts(one, month);
        if (firsts === null) return [];
        return PROVIDERS.flatMap((provider) => {
          const atRwg = provider === 'RWG';
          const seen = firsts * (atRwg ? 1 - one.elsewhere : one.elsewhere);
          const ratio = one.ratio * followUpDrift(specialty.code, month) * (atRwg ? 1 : ELSEWHERE_RATIO);
          const counts = attendances(random, seen, ratio);
          if (!atRwg && counts.every((count) => count === 0)) return [];
          const [first, followUp, firstDna, followUpDna] = counts;
          return [[month.text, one.practice.code, specialty.code, first, followUp, provider, firstDna, followUpDna]];
        });
      }),
    ),
  );
  return {
    kind: 'outpatients',
    columns: ['month', 'practice_code', 'specialty_code', 'first_attendances', 'follow_up_attendances', 'provider_code', 'first_dna', 'follow_up_dna'], // prettier-ignore
    rows,
  };
}

function attendances(random: Uniform, firsts: number, ratio: number): readonly [number, number, number, number] {
  const followUps = (firsts * ratio * gamma(random, FOLLOW_UP_SHAPE)) / FOLLOW_UP_SHAPE;
  return [
    poisson(random, firsts),
    poisson(random, followUps),
    poisson(random, firsts * 0.1),
    poisson(random, followUps * 0.13),
  ];
}
