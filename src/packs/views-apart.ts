import { groupOfIndicator } from '@/domain/qof-code';
import type { Search } from '@/domain/search-text';

/** What a view may name of that which is counted, each of which falls into parts that have nothing in common. */
const PARTED_BY = ['indicator', 'group', 'specialty', 'provider', 'bnf'] as const;

/** Whether two views count things that have nothing in common: each names another specialty, another condition. */
export function areApart(one: Search, other: Search): boolean {
  const [first, second] = [groupOf(one), groupOf(other)];
  if (first !== null && second !== null && first !== second) return true;
  return PARTED_BY.some((key) => {
    const [a, b] = [one[key], other[key]];
    if (typeof a !== 'string' || typeof b !== 'string') return false;
    // A code of the BNF holds those that begin with it.
    return key === 'bnf' ? !a.startsWith(b) && !b.startsWith(a) : a !== b;
  });
}

/** The condition whose indicators a view counts; null where it names none. */
function groupOf({ group, indicator }: Search): string | null {
  if (typeof group === 'string') return group;
  return typeof indicator === 'string' ? groupOfIndicator(indicator) : null;
}
