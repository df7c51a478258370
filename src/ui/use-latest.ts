import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for as long as the component lives that does what the one of the last drawing does. */
export function useLatest<Given extends readonly unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
