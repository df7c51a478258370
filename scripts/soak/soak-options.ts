import { parseArgs } from 'node:util';

const MINUTES = 120;

/** Reads the words behind `npm run soak --`. @returns how many minutes it goes on @throws Error which says what is right */
export function readMinutes(words: readonly string[]): number {
  const { values } = parseArgs({ args: [...words], options: { minutes: { type: 'string' } } });
  if (values.minutes === undefined) return MINUTES;
  if (/^[1-9]\d{0,3}$/.test(values.minutes)) return Number(values.minutes);
  throw new Error(`--minutes takes a whole number from 1; got “${values.minutes}”`);
}
