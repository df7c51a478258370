import { type UnitGroup, unitGroupSchema } from '@/domain/unit-group';
import type { Desk } from '@/workspaces/desk';
import { recordList, type RecordList } from '@/workspaces/record-list';
import type { Shelf } from '@/workspaces/shelf';

/** The groups of units that the reader has named in the open workspace. They are kept by their ids, which names leave alone. */
export function keptGroups(
  shelf: Pick<Shelf, 'state' | 'subscribe'>,
  desk: Pick<Desk, 'record'>,
): RecordList<UnitGroup> {
  const read = (value: unknown) => unitGroupSchema.safeParse(value).data ?? null;
  return recordList(shelf, desk, 'unit-group', read, ({ id }) => id);
}
