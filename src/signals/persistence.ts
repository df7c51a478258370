import { bandAt, type Board } from './board';
import type { Signal } from './find-signals';

/** In how many earlier periods a unit was outside the same limits on the same side, of those that tell. */
export interface Persistence {
  readonly outside: number;
  readonly of: number;
}

/**
 * Whether a signal was there before. A period in which the unit was not compared, or that counts another thing, tells
 * nothing and is not among `of`.
 *
 * @param earlier boards of earlier periods over the same units, each in its place
 */
export function persistenceOf(signal: Signal, earlier: readonly Board[]): Persistence {
  const side = signal.direction === 'higher' ? 'above' : 'below';
  const bands = earlier.flatMap((board) => {
    const column = board.columns.find(({ key }) => key === signal.column.key);
    if (!column || column.breakReason !== null) return [];
    const band = bandAt(column, signal.place);
    return band === 'not-compared' ? [] : [band];
  });
  return { outside: bands.filter((band) => band.startsWith(side)).length, of: bands.length };
}
