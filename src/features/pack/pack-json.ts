import type { ContractLine } from '@/domain/contract-line';
import type { EngagementEdit } from '@/domain/engagement';
import type { Pack } from '@/domain/pack';
import { type PackFile, packFileText } from '@/domain/pack-file';
import type { UnitGroup } from '@/domain/unit-group';
import type { RecordList } from '@/workspaces/record-list';

/** What figures rest on beside the extracts. */
export interface Kept {
  readonly smallNumbers: number;
  readonly groups: RecordList<UnitGroup>;
  readonly contractLines: RecordList<ContractLine>;
  readonly engagement: RecordList<EngagementEdit>;
}

/** The address of the page without its view: what links begin with. */
export function pageAddress(): string {
  return window.location.origin + window.location.pathname;
}

/** What a pack.json holds beside the pack, which stays with the file: this workspace has its own. */
export function notTakenOver({ contractLines, groups, engagement }: PackFile): string {
  const held = [
    ...(contractLines.length > 0 ? ['contract lines'] : []),
    ...(groups.length > 0 ? ['groups'] : []),
    ...(engagement.length > 0 ? ['notes on practices'] : []),
  ];
  if (held.length === 0) return '';
  return `Its ${held.join(' and ')} are not taken over: figures rest on those of this workspace.`;
}

/** Writes a pack.json, with what its figures rest on, to a file of the reader's. */
export async function savePack(pack: Pack, { smallNumbers, groups, contractLines, engagement }: Kept): Promise<void> {
  const [{ saveFile }, { fileName }] = await Promise.all([
    import('@/exports/save-file'),
    import('@/exports/file-name'),
  ]);
  const text = packFileText({
    address: pageAddress(),
    smallNumbers,
    pack,
    contractLines: [...contractLines.list()],
    groups: [...groups.list()],
    engagement: [...engagement.list()],
  });
  saveFile(new Blob([text], { type: 'application/json' }), fileName([pack.title, 'pack'], 'json'));
}
