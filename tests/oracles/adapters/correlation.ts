import { pearson, spearman } from '@/stats/correlation';
import type { Adapter } from '../oracle-input';

export const correlations: Adapter = (input) => {
  const x = input.numbers('x');
  const y = input.numbers('y');
  const product = pearson(x, y);
  const rank = spearman(x, y);
  return {
    n: x.length,
    pearson: product?.r ?? null,
    pearson_t: product?.t ?? null,
    pearson_p: product?.p ?? null,
    pearson_lower95: product?.interval?.lower ?? null,
    pearson_upper95: product?.interval?.upper ?? null,
    spearman: rank?.r ?? null,
    spearman_p_t: rank?.p ?? null,
    spearman_p_exact: rank?.pExact ?? null,
    spearman_bw_lower95: rank?.interval?.lower ?? null,
    spearman_bw_upper95: rank?.interval?.upper ?? null,
    spearman_fisher_lower95: rank?.fisherInterval?.lower ?? null,
    spearman_fisher_upper95: rank?.fisherInterval?.upper ?? null,
  };
};
