import type { Desk } from './desk';
import type { Shelf } from './shelf';
import type { KeptRecord } from './workspace';

/** Records of one kind that are kept with the open workspace. Names are theirs alone: a record replaces one of its name. */
export interface RecordList<Value> {
  /** In the order of their names; the same array until something changes. */
  readonly list: () => readonly Value[];
  readonly save: (value: Value) => void;
  readonly remove: (name: string) => void;
  /** Calls `listener` after every change. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * The records of a kind. What is kept under the kind and is no such record is left out.
 *
 * @param read gives null for what is no record of the kind
 */
export function recordList<Value>(
  shelf: Pick<Shelf, 'state' | 'subscribe'>,
  desk: Pick<Desk, 'record'>,
  kind: string,
  read: (value: unknown) => Value | null,
  nameOf: (value: Value) => string,
): RecordList<Value> {
  let records: readonly KeptRecord[] | null = null;
  let values: readonly Value[] = [];

  const list = (): readonly Value[] => {
    const next = shelf.state().records;
    if (next === records) return values;
    records = next;
    const found = next
      .filter((record) => record.kind === kind)
      .flatMap(({ value }) => read(value) ?? [])
      .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en-GB', { numeric: true }));
    if (JSON.stringify(found) !== JSON.stringify(values)) values = found;
    return values;
  };
  return {
    list,
    save: (value) => void desk.record(kind, nameOf(value), value),
    remove: (name) => void desk.record(kind, name, null),
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
