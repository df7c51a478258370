import { type ContractLine, contractKey } from '@/domain/contract-line';

/** The columns of a `contract` extract. */
const COLUMNS = [
  'financial_year', 'provider_code', 'specialty_code', 'negotiated_ratio', 'status', 'applies_to', 'first_price',
  'follow_up_price', 'planned_first', 'planned_follow_up', 'paid_above_cap', 'source',
] as const; // prettier-ignore

/** Lines as a `contract` extract: of two with one key the later is written, as it is the one that counts. */
export async function contractText(lines: readonly ContractLine[], guardFormulas: boolean): Promise<string> {
  const { csvText } = await import('@/exports/csv-text');
  const counting = new Map(lines.map((line) => [contractKey(line), line]));
  return csvText(
    COLUMNS,
    [...counting.values()].map((line) => [
      line.financialYear, line.providerCode, line.specialtyCode, line.negotiatedRatio, line.status, line.appliesTo,
      line.firstPrice, line.followUpPrice, line.plannedFirst, line.plannedFollowUp, line.paidAboveCap ? 'yes' : 'no',
      line.source,
    ]),
    { guardFormulas },
  ); // prettier-ignore
}

/** Saves lines as `contract.csv`. */
export async function saveContract(lines: readonly ContractLine[]): Promise<void> {
  const { saveFile } = await import('@/exports/save-file');
  saveFile(new Blob([await contractText(lines, true)], { type: 'text/csv;charset=utf-8' }), 'contract.csv');
}
