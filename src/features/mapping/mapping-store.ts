import { columnMappingSchema, type ColumnMapping } from '@/domain/column-mapping';
import type { Desk } from '@/workspaces/desk';
import type { Shelf } from '@/workspaces/shelf';
import type { KeptRecord } from '@/workspaces/workspace';

/** The reader's column mappings, wherever they are kept. Names are theirs alone: a mapping replaces one of its name. */
export interface MappingStore {
  /** In the order of their names; the same array until something changes. */
  readonly list: () => readonly ColumnMapping[];
  readonly save: (mapping: ColumnMapping) => void;
  readonly remove: (name: string) => void;
  /** Calls `listener` after every change. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
}

const KIND = 'column-mapping';

/** The mappings of the open workspace. What is kept under their name and is no mapping is left out. */
export function keptMappings(shelf: Pick<Shelf, 'state' | 'subscribe'>, desk: Pick<Desk, 'record'>): MappingStore {
  let records: readonly KeptRecord[] | null = null;
  let mappings: readonly ColumnMapping[] = [];

  const list = (): readonly ColumnMapping[] => {
    const next = shelf.state().records;
    if (next === records) return mappings;
    records = next;
    const read = next
      .filter(({ kind }) => kind === KIND)
      .flatMap(({ value }) => columnMappingSchema.safeParse(value).data ?? [])
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    if (JSON.stringify(read) !== JSON.stringify(mappings)) mappings = read;
    return mappings;
  };
  return {
    list,
    save: (mapping) => void desk.record(KIND, mapping.name, mapping),
    remove: (name) => void desk.record(KIND, name, null),
    subscribe(listener) {
      let last = list();
      return shelf.subscribe(() => {
        const now = list();
        if (now === last) return;
        last = now;
        listener();
      });
    },
  };
}

/** A name that no mapping has yet: the one wanted, or with a number after it. */
export function freeName(wanted: string, mappings: readonly ColumnMapping[]): string {
  const taken = new Set(mappings.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} (${number})`)) number += 1;
  return `${wanted} (${number})`;
}
