import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatDecimal, formatPounds } from '@/domain/format';
import type { Workings } from '@/ui/explained-columns';
import type { Terms } from '@/features/ratio/view-model/contract-figures';
import type { ContributionRow } from '@/features/ratio/view-model/contribution-rows';
import { countItems, moneyFormula, rateItems, ratioItems, rowsItems, signedItems, signedText } from './parts';
import { nameOf } from './unit-workings';

interface Asked {
  readonly measure: MeasureResult;
  readonly terms: Terms | null;
  /** Follow-ups by register of the same attendances; null for none. */
  readonly register: MeasureResult | null;
}

/** Where the figures of the table of contributions are from. */
export function contributionWorkings({ measure, terms, register }: Asked): Workings<ContributionRow> {
  const rows = (row: ContributionRow) => rowsItems(measure, nameOf({ code: row.id, name: row.name }, measure));
  const counts: Workings<ContributionRow> = {
    firsts: (row) => countItems(row.firsts, 'first attendances', rows(row)),
    followUps: (row) => countItems(row.followUps, 'follow-up attendances', rows(row)),
    ratio: (row) => ratioItems(row.followUps, row.firsts, rows(row)),
  };
  return {
    ...counts,
    ...(terms ? againstTerms(terms, rows) : {}),
    ...(register ? { perRegister: (row) => rateItems(register, [...register.units, ...register.localities, register.overall].find(({ code }) => code === row.id), row.name) } : {}), // prettier-ignore
  };
}

function againstTerms(
  { ratio, followUpPence }: Terms,
  rows: (row: ContributionRow) => ReturnType<typeof rowsItems>,
): Workings<ContributionRow> {
  return {
    paidFor: (row) => [
      ['Firsts', `N = ${formatCount(row.firsts)}`],
      ['Formula', `Ratio × firsts: ${formatDecimal(ratio, 2)} × ${formatCount(row.firsts)} = ${formatCount(row.paidFor)}`],
      ...rows(row),
    ],
    contribution: (row) => signedItems(row.followUps, row.firsts, ratio, rows(row)),
    pence: (row) => [
      ['Contribution', `F − cN = ${signedText(row.contribution)} follow-ups`],
      ['Formula', moneyFormula(row.contribution ?? 0, followUpPence ?? 0, row.pence ?? 0, formatPounds((row.pence ?? 0) / 100))], // prettier-ignore
      ['Pence', 'Whole pence, shared out so that the rows add up to the total'],
      ...rows(row),
    ],
  }; // prettier-ignore
}
