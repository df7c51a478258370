import { APPLIES_TO, type ContractLine, CONTRACT_STATUSES, type ContractStatus } from '@/domain/contract-line';
import { formatDecimal } from '@/domain/format';
import { specialtyName } from '@/domain/specialty';

const STATUS_WORDS: Readonly<Record<ContractStatus, string>> = {
  definitive: 'Definitive',
  interim: 'Interim',
  proposed: 'Proposed',
};

/** How far a line has been agreed, as a reader knows it. */
export function statusWords(status: ContractLine['status']): string {
  return status === null ? 'Not said' : STATUS_WORDS[status];
}

const SCOPE_WORDS: Readonly<Record<ContractLine['appliesTo'], string>> = {
  provider: 'All practices pooled',
  locality: 'Each locality',
  practice: 'Each practice',
};

/** To what the cap is applied. */
export function scopeWords(appliesTo: ContractLine['appliesTo']): string {
  return SCOPE_WORDS[appliesTo];
}

export const STATUS_OPTIONS = [...CONTRACT_STATUSES, null].map((status) => ({ value: status ?? '', label: statusWords(status) })); // prettier-ignore
export const SCOPE_OPTIONS = APPLIES_TO.map((value) => ({ value, label: scopeWords(value) }));
export const PAID_OPTIONS = [
  { value: 'no', label: 'No, not paid' },
  { value: 'yes', label: 'Yes, at the contract price' },
];

/** A ratio as it is printed: 2 decimals, or all it has where there are more. */
export function ratioWords(ratio: number): string {
  return Math.abs(ratio * 100 - Math.round(ratio * 100)) < 1e-9 ? formatDecimal(ratio, 2) : String(ratio);
}

/** A line in a few words, `307 Diabetic medicine at RWG, 2007/08, interim`. */
export function lineWords(line: ContractLine): string {
  const status = line.status === null ? '' : `, ${line.status}`;
  const scope = line.appliesTo === 'provider' ? '' : `, ${scopeWords(line.appliesTo).toLowerCase()}`;
  return `${specialtyName(line.specialtyCode)} at ${line.providerCode}, ${line.financialYear}${status}${scope}`;
}

/** A line as a step with it is called: `307 at RWG, 2007/08`. */
export function shortWords({ specialtyCode, providerCode, financialYear }: ContractLine): string {
  return `${specialtyCode} at ${providerCode}, ${financialYear}`;
}
