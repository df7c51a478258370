import { startSentence } from '@/domain/sentence';

/** Written as statisticians write them, also where a header begins with them. */
const SYMBOLS: ReadonlySet<string> = new Set(['p', 'x', 'y', 'z']);
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([['dna', 'DNA'], ['id', 'ID']]); // prettier-ignore
const UNITS: ReadonlyMap<string, string> = new Map([['pence', '(pence)'], ['pounds', '(£)']]); // prettier-ignore
const SHARES: ReadonlyMap<string, string> = new Map([['95', '95%'], ['998', '99.8%']]); // prettier-ignore

/**
 * The name of a saved table's column in plain words: `unit_name` → `Unit name`, `lower95` → `Lower 95%`,
 * `limit_upper998` → `Upper 99.8% limit`, `spend_pence` → `Spend (pence)`. Words that are no column name stay as they are.
 */
export function columnHeader(name: string): string {
  const limit = /^limit_(lower|upper)(95|998)$/u.exec(name);
  const words = limit ? [`${limit[1]}${limit[2]}`, 'limit'] : name.split('_').filter((word) => word !== '');
  const text = words.map((word, at) => plainWord(word, at === words.length - 1 && at > 0)).join(' ');
  return SYMBOLS.has(words[0] ?? '') ? text : startSentence(text);
}

function plainWord(word: string, isLast: boolean): string {
  const interval = /^(lower|upper)(95|998)$/u.exec(word);
  if (interval) return `${interval[1]} ${SHARES.get(interval[2] ?? '')}`;
  return (isLast ? UNITS.get(word) : undefined) ?? ABBREVIATIONS.get(word) ?? word;
}
