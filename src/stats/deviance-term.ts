import ln from '@stdlib/math-base-special-ln';

/**
 * x log(x / mean) + mean − x: how far a count lies from its mean, in units of log likelihood.
 *
 * Near the mean the three terms cancel, so there the series of Loader 2000 is summed instead.
 *
 * @param x 0 or more
 * @param mean above 0
 * @returns 0 or more; 0 only where x equals the mean
 */
export function devianceTerm(x: number, mean: number): number {
  if (x === 0) return mean;
  const gap = x - mean;
  if (Math.abs(gap) >= 0.1 * (x + mean)) return x * ln(x / mean) - gap;
  const v = gap / (x + mean);
  const square = v * v;
  let sum = gap * v;
  let power = 2 * x * v;
  for (let j = 1; ; j += 1) {
    power *= square;
    const next = sum + power / (2 * j + 1);
    if (next === sum) return next;
    sum = next;
  }
}
