import cos from '@stdlib/math-base-special-cos';

/** Nodes and weights of a Gauss–Legendre rule on [0, 1]. */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** Value and slope of the Legendre polynomial of this degree. */
function legendre(degree: number, x: number): { readonly value: number; readonly slope: number } {
  let before = 1;
  let value = x;
  for (let k = 2; k <= degree; k += 1) {
    [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  }
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) };
}

/**
 * The Gauss–Legendre rule of this many points, moved to [0, 1]: exact for polynomials of degree 2 × points − 1.
 * Nodes are the roots of the Legendre polynomial, by Newton's method from the starts of Abramowitz & Stegun 22.16.6.
 *
 * @param points 2 or more
 */
export function gaussLegendre(points: number): QuadratureRule {
  const nodes = new Float64Array(points);
  const weights = new Float64Array(points);
  for (let i = 0; i < points; i += 1) {
    let x = cos((Math.PI * (i + 0.75)) / (points + 0.5));
    for (let round = 0; round < 10; round += 1) {
      const { value, slope } = legendre(points, x);
      x -= value / slope;
    }
    const { slope } = legendre(points, x);
    nodes[i] = (1 - x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}
