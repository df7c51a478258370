import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ColumnMapping } from '@/domain/column-mapping';
import { browserMappings, freeName } from './mapping-store';

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

beforeEach(() => localStorage.clear());

describe('browserMappings', () => {
  it('keeps mappings by name for the next visit, and tells who listens', () => {
    const store = browserMappings();
    const listener = vi.fn();
    const end = store.subscribe(listener);
    store.save(named('b'));
    store.save(named('a'));
    store.save(named('b', 'referrals'));
    expect(listener).toHaveBeenCalledTimes(3);
    expect(browserMappings().list()).toEqual([named('a'), named('b', 'referrals')]);
    expect(store.list()).toBe(store.list());
    end();
    store.remove('a');
    expect(listener).toHaveBeenCalledTimes(3);
    expect(
      browserMappings()
        .list()
        .map(({ name }) => name),
    ).toEqual(['b']);
  });

  it('sees what another tab has saved', () => {
    const [here, there] = [browserMappings(), browserMappings()];
    expect(here.list()).toEqual([]);
    there.save(named('new'));
    expect(here.list().map(({ name }) => name)).toEqual(['new']);
  });

  it('leaves out what is no mapping', () => {
    localStorage.setItem('column-mappings', JSON.stringify([named('good'), { name: 'bad' }]));
    expect(browserMappings().list()).toEqual([named('good')]);
    localStorage.setItem('column-mappings', 'nonsense');
    expect(browserMappings().list()).toEqual([]);
  });

  it('goes on in memory where the browser refuses to store', () => {
    const store = browserMappings(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    store.save(named('kept'));
    expect(store.list()).toEqual([named('kept')]);
  });
});

describe('freeName', () => {
  it('puts a number after a name that is taken', () => {
    expect(freeName('a', [named('b')])).toBe('a');
    expect(freeName('a', [named('a'), named('a (2)')])).toBe('a (3)');
  });
});
