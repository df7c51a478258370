const LONGEST = 80;
/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/**
 * A file's name from what it shows: lower-case letters and digits with hyphens, at most 80 characters before the ending,
 * safe on Windows, macOS and Linux. `Exception rate, 2007/08` as `svg` gives `exception-rate-2007-08.svg`.
 *
 * @param parts title, period and the like; empty and null ones are left out
 * @param extension without the dot
 */
export function fileName(parts: readonly (string | null)[], extension: string): string {
  const words = parts.map((part) => slug(part ?? '')).filter((part) => part !== '');
  const joined = words.join('-');
  const short = joined.length <= LONGEST ? joined : shortened(words);
  const stem = short === '' || RESERVED.test(short) ? `chart${short === '' ? '' : `-${short}`}` : short;
  return `${stem}.${extension}`;
}

/** Keeps the last part, the period, whole where it can be, and cuts what comes before. */
function shortened(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1).join('-');
  if (before === '' || last.length > LONGEST / 2) return trimmed(words.join('-').slice(0, LONGEST));
  return `${trimmed(before.slice(0, LONGEST - last.length - 1))}-${last}`;
}

function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{Mark}/gu, '').replaceAll('£', 'gbp-').replaceAll('&', ' and '); // prettier-ignore
  return trimmed(plain.toLowerCase().replace(/[’']/gu, '').replace(/[^a-z0-9]+/gu, '-')); // prettier-ignore
}

function trimmed(text: string): string {
  return text.replace(/^-+|-+$/gu, '');
}
