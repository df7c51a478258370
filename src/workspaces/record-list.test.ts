import { expect, it } from 'vitest';
import { recordList } from './record-list';
import { EMPTY_SHELF, type ShelfState } from './shelf-state';
import type { KeptRecord, RecordChange } from './workspace';

interface Tally {
  readonly name: string;
  readonly a?: number;
  readonly b?: number;
  readonly c?: number;
}

/** A tab of a browser: what it shows, and what it has sent to be kept and is not kept yet. */
function aTab(kept: { records: readonly KeptRecord[] }) {
  let state: ShelfState = { ...EMPTY_SHELF, records: kept.records };
  const sent: RecordChange[] = [];
  const shelf = { state: () => state, subscribe: () => () => undefined };
  const record = (kind: string, name: string, value: unknown, merge?: RecordChange['merge']) => {
    state = { ...state, records: [{ kind, name, value }] };
    sent.push({ kind, name, value, ...(merge ? { merge } : {}) });
    return Promise.resolve();
  };
  const merge = (base: Tally, ours: Tally, theirs: Tally): Tally => ({ ...theirs, ...Object.fromEntries(Object.entries(ours).filter(([key, value]) => base[key as keyof Tally] !== value)) }); // prettier-ignore
  const list = recordList<Tally>(shelf, { record }, 'tally', (value) => value as Tally, ({ name }) => name, merge); // prettier-ignore
  return {
    list,
    /** What the store does with each in its turn. */
    keepAll: () => {
      for (const { kind, name, value, merge: mergeWith } of sent.splice(0)) {
        const [before] = kept.records;
        kept.records = [{ kind, name, value: mergeWith && before ? mergeWith(before.value) : value }];
      }
    },
  };
}

it('keeps what two tabs changed of one record at the same time', () => {
  const kept = { records: [{ kind: 'tally', name: 't', value: { name: 't', a: 1, b: 1 } }] as readonly KeptRecord[] };
  const [one, other] = [aTab(kept), aTab(kept)];
  const of = ({ list }: typeof one): Tally => list.list()[0] ?? { name: 't' };
  one.list.save({ ...of(one), a: 2 });
  one.list.save({ ...of(one), c: 3 });
  other.list.save({ ...of(other), b: 5 });
  other.keepAll();
  one.keepAll();
  expect(kept.records[0]?.value).toEqual({ name: 't', a: 2, b: 5, c: 3 });
});
