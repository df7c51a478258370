import type { RatioChangeResult } from '@/analysis/analysis';
import { signedPart } from '@/charts/parts-picture';
import { formatCount, formatDecimal } from '@/domain/format';
import type { Workings } from '@/ui/explained-columns';
import type { WorkingItem } from '@/ui/working';
import { stateNames, whyParts, type WhyRow } from '@/features/ratio/view-model/ratio-why';
import { countItems, ratioItems } from './parts';

/** How each part is worked out (METHODS §16): w a stratum’s share of all firsts, f and n its counts for its size, r = f ÷ n. */
const FORMULAS = {
  followUps: 'Σ ½(w₁ + w₀) · (f₁ − f₀) · ½(1/n₁ + 1/n₀)',
  firsts: 'Σ ½(w₁ + w₀) · (1/n₁ − 1/n₀) · ½(f₁ + f₀)',
  mix: 'Σ (w₁ − w₀) · ½(r₁ + r₀)',
} as const;

/** Where the figures of the table of parts are from. */
export function whyWorkings(
  result: RatioChangeResult,
  unit: readonly [string, string],
  source: string,
): Workings<WhyRow> {
  // prettier-ignore
  const [from, to] = stateNames(result.request);
  const rows = (whose: string): readonly WorkingItem[] => [['Rows', whose], ['Source', source]]; // prettier-ignore
  const isState = (id: string): id is 'from' | 'to' => id === 'from' || id === 'to';
  return {
    value: (row) =>
      isState(row.id)
        ? ratioItems(row.followUps, row.firsts, rows(row.name))
        : [...partItems(result, row, unit), sumItem(result, unit), ...rows(`${from} and ${to}`)],
    firsts: (row) => countItems(row.firsts, 'first attendances', rows(row.name)),
    followUps: (row) => countItems(row.followUps, 'follow-up attendances', rows(row.name)),
  };
}

function partItems(
  result: RatioChangeResult,
  { id, value }: WhyRow,
  unit: readonly [string, string],
): readonly WorkingItem[] {
  // prettier-ignore
  const { strata, dividedBy } = result;
  const kept = result.counts.filter(({ from, to }) => (id === 'oneStateOnly') !== (hasFirsts(from) && hasFirsts(to)));
  const things = strata === 'unit-specialty-provider' ? `${unit[1]}, each in a specialty at a provider` : 'specialties at a provider'; // prettier-ignore
  const sum = (state: 'from' | 'to', key: 'firsts' | 'followUps') => kept.reduce((total, one) => total + (one[state]?.[key] ?? 0), 0); // prettier-ignore
  const words = (state: 'from' | 'to') => `${formatCount(sum(state, 'followUps'))} follow-ups of ${formatCount(sum(state, 'firsts'))} firsts`; // prettier-ignore
  const counted: WorkingItem = ['Counted', `${formatCount(kept.length)} ${things}: ${words('from')} before, ${words('to')} after`]; // prettier-ignore
  if (id === 'oneStateOnly') {
    const part = (state: 'from' | 'to') => `${formatCount(sum(state, 'followUps'))} ÷ ${formatCount(result[state].firsts)}`; // prettier-ignore
    return [counted, ['Formula', `Their follow-ups ÷ all firsts, after less before: ${part('to')} − ${part('from')} = ${signedPart(value)}`]]; // prettier-ignore
  }
  const formula = id === 'followUps' || id === 'firsts' || id === 'mix' ? FORMULAS[id] : '';
  const size = dividedBy === 'patient-months' ? '1,000 patient-months' : 'months';
  return [
    counted,
    ['Formula', `${formula} = ${signedPart(value)}`],
    ['Where', `w is the share of all firsts, f and n follow-ups and firsts for ${size}, r = f ÷ n; 0 before, 1 after`],
  ];
}

function hasFirsts(counts: { readonly firsts: number } | null): boolean {
  return counts !== null && counts.firsts > 0;
}

/** The parts that add up to the difference. */
function sumItem(result: RatioChangeResult, unit: readonly [string, string]): WorkingItem {
  const { from, to } = result.change;
  const parts = whyParts(result, unit).map(({ value }) => signedPart(value));
  return ['All parts', `${formatDecimal(from, 2)} ${parts.join(' ')} = ${formatDecimal(to, 2)}, before rounding`];
}
