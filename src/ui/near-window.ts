import { inTurn } from './in-turn';

const MARGIN = 300;
/** A busy browser may never be idle: after this many ms it is done all the same. */
const LONGEST_WAIT = 1000;

/** Whether an element can be seen now, or will be after a little scrolling. */
function isNearWindow(element: HTMLElement): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > -MARGIN && top < window.innerHeight + MARGIN;
}

/**
 * Does something for an element in its turn where it is near the window, otherwise when the browser has nothing better to
 * do: what is out of sight never delays what is seen, and is there by the time the reader scrolls or prints.
 *
 * @returns a function that calls it off
 */
export function whenNearOrIdle(element: HTMLElement, act: () => void): () => void {
  if (isNearWindow(element)) return inTurn(act);
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(act, { timeout: LONGEST_WAIT });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(act, 100);
  return () => clearTimeout(timer);
}
