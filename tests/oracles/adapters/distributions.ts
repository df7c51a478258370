import { betaQuantile } from '@/stats/beta-quantile';
import { binomialMass, binomialQuantile, binomialTails } from '@/stats/binomial';
import { chiSquareQuantile, chiSquareUpperTail } from '@/stats/chi-square';
import { normalCdf, normalQuantile, normalTails } from '@/stats/normal';
import { poissonMass, poissonQuantile, poissonTails } from '@/stats/poisson';
import { studentQuantile, studentTwoSidedP } from '@/stats/student-t';
import type { Adapter, OracleInput } from '../oracle-input';

const FUNCTIONS = {
  normal_cdf: (input) => {
    const x = input.number('x');
    return { value: isLower(input) ? normalCdf(x) : normalTails(x).upper };
  },
  normal_quantile: (input) => ({ value: normalQuantile(lowerP(input)) }),
  chisq_quantile: (input) => ({ value: chiSquareQuantile(lowerP(input), input.number('df')) }),
  chisq_upper_tail: (input) => ({ value: chiSquareUpperTail(input.number('x'), input.number('df')) }),
  beta_quantile: (input) => ({ value: betaQuantile(lowerP(input), input.number('a'), input.number('b')) }),
  binom_quantile: (input) => {
    const [n, probability] = [input.number('n'), input.number('prob')];
    const value = binomialQuantile(lowerP(input), n, probability).count;
    const cdf = binomialTails(value, n, probability).lower;
    return { value, cdf_at_value: cdf, pmf_at_value: binomialMass(value, n, probability) };
  },
  poisson_quantile: (input) => {
    const mean = input.number('lambda');
    const value = poissonQuantile(lowerP(input), mean).count;
    return { value, cdf_at_value: poissonTails(value, mean).lower, pmf_at_value: poissonMass(value, mean) };
  },
  t_two_sided_p: (input) => ({ value: studentTwoSidedP(input.number('t'), input.number('df')) }),
  t_quantile: (input) => ({ value: studentQuantile(lowerP(input), input.number('df')) }),
} satisfies Record<string, Adapter>;

const isLower = (input: OracleInput): boolean => input.flagOr('lower_tail', true);

function lowerP(input: OracleInput): number {
  const p = input.number('p');
  return isLower(input) ? p : 1 - p;
}

export const distributions: Adapter = (input) => {
  const names = Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[];
  return FUNCTIONS[input.word('fn', names)](input);
};
