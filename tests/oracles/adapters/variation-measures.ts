import { coefficientOfVariation, weightedCoefficientOfVariation } from '@/stats/coefficient-of-variation';
import { budgetVariance, zAmong } from '@/stats/cost-variance';
import { empiricalBayes } from '@/stats/empirical-bayes';
import { extremalQuotient, trimmedQuotient } from '@/stats/extremal-quotient';
import { intraclassCorrelation } from '@/stats/intraclass-correlation';
import { meanAndSd } from '@/stats/mean-interval';
import { systematicComponent, systematicComponentLog } from '@/stats/systematic-component';
import { totalsOf } from '@/stats/unit-rate';
import { together, type Adapter, type OracleInput } from '../oracle-input';

function scv(observed: readonly number[], expected: readonly number[]) {
  const units = together(observed, expected, (o, e) => ({ observed: o, expected: e }));
  const value = systematicComponent(units);
  return { scv: value, scv_x100: value === null ? null : value * 100, scv_log: systematicComponentLog(units) };
}

function counts(input: OracleInput) {
  const x = input.numbers('x');
  const units = together(x, input.numbers('n'), (a, b) => ({ x: a, n: b }));
  const total = totalsOf(units);
  const rates = units.map((unit) => unit.x / unit.n);
  const bayes = empiricalBayes(units);
  const expected = units.map(({ n }) => (n * total.x) / total.n);
  return {
    eq: extremalQuotient(rates),
    eq_p95_p5: trimmedQuotient(rates),
    cv: coefficientOfVariation(rates),
    weighted_mean: total.x / total.n,
    wcv: weightedCoefficientOfVariation(units),
    ...scv(x, expected),
    eb_mean: bayes?.mean ?? null,
    eb_s2: bayes?.variance ?? null,
    eb_A: bayes?.systematicVariance ?? null,
    eb_cv: bayes?.cv ?? null,
    eb_shrunk: bayes?.shrunk ?? null,
  };
}

function icc(input: OracleInput) {
  const units = together(input.numbers('x'), input.numbers('n'), (x, n) => ({ x, n }));
  const answer = intraclassCorrelation(units);
  return {
    msb: answer?.meanSquareBetween ?? null,
    msw: answer?.meanSquareWithin ?? null,
    n0: answer?.typicalSize ?? null,
    icc: answer?.icc ?? null,
  };
}

function costPerPatient(input: OracleInput) {
  const cost = input.numbers('cost');
  const list = input.numbers('list_size');
  const budget = input.numbers('budget');
  const units = together(cost, list, (x, n) => ({ x, n }));
  const total = totalsOf(units);
  const rates = units.map(({ x, n }) => x / n);
  const variances = together(cost, budget, budgetVariance);
  const budgets = budget.reduce((sum, each) => sum + each, 0);
  return {
    overall: total.x / total.n,
    mean_of_rates: meanAndSd(rates)?.mean ?? null,
    cv: coefficientOfVariation(rates),
    wcv: weightedCoefficientOfVariation(units),
    variance_vs_budget: variances.map(({ variance }) => variance),
    variance_pct: variances.map(({ percent }) => percent),
    overall_variance_pct: budgetVariance(total.x, budgets).percent,
    z_scores: zAmong(rates),
  };
}

export const variationMeasures: Adapter = (input) => {
  const kind = input.word('kind', ['oe', 'counts', 'icc', 'cost_per_patient']);
  if (kind === 'oe') {
    const [observed, expected] = [input.numbers('observed'), input.numbers('expected')];
    const ratios = together(observed, expected, (o, e) => o / e);
    return { ...scv(observed, expected), eq: extremalQuotient(ratios), eq_p95_p5: trimmedQuotient(ratios) };
  }
  if (kind === 'counts') return counts(input);
  return kind === 'icc' ? icc(input) : costPerPatient(input);
};
