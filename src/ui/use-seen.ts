import { type RefCallback, useCallback, useState } from 'react';

const MARGIN = '250px';

/**
 * Whether an element has come near the window at least once: what is costly and below the fold can wait until then.
 * Where that cannot be observed it counts as seen.
 *
 * @returns what to give the element as its `ref`, and whether it was seen
 */
export function useSeen(): readonly [RefCallback<HTMLElement>, boolean] {
  const [isSeen, setIsSeen] = useState(typeof IntersectionObserver === 'undefined');
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setIsSeen(true);
        observer.disconnect();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, isSeen];
}
