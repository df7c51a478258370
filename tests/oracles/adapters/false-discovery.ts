import { adjustedPValues } from '@/stats/false-discovery';
import type { Adapter } from '../oracle-input';

export const falseDiscovery: Adapter = (input) => {
  const rate = input.number('q');
  const adjusted = adjustedPValues(input.numbersOrNulls('p'));
  const rejected = adjusted.map((p) => (p === null ? null : p <= rate));
  return { adjusted, rejected, n_rejected: rejected.filter((isRejected) => isRejected === true).length };
};
