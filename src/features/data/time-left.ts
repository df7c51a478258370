import exp from '@stdlib/math-base-special-exp';

/** How fast bytes go by, and what was last said of the time they will take. Times are in ms, on one clock. */
export interface Pace {
  readonly at: number;
  /** Bytes left. */
  readonly left: number;
  /** Bytes in a millisecond, of late. */
  readonly speed: number;
  /** When reading began. */
  readonly since: number;
  /** When everything will have been read, as last said; null while it is too early to say. */
  readonly end: number | null;
}

/** Nothing is said in the first moments: a guess from little is no help. */
const TOO_EARLY = 3000;
/** What happened so long ago weighs a third. */
const MEMORY = 8000;
/** What was said stands until it is wrong by so much of itself. */
const TOLERANCE = 0.2;

/**
 * Takes in how many bytes are left. The end that was said before stands while it is about right, so that the time left
 * goes down steadily.
 *
 * @param before null for the first
 */
export function paceAt(before: Pace | null, at: number, left: number): Pace {
  if (before === null) return { at, left, speed: 0, since: at, end: null };
  const passed = at - before.at;
  if (passed <= 0) return { ...before, left };
  // More is left than before where a file turns out to be read once more: that is no speed.
  const now = Math.max(0, before.left - left) / passed;
  const isFirst = before.speed === 0;
  const weight = isFirst ? 1 : 1 - exp(-passed / MEMORY);
  const speed = before.left < left ? before.speed : before.speed + weight * (now - before.speed);
  const pace = { at, left, speed, since: before.since, end: before.end };
  if (at - before.since < TOO_EARLY || speed === 0) return pace;
  const end = at + left / speed;
  const isStill = before.end !== null && Math.abs(end - before.end) <= TOLERANCE * (end - at);
  return isStill ? pace : { ...pace, end };
}

/** Reading goes on after other work: the time since is left out, as no bytes could go by. */
export function paceAfterPause(before: Pace, at: number): Pace {
  return { ...before, at, since: before.since + (at - before.at) };
}

/** Seconds left; null while it is too early to say. */
export function secondsLeft({ end, at }: Pace): number | null {
  return end === null ? null : Math.max(0, (end - at) / 1000);
}

/** A time left in plain words, no finer than can be known: `about 20 seconds left`. */
export function timeLeftWords(seconds: number): string {
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${minutes === 1 ? 'a minute' : `${minutes} minutes`} left`;
  const hours = Math.round(seconds / 3600);
  return `about ${hours === 1 ? 'an hour' : `${hours} hours`} left`;
}
