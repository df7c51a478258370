import { percentRanks, quantileGroups } from '@/stats/percent-rank';
import { quantiles } from '@/stats/quantile';
import type { Adapter } from '../oracle-input';

export const quantileMeasures: Adapter = (input) => {
  const kind = input.word('kind', ['type7', 'percent_rank', 'phe_quantile']);
  const values = input.numbersOrNulls('values');
  if (kind === 'percent_rank') return { percent_rank: percentRanks(values) };
  if (kind === 'phe_quantile') {
    return { quantile: quantileGroups(values, input.number('nquantiles'), input.flag('invert')) };
  }
  const known = values.filter((value) => value !== null);
  const [low = null, median = null, high = null] = quantiles(known, [0.25, 0.5, 0.75]);
  return {
    quantiles: quantiles(known, input.numbers('probs')),
    iqr: low === null || high === null ? null : high - low,
    median,
  };
};
