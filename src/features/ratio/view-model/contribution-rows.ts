import type { MeasureResult } from '@/analysis/analysis';
import { type ContractBase, type Contribution, contributions, type Terms } from './contract-figures';

/** A row of the table of what is above the ratio: numbers unrounded, null where there is none. */
export interface ContributionRow {
  readonly id: string;
  readonly name: string;
  /** Null for the whole. */
  readonly locality: string | null;
  readonly firsts: number;
  readonly followUps: number;
  readonly ratio: number | null;
  /** These three are null without a contract line, the pence without a price. */
  readonly paidFor: number | null;
  readonly contribution: number | null;
  readonly pence: number | null;
  /** Follow-ups for each patient on the register; null where no register goes with the specialty. */
  readonly perRegister: number | null;
}

interface Asked {
  readonly base: ContractBase;
  readonly terms: Terms | null;
  readonly level: 'localities' | 'units';
  /** Localities shown; null for all. Hides rows and changes no figure. */
  readonly only: readonly string[] | null;
  /** Follow-ups by register of the same attendances; null for none. */
  readonly register: Pick<MeasureResult, 'units' | 'localities' | 'overall'> | null;
}

/** The rows of a level that are shown, and the whole: contributions and pence of all rows of a level add up to it. */
export function contributionRows({ base, terms, level, only, register }: Asked): {
  readonly rows: readonly ContributionRow[];
  readonly total: ContributionRow;
} {
  const of = level === 'localities' ? base.localities : base.units;
  const rates = new Map((level === 'localities' ? register?.localities : register?.units)?.map(({ code, value }) => [code, value])); // prettier-ignore
  const whole = {
    code: 'ALL',
    name: 'Total',
    locality: '',
    firsts: base.scope.firsts,
    followUps: base.scope.followUps,
  };
  const made = terms === null ? of : contributions(of, terms);
  const total = terms === null ? whole : (contributions([whole], terms)[0] ?? whole);
  return {
    rows: made
      .map((one) => rowOf(one, rates.get(one.code) ?? null))
      .filter(({ locality }) => only === null || (locality !== null && only.includes(locality))),
    total: { ...rowOf(total, register?.overall.value ?? null), locality: null },
  };
}

type Made = Omit<Contribution, 'paidFor' | 'contribution' | 'pence'> & Partial<Contribution>;

function rowOf(
  { code, name, locality, firsts, followUps, paidFor, contribution, pence }: Made,
  perRegister: number | null,
): ContributionRow {
  // prettier-ignore
  return {
    id: code,
    name,
    locality,
    firsts,
    followUps,
    ratio: firsts > 0 ? followUps / firsts : null,
    paidFor: paidFor ?? null,
    contribution: contribution ?? null,
    pence: pence ?? null,
    perRegister,
  };
}
