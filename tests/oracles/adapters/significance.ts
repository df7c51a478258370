import { proportionLabel, ratioLabel } from '@/stats/significance-label';
import { totalsOf } from '@/stats/unit-rate';
import { together, type Adapter } from '../oracle-input';

function overall(numerators: readonly number[], denominators: readonly number[]): number {
  const { x, n } = totalsOf(together(numerators, denominators, (a, b) => ({ x: a, n: b })));
  return x / n;
}

export const significance: Adapter = (input) => {
  const statistic = input.word('statistic', ['proportion', 'ratio', 'rate_crude']);
  if (statistic === 'ratio') {
    return { significance: together(input.numbers('observed'), input.numbers('expected'), ratioLabel) };
  }
  const isRate = statistic === 'rate_crude';
  const numerators = input.numbers(isRate ? 'count' : 'numerator');
  const denominators = input.numbers(isRate ? 'population' : 'denominator');
  const target = overall(numerators, denominators);
  const label = (x: number, n: number) => (isRate ? ratioLabel(x, target * n) : proportionLabel(x, n, target));
  return { target, significance: together(numerators, denominators, label) };
};
