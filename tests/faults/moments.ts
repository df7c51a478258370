/** One of the times that a fault is driven: what it gives differs from time to time, and is the same in every run. */
export interface Moment {
  /** Name of its test: the kind of fault and which time it is. */
  readonly title: string;
  /** A whole number from the least to the most. */
  between(least: number, most: number): number;
  oneOf<Choice>(choices: readonly [Choice, ...Choice[]]): Choice;
  /** The next of these with each time, so that all of them come about. */
  inTurn<Choice>(choices: readonly [Choice, ...Choice[]]): Choice;
}

/** Moments for a kind of fault: as many as the environment's FAULT_TIMES says, one where it says nothing. */
export function momentsOf(kind: string): readonly Moment[] {
  const times = Number(process.env['FAULT_TIMES'] ?? '1');
  if (!Number.isInteger(times) || times < 1) throw new Error('FAULT_TIMES is a whole number above 0');
  return Array.from({ length: times }, (_, index) => momentOf(kind, index + 1));
}

function momentOf(kind: string, time: number): Moment {
  const title = `${kind}, time ${time}`;
  const next = numbersFrom(title);
  return {
    title,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    oneOf: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    inTurn: (choices) => choices[(time - 1) % choices.length] ?? choices[0],
  };
}

/** Numbers from 0 up to 1 that look random and follow from a text alone: FNV-1a for the beginning, then mulberry32. */
function numbersFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
