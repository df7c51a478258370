import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useStoredNumber } from './use-stored-number';

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.restoreAllMocks();
});

const useThreshold = (initial: number) => useStoredNumber('threshold', initial);
const ask = (initial = 5) => renderHook(useThreshold, { initialProps: initial }).result;
const valueOf = (setting: ReturnType<typeof ask>) => setting.current[0];

describe('useStoredNumber', () => {
  it('is the initial value until it is set, then the same for all that ask for it', () => {
    const [one, other] = [ask(), ask()];
    expect(valueOf(one)).toBe(5);
    act(() => one.current[1](0));
    expect([valueOf(one), valueOf(other)]).toEqual([0, 0]);
    expect(localStorage.getItem('threshold')).toBe('0');
    expect(valueOf(ask(7))).toBe(0);
  });

  it('takes what is stored for nothing when it is no whole number', () => {
    localStorage.setItem('threshold', '-3');
    expect(valueOf(ask())).toBe(5);
  });

  it('keeps a value that the browser will not store until the page is closed', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const setting = ask();
    act(() => setting.current[1](9));
    expect(valueOf(setting)).toBe(9);
  });
});
