/** Draws the next number in [0, 1). */
export type Uniform = () => number;

/** The one seed of the sample data; the manifest prints it. */
export const SEED = 20071130;

/**
 * A stream of uniform numbers of its own for each name, so that a change to one extract leaves the others byte for byte
 * as they were. The generator is sfc32 (C. Doty-Humphrey, PractRand), its state filled by FNV-1a of seed and name.
 */
export function randomStream(name: string, seed: number = SEED): Uniform {
  let a = fnv1a(`${seed}/${name}/a`);
  let b = fnv1a(`${seed}/${name}/b`);
  let c = fnv1a(`${seed}/${name}/c`);
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 20; i++) next();
  return next;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
