import type { Uniform } from './random';

/** A standard normal number (Marsaglia's polar method: only log and sqrt, so the same bytes on every machine). */
export function normal(random: Uniform): number {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/**
 * A gamma number with the given shape and mean `shape` (Marsaglia and Tsang 2000).
 *
 * @param shape at least 1
 */
export function gamma(random: Uniform, shape: number): number {
  if (shape < 1) throw new Error(`gamma shape is at least 1: ${shape}`);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const t = 1 + c * x;
    const v = t * t * t;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * A binomial count: the trials, one by one.
 *
 * @param n whole number of trials, 0 or more
 * @param p chance of each, 0 to 1
 */
export function binomial(random: Uniform, n: number, p: number): number {
  let count = 0;
  for (let i = 0; i < n; i++) if (random() < p) count++;
  return count;
}

/**
 * A Poisson count. Large means are first halved down through gamma waiting times (Ahrens and Dieter 1974), which is
 * exact; the rest is Knuth's product of uniforms.
 *
 * @param mean 0 or more
 */
export function poisson(random: Uniform, mean: number): number {
  let count = 0;
  let left = mean;
  while (left > 30) {
    const waits = Math.floor((left * 7) / 8);
    const time = gamma(random, waits);
    if (time > left) return count + binomial(random, waits - 1, left / time);
    count += waits;
    left -= time;
  }
  const floor = Math.exp(-left);
  for (let product = 1 - random(); product > floor; product *= 1 - random()) count++;
  return count;
}
