import exp from '@stdlib/math-base-special-exp';
import { gaussLegendre } from './gauss-legendre';

/** Enough points for an integrand that falls smoothly to nothing over the interval: error below 1e-15 of the integral. */
const RULE = gaussLegendre(36);

/** The integrand is followed until it has fallen by this power of e, below 1e-18 of its start. */
const FALL = 46;

/**
 * How far into a tail to integrate, so that what is left beyond does not matter.
 *
 * @param slope how fast the log of the density falls at the start, 0 or more
 * @param variance of the normal curve that the density follows, above 0
 */
export function tailReach(slope: number, variance: number): number {
  return variance * (Math.sqrt(slope * slope + (2 * FALL) / variance) - slope);
}

/** ∫ exp(logDensity(w)) dw from 0 to `reach`, for a log density that is smooth and falls throughout. */
export function tailIntegral(logDensity: (w: number) => number, reach: number): number {
  const { nodes, weights } = RULE;
  let sum = 0;
  for (let i = 0; i < nodes.length; i += 1) sum += (weights[i] ?? 0) * exp(logDensity((nodes[i] ?? 0) * reach));
  return sum * reach;
}
