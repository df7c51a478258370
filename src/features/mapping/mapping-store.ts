import { columnMappingSchema, type ColumnMapping } from '@/domain/column-mapping';
import type { Desk } from '@/workspaces/desk';
import { recordList, type RecordList } from '@/workspaces/record-list';
import type { Shelf } from '@/workspaces/shelf';

/** The reader's column mappings, wherever they are kept. */
export type MappingStore = RecordList<ColumnMapping>;

/** The mappings of the open workspace. */
export function keptMappings(shelf: Pick<Shelf, 'state' | 'subscribe'>, desk: Pick<Desk, 'record'>): MappingStore {
  const read = (value: unknown) => columnMappingSchema.safeParse(value).data ?? null;
  return recordList(shelf, desk, 'column-mapping', read, ({ name }) => name);
}

/** A name that no mapping has yet: the one wanted, or with a number after it. */
export function freeName(wanted: string, mappings: readonly ColumnMapping[]): string {
  const taken = new Set(mappings.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} (${number})`)) number += 1;
  return `${wanted} (${number})`;
}
