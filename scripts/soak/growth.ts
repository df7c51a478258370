import { spreadOf } from '../bench/spread';

/** What page and worker hold after their garbage is collected: bytes. */
export interface Held {
  readonly page: number;
  readonly worker: number;
  /** WebAssembly memory of the engine. */
  readonly engine: number;
}

/** Medians of one kind of memory in the first and in the last quarter of a run: bytes. */
export interface Growth {
  readonly what: keyof Held;
  readonly first: number;
  readonly last: number;
  /** Of the first quarter: 0.1 where the last is a tenth above it. */
  readonly share: number;
}

/** More growth than this is a leak. */
export const MOST_GROWTH = 0.1;

const KINDS = ['page', 'worker', 'engine'] as const;
const FEWEST = 4;

/** Compares the first quarter of a run with its last. @param held in order of time @throws RangeError for fewer than 4 */
export function growthOf(held: readonly Held[]): readonly Growth[] {
  if (held.length < FEWEST) throw new RangeError(`growthOf needs ${FEWEST} measurements; got ${held.length}`);
  const quarter = Math.floor(held.length / 4);
  return KINDS.map((what) => {
    const median = (part: readonly Held[]) => spreadOf(part.map((each) => each[what])).median;
    const [first, last] = [median(held.slice(0, quarter)), median(held.slice(-quarter))];
    return { what, first, last, share: last / first - 1 };
  });
}
