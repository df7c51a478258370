import { normalQuantile } from './normal';

/** Deviates already asked for. Only a handful of levels are ever used, and each costs a root search. */
const known = new Map<number, number>();

/** `normalQuantile`, remembered: for the few levels at which thousands of limits are drawn. */
export function deviateAt(p: number): number {
  const found = known.get(p);
  if (found !== undefined) return found;
  const z = normalQuantile(p);
  if (known.size < 64) known.set(p, z);
  return z;
}
