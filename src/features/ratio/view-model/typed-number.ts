import { formatCount } from '@/domain/format';

/** A number as it was typed: null for an empty field, or a sentence that says what is wrong. */
export type Typed = { readonly value: number | null } | { readonly fault: string };

/** Reads pounds: `35`, `£35.50`, `1,200`. @param most the largest amount that is taken */
export function readPounds(text: string, most: number): Typed {
  const typed = text.trim().replace(/^£\s*/, '');
  if (typed === '') return { value: null };
  const value = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?$/.test(typed) ? Number(typed.replaceAll(',', '')) : NaN;
  if (Number.isNaN(value)) return { fault: `“${text.trim()}” is not an amount. Write pounds such as 35 or 35.50.` };
  return value > most ? { fault: `£${formatCount(value)} is more than £${formatCount(most)}: check the amount.` } : { value }; // prettier-ignore
}

/** Reads a percentage as a part of 1: `40` and `40%` are 0.4. Its ends are parts of 1 too. */
export function readPercent(text: string, min: number, max: number): Typed {
  const typed = text.trim().replace(/\s*%$/, '').replace('−', '-');
  if (typed === '') return { value: null };
  const value = /^[-+]?\d+(?:\.\d+)?$/.test(typed) ? Number((Number(typed) / 100).toPrecision(12)) : NaN;
  if (Number.isNaN(value)) return { fault: `“${text.trim()}” is not a percentage. Write it as 40 or 40%.` };
  const ends = `from ${formatCount(min * 100)}% to ${formatCount(max * 100)}%`;
  return value < min || value > max ? { fault: `Enter a percentage ${ends}.` } : { value };
}

/** Reads how many of something, up to 100: above 0, decimals allowed. */
export function readHowMany(text: string): Typed {
  const typed = text.trim();
  if (typed === '') return { value: null };
  const value = /^\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : NaN;
  if (Number.isNaN(value)) return { fault: `“${text.trim()}” is not a number. Write it as 2 or 2.5.` };
  return value > 0 && value <= 100 ? { value } : { fault: 'Enter a number above 0 and up to 100.' };
}

/** A part of 1 as it stands in a field: `40%`, without the noise of floating point. */
export function percentText(part: number): string {
  return `${Number((part * 100).toPrecision(6))}%`;
}
