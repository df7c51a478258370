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
 * @param merge what is kept of a record that another tab has changed as well, since it was `base` here; absent: what was
 *   changed last
 */
export function recordList<Value>(
  shelf: Pick<Shelf, 'state' | 'subscribe'>,
  desk: Pick<Desk, 'record'>,
  kind: string,
  read: (value: unknown) => Value | null,
  nameOf: (value: Value) => string,
  merge?: (base: Value, ours: Value, theirs: Value) => Value,
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
  const mergeOf = (ours: Value): ((kept: unknown) => unknown) | undefined => {
    const base = list().find((value) => nameOf(value) === nameOf(ours));
    if (merge === undefined || base === undefined) return undefined;
    return (kept) => {
      const theirs = read(kept);
      return theirs === null ? ours : merge(base, ours, theirs);
    };
  };
  return {
    list,
    save: (value) => void desk.record(kind, nameOf(value), value, mergeOf(value)),
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
