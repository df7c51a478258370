import { type ContractLine, contractKey, contractLineSchema } from '@/domain/contract-line';
import type { Desk } from '@/workspaces/desk';
import { recordList, type RecordList } from '@/workspaces/record-list';
import type { Shelf } from '@/workspaces/shelf';
import { type Scenario, scenarioSchema } from './ratio-view';

type KeptIn = Pick<Shelf, 'state' | 'subscribe'>;

/** The contract lines that the reader has entered in the open workspace, one for each key. */
export function keptContractLines(shelf: KeptIn, desk: Pick<Desk, 'record'>): RecordList<ContractLine> {
  return recordList(
    shelf,
    desk,
    'contract-line',
    (value) => contractLineSchema.safeParse(value).data ?? null,
    contractKey,
  );
}

/** The scenarios that the reader has saved in the open workspace. */
export function keptScenarios(shelf: KeptIn, desk: Pick<Desk, 'record'>): RecordList<Scenario> {
  const read = (value: unknown) => scenarioSchema.safeParse(value).data ?? null;
  return recordList(shelf, desk, 'scenario', read, ({ name }) => name ?? '');
}
