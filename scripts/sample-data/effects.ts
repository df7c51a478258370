import type { Uniform } from './random';

/**
 * `n` standard normal numbers at evenly spaced quantiles, dealt out in random order: 73 practices then have the spread
 * that was meant and not the luck of one draw. Quantiles by Tukey's lambda, 4.91 (p^0.14 - (1-p)^0.14), good to 0.01.
 */
export function dealtNormals(random: Uniform, n: number): readonly number[] {
  const power = (p: number) => Math.exp(0.14 * Math.log(p));
  const hand = Array.from({ length: n }, (_, i) => {
    const p = (i + 0.5) / n;
    return 4.91 * (power(p) - power(1 - p));
  });
  for (let last = hand.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [hand[last], hand[other]] = [hand[other] ?? 0, hand[last] ?? 0];
  }
  return hand;
}

/** Multiplicative effects around 1, log-normal with the given standard deviation of the log. */
export function dealtEffects(random: Uniform, n: number, sigma: number): readonly number[] {
  return dealtNormals(random, n).map((z) => Math.exp(sigma * z));
}

/** The factor by which effects must be multiplied for their weighted mean to be `mean`. */
export function centring(effects: readonly number[], weights: readonly number[], mean = 1): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = effects.reduce((sum, effect, i) => sum + effect * (weights[i] ?? 0), 0);
  if (!(weighted > 0)) throw new Error('effects have no weight to be centred by');
  return (mean * total) / weighted;
}
