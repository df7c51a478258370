import { type Year, YEARS } from './calendar';
import { dealtNormals } from './effects';
import { exceptionEffects } from './exception-effects';
import { lookup } from './lookup';
import { hasQofIn, PRACTICES } from './practices';
import { calibrated, type Expected } from './qof-calibration';
import { type Indicator, INDICATORS } from './qof-indicators';
import { REGISTERS } from './qof-register';
import { randomStream, type Uniform } from './random';
import { binomial, normal } from './samplers';
import type { SampleTable } from './sample-table';

/** `qof.csv`: denominators are net of exceptions, and with them never more than the register. */
export function qofTable(): SampleTable {
  const effectOf = exceptionEffects();
  const random = randomStream('qof');
  const care = new Map(dealtNormals(random, PRACTICES.length).map((z, i) => [PRACTICES[i]?.code ?? '', z]));
  return {
    kind: 'qof',
    columns: ['financial_year', 'practice_code', 'indicator_code', 'numerator', 'denominator', 'exceptions', 'points'],
    rows: YEARS.flatMap((year) => {
      const expected = PRACTICES.filter((practice) => hasQofIn(practice, year)).flatMap(({ code: practiceCode }) =>
        INDICATORS[year].map((indicator): Expected => {
          const register = lookup(lookup(lookup(REGISTERS, indicator.register), year), practiceCode);
          return {
            practiceCode,
            indicator,
            eligible: eligibleOf(random, register, indicator),
            rate: indicator.exceptions * effectOf(practiceCode, indicator, year),
          };
        }),
      );
      return calibrated(year, expected).map((e) => row(random, year, e, lookup(care, e.practiceCode)));
    }),
  };
}

/** Patients of the register an indicator applies to: all but a few where it is meant for all. */
function eligibleOf(random: Uniform, register: number, { eligible }: Indicator): number {
  return eligible === 1 ? register - binomial(random, register, 0.004) : binomial(random, register, eligible);
}

function row(random: Uniform, year: Year, { practiceCode, indicator, eligible, rate }: Expected, care: number) {
  const exceptions = binomial(random, eligible, rate);
  const denominator = eligible - exceptions;
  const { achievement } = indicator;
  const odds = (achievement / (1 - achievement)) * Math.exp(0.28 * care + 0.22 * normal(random));
  const numerator = binomial(random, denominator, odds / (1 + odds));
  return [year, practiceCode, indicator.code, numerator, denominator, exceptions, pointsText(indicator, numerator, denominator)]; // prettier-ignore
}

/** Points earned, in a straight line between the thresholds, to two decimals; none without a patient. */
function pointsText({ points, threshold: [lower, upper] }: Indicator, numerator: number, denominator: number): string {
  const reached = denominator === 0 ? 0 : (numerator / denominator - lower) / (upper - lower);
  return (points * Math.min(1, Math.max(0, reached))).toFixed(2);
}
