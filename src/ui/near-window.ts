import { type RefObject, useEffect, useRef } from 'react';
import { atOnceOrInTurn, inTurn } from './in-turn';

const MARGIN = 300;
/** A busy browser may never be idle: after this many ms it is done all the same. */
const LONGEST_WAIT = 1000;

/** Asks whether an element can be seen now, or will be after a little scrolling: it makes the browser lay out the page. */
function isNearWindow(element: HTMLElement): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > -MARGIN && top < window.innerHeight + MARGIN;
}

/** Whether an element is near the window, as the browser last told; null until it has. */
export function useNearWindow(host: RefObject<HTMLElement | null>): RefObject<boolean | null> {
  const isNear = useRef<boolean | null>(null);
  useEffect(() => {
    if (!host.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        isNear.current = entries.at(-1)?.isIntersecting ?? null;
      },
      { rootMargin: `${MARGIN}px` },
    );
    observer.observe(host.current);
    return () => observer.disconnect();
  }, [host]);
  return isNear;
}

interface Act {
  /** What the browser last told of the element; null where it has not yet. */
  readonly isNear: boolean | null;
  /** It may be done in the same task as what led to it, where nothing else is. */
  readonly isQuick: boolean;
  readonly act: () => void;
}

/**
 * Does something for an element where it is near the window, otherwise when the browser has nothing better to do: what is
 * out of sight never delays what is seen, and is there by the time the reader scrolls or prints. What is quick is done at
 * once, so that it comes in one frame with what led to it; the rest in its turn.
 *
 * @returns a function that calls it off
 */
export function whenNearOrIdle(element: HTMLElement, { isNear, isQuick, act }: Act): () => void {
  if (isNear ?? isNearWindow(element)) return isQuick && isNear === true ? atOnceOrInTurn(act) : inTurn(act);
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(act, { timeout: LONGEST_WAIT });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(act, 100);
  return () => clearTimeout(timer);
}
