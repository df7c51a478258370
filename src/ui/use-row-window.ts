import { type RefCallback, type UIEvent, useCallback, useState } from 'react';

/** The rows of a long table that are drawn, and the room the others take. */
export interface RowWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  /** Pixels above and below. */
  readonly above: number;
  readonly below: number;
}

const FEW_ROWS = 100;
const OVERSCAN = 6;

/**
 * Draws only the rows near the visible part of a scrolled table. Rows must all be `rowHeight` pixels high.
 * A table of 100 rows or fewer is drawn whole.
 *
 * @returns the window, and what the scrolling element needs
 */
export function useRowWindow(
  count: number,
  rowHeight: number,
): readonly [RowWindow, { ref: RefCallback<HTMLElement>; onScroll: (event: UIEvent<HTMLElement>) => void }] {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // In steps, so that most scroll events draw nothing.
  const step = rowHeight * 4;
  const onScroll = useCallback(
    (event: UIEvent<HTMLElement>) => setTop(Math.floor(event.currentTarget.scrollTop / step) * step),
    [step],
  );

  if (count <= FEW_ROWS)
    return [
      { first: 0, end: count, above: 0, below: 0 },
      { ref, onScroll },
    ];
  const visible = Math.ceil(height / rowHeight) + 4;
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight), count - visible) - OVERSCAN);
  const end = Math.min(count, first + visible + 2 * OVERSCAN);
  return [
    { first, end, above: first * rowHeight, below: (count - end) * rowHeight },
    { ref, onScroll },
  ];
}
