import type { ValueFormat } from '@/domain/format';
import type { MeasureKind } from '@/stats/measure-kind';

/** How the values of an indicator table are compared and printed. */
export interface TableUnit {
  readonly kind: MeasureKind;
  readonly format: ValueFormat;
}

const PER: Readonly<Record<number, ValueFormat>> = {
  100: 'per-100',
  1000: 'per-1000',
  10_000: 'per-10000',
  100_000: 'per-100000',
  1_000_000: 'per-1000000',
};
const POUNDS_PER: Readonly<Record<number, ValueFormat>> = {
  100: 'pounds-per-100',
  1000: 'pounds-per-1000',
  10_000: 'pounds-per-10000',
  100_000: 'pounds-per-100000',
  1_000_000: 'pounds-per-1000000',
};
const WORDS: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };

/**
 * What the unit of an indicator table, as its publisher writes it, makes of its two counts: `%` and the like a
 * proportion, `per 100,000` a rate printed so, `£` a cost, `per patient` a ratio.
 *
 * @returns null where it says none of these, or a number such as `per 250` that is not printed
 */
export function readTableUnit(text: string): TableUnit | null {
  const unit = text.toLowerCase();
  const size = sizeIn(unit);
  if (/£|\bpounds?\b|\bgbp\b|\bcosts?\b|\bspend(ing)?\b/.test(unit)) {
    const format = size === null ? 'pounds' : POUNDS_PER[size];
    return format === undefined ? null : { kind: 'cost', format };
  }
  if (size !== null) {
    const format = PER[size];
    return format === undefined ? null : { kind: 'rate', format };
  }
  if (/%|per\s?cent|\bproportion\b|\bshare\b|\bpc\b/.test(unit)) return { kind: 'proportion', format: 'percent' };
  return /\bratio\b|\bfor (each|every)\b|\bper\b|\//.test(unit) ? { kind: 'ratio', format: 'ratio' } : null;
}

/** The number after `per`: 1,000 of `per 1,000`, `per 1000 patients`, `/1 000`, `per 1k` or `per thousand`; null for none. */
function sizeIn(unit: string): number | null {
  const found =
    /(?:\bper|\/)\s*(?:a\s+|one\s+)?(\d{1,3}(?:[,\s\u00a0\u202f]\d{3})+(?!\d)|\d+)?\s*(k\b|hundred|thousand|million|m\b)?(\s+thousand)?/.exec(
      unit,
    );
  const [, digits, word, more] = found ?? [];
  if (digits === undefined && (word === undefined || word.length === 1)) return null;
  const number = digits === undefined ? 1 : Number(digits.replace(/\D/g, ''));
  const times = word === undefined ? 1 : word === 'k' ? 1000 : word === 'm' ? 1_000_000 : (WORDS[word] ?? 1);
  const size = number * times * (more === undefined ? 1 : 1000);
  return size === 1 ? null : size;
}
