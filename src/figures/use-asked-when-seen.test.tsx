import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAskedWhenSeen } from './use-asked-when-seen';

/** An observer that never sees anything. */
class Blind {
  observe = () => undefined;
  disconnect = () => undefined;
}

beforeEach(() => vi.stubGlobal('IntersectionObserver', Blind));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function asked(queries: QueryClient, first: string) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  return renderHook(({ of }: { readonly of: string }) => useAskedWhenSeen(['trend', of])[1], { wrapper, initialProps: { of: first } }); // prettier-ignore
}

describe('useAskedWhenSeen', () => {
  it('waits where nothing is known', () => {
    const { result, rerender } = asked(new QueryClient(), 'a');
    rerender({ of: 'b' });
    expect(result.current).toBe(false);
  });

  it('follows every question from the first whose answer was known', () => {
    const queries = new QueryClient();
    queries.setQueryData(['trend', 'b'], 1);
    const { result, rerender } = asked(queries, 'a');
    expect(result.current).toBe(false);
    rerender({ of: 'b' });
    expect(result.current).toBe(true);
    rerender({ of: 'c' });
    expect(result.current).toBe(true);
  });
});
