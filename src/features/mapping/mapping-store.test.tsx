import { describe, expect, it, vi } from 'vitest';
import type { ColumnMapping } from '@/domain/column-mapping';
import { anAnalysis } from '../../../tests/support/a-description';
import { aDesk } from '../../../tests/support/a-desk';
import { freeName, keptMappings } from './mapping-store';

const named = (name: string, kind = 'qof'): ColumnMapping => ({
  name,
  header: ['A'],
  kind,
  unit: null,
  period: null,
  columns: {},
  constants: {},
  decimalComma: false,
  wide: null,
});

function aStore() {
  const { shelf, desk } = aDesk(anAnalysis());
  return { store: keptMappings(shelf, desk), desk, shelf };
}

describe('keptMappings', () => {
  it('keeps mappings by name with the workspace, in the order of their names, and tells who listens', () => {
    const { store, shelf } = aStore();
    const listener = vi.fn();
    const end = store.subscribe(listener);
    store.save(named('b'));
    store.save(named('a'));
    store.save(named('b', 'referrals'));
    expect(listener).toHaveBeenCalledTimes(3);
    expect(store.list()).toEqual([named('a'), named('b', 'referrals')]);
    expect(shelf.state().records.map(({ kind, name }) => [kind, name])).toEqual([
      ['column-mapping', 'a'],
      ['column-mapping', 'b'],
    ]);
    expect(store.list()).toBe(store.list());
    end();
    store.remove('a');
    expect(listener).toHaveBeenCalledTimes(3);
    expect(store.list().map(({ name }) => name)).toEqual(['b']);
  });

  it('is the same list while other things of the workspace change', () => {
    const { store, shelf, desk } = aStore();
    store.save(named('a'));
    const listener = vi.fn();
    store.subscribe(listener);
    const before = store.list();
    void desk.record('setting', 'small-numbers', 7);
    shelf.set({ news: 'Another tab loaded a file.' });
    expect(store.list()).toBe(before);
    expect(listener).not.toHaveBeenCalled();
  });

  it('leaves out what is no mapping', () => {
    const { store, desk } = aStore();
    store.save(named('good'));
    void desk.record('column-mapping', 'bad', { name: 'bad' });
    expect(store.list()).toEqual([named('good')]);
  });
});

describe('freeName', () => {
  it('puts a number after a name that is taken', () => {
    expect(freeName('a', [named('b')])).toBe('a');
    expect(freeName('a', [named('a'), named('a (2)')])).toBe('a (3)');
  });
});
