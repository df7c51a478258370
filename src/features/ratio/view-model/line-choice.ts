import type { ContractLine } from '@/domain/contract-line';

type Choice = Pick<ContractLine, 'status' | 'appliesTo'>;

/** What a contract line is called in a link among those that match: its status, and its cap where two share that. */
export function lineChoice(line: Choice, lines: readonly Choice[]): string {
  const status = line.status ?? 'none';
  const isAlone = lines.filter((other) => other.status === line.status).length < 2;
  return isAlone ? status : `${status} ${line.appliesTo}`;
}
