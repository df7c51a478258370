/** An amount as it was typed: null where the field is empty, or a sentence that says what is wrong. */
export type TypedAmount = { readonly amount: number | null } | { readonly fault: string };

const MOST_POUNDS = 100_000;
const MOST_COUNT = 100_000_000;

/** Reads pounds and pence: `82.50`, `£1,250`. Nothing negative, no part of a penny. */
export function readPounds(text: string): TypedAmount {
  const typed = text.trim();
  if (typed === '') return { amount: null };
  const number = plainNumber(typed.replace(/^(-?)\s*£\s*/, '$1'));
  if (number === null) return { fault: `“${typed}” is not an amount in pounds. Write it as 82.50.` };
  if (number < 0) return { fault: 'A price cannot be negative.' };
  if (number > MOST_POUNDS) return { fault: `“${typed}” is more than £100,000 for one attendance: check the number.` };
  if (/\.\d{3,}$/.test(typed)) return { fault: `“${typed}” has a part of a penny. Write it as pounds and pence, such as 82.50.` }; // prettier-ignore
  return { amount: number };
}

/** Reads a number of attendances: `1200`, `1,200`. Whole, and not negative. */
export function readWhole(text: string): TypedAmount {
  const typed = text.trim();
  if (typed === '') return { amount: null };
  const number = plainNumber(typed);
  if (number === null) return { fault: `“${typed}” is not a number of attendances. Write it as 1200.` };
  if (number < 0) return { fault: 'A number of attendances cannot be negative.' };
  if (!Number.isInteger(number)) return { fault: `“${typed}” is not whole: attendances are counted one by one.` };
  if (number > MOST_COUNT) return { fault: `“${typed}” is more than 100 million: check the number.` };
  return { amount: number };
}

/** Digits with a point before decimals, and commas between thousands only; null for anything else. */
function plainNumber(text: string): number | null {
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}
