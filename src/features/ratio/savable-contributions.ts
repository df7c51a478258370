import type { MeasureResult } from '@/analysis/analysis';
import { formatDecimal } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { PrintedColumn, SavableTable } from '@/exports/savable';
import { savableTable } from '@/figures/savable-table';
import { periodSoFar } from './view-model/attendance-words';
import type { Terms } from './view-model/contract-figures';

export const CONTRIBUTIONS_TITLE = 'Where the activity above the ratio comes from';

/** What is said where there is no ratio to hold the attendances against. */
export const NO_CONTRIBUTIONS = 'Attendances alone: no contract line matches.';

/** What the table of contributions holds. */
export function contributionsSubtitle(measure: MeasureResult, terms: Terms | null): string {
  const what = terms ? 'Follow-ups above or below what the ratio pays for, signed: they add up to the total.' : NO_CONTRIBUTIONS; // prettier-ignore
  return `${what} ${startSentence(periodSoFar(measure))}.`;
}

/**
 * What every unit and locality is above or below the ratio, as it can be saved: small counts masked.
 *
 * @param only localities that are shown; null for all
 */
export function savableContributions(
  measure: MeasureResult,
  terms: Terms,
  only: readonly string[] | null,
): SavableTable {
  return savableTable({
    title: CONTRIBUTIONS_TITLE,
    subtitle: contributionsSubtitle(measure, terms),
    sources: measure.sources,
    isMasked: true,
    nameParts: ['above the ratio', only === null ? null : `some ${areaWord(measure.request.grouping, 2)}`, measure.title, measure.period], // prettier-ignore
    table: async (threshold) => {
      const { CONTRACT_COLUMNS, contractCells } = await import('./view-model/contract-table');
      const rows = contractCells(measure, terms, threshold, only);
      return { columns: CONTRACT_COLUMNS, rows, print: printOf(measure, terms) };
    },
  });
}

function printOf({ unitKind, request }: MeasureResult, terms: Terms): readonly PrintedColumn[] {
  const area = areaWord(request.grouping, 1);
  return [
    { column: 'unit_name', header: `${startSentence(unitWord(unitKind, 1))} or ${area}`, format: 'text' },
    { column: 'locality', header: startSentence(area), format: 'text' },
    { column: 'first_attendances', header: 'First attendances', format: 'count' },
    { column: 'follow_up_attendances', header: 'Follow-ups', format: 'count' },
    { column: 'ratio', header: 'Ratio', format: 'ratio' },
    { column: 'paid_for', header: `Paid for at ${formatDecimal(terms.ratio, 2)}`, format: 'count' },
    { column: 'contribution', header: 'Above or below', format: 'difference' },
    ...(terms.followUpPence === null ? [] : [{ column: 'contribution_pence', header: 'At the contract price', format: 'pence' } as const]), // prettier-ignore
  ];
}
