import { type Pack, packSchema, type SeenPack, seenPackSchema } from '@/domain/pack';
import { mergedPack, mergedSeen } from '@/domain/pack-merge';
import type { Desk } from '@/workspaces/desk';
import { recordList, type RecordList } from '@/workspaces/record-list';
import { recordSteps, type RecordSteps } from '@/workspaces/record-steps';
import type { Shelf } from '@/workspaces/shelf';

/** The packs of the open workspace. They are kept by their ids, which titles leave alone; tabs that edit one at once lose nothing. */
export function keptPacks(shelf: Pick<Shelf, 'state' | 'subscribe'>, desk: Pick<Desk, 'record'>): RecordList<Pack> {
  return recordList(shelf, desk, 'pack', (value) => packSchema.safeParse(value).data ?? null, ({ id }) => id, mergedPack); // prettier-ignore
}

/** What the figures of the packs were when their author last looked at them. */
export function keptSeenPacks(
  shelf: Pick<Shelf, 'state' | 'subscribe'>,
  desk: Pick<Desk, 'record'>,
): RecordList<SeenPack> {
  return recordList(shelf, desk, 'pack-seen', (value) => seenPackSchema.safeParse(value).data ?? null, ({ pack }) => pack, mergedSeen); // prettier-ignore
}

const kept = new WeakMap<RecordList<Pack>, RecordSteps<Pack>>();

/** The changes to the packs of a workspace: the same ones for the same list, so that they outlive a look at another page. */
export function packSteps(records: RecordList<Pack>): RecordSteps<Pack> {
  const steps = kept.get(records) ?? recordSteps(records, ({ id }) => id);
  kept.set(records, steps);
  return steps;
}
