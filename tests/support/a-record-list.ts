import type { RecordList } from '../../src/workspaces/record-list';

/** Records that are kept for as long as the test runs. */
export function aRecordList<Value>(nameOf: (value: Value) => string, start: readonly Value[] = []): RecordList<Value> {
  let values = start;
  const listeners = new Set<() => void>();
  const set = (next: readonly Value[]) => {
    values = next;
    listeners.forEach((listener) => listener());
  };
  return {
    list: () => values,
    save: (value) => set([...values.filter((one) => nameOf(one) !== nameOf(value)), value]),
    remove: (name) => set(values.filter((one) => nameOf(one) !== name)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
