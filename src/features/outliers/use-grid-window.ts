import { useCallback, useEffect, useRef, useState } from 'react';

/** Sizes of a grid in pixels: what stays at the top and the left, and the cells. */
export interface GridSize {
  readonly head: number;
  readonly side: number;
  /** In place of `side` where the grid is narrower than `NARROW`, so that columns have room. */
  readonly narrowSide: number;
  readonly rowHeight: number;
  readonly columnWidth: number;
}

/** Pixels below which a grid is narrow. */
const NARROW = 520;

/** Cells beyond the visible ones that are drawn. */
const OVERSCAN = 4;

interface Visible {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Which cells of a scrolled grid are near enough to be drawn: first and one past the last, of rows and of columns. */
export function useGridWindow(rows: number, columns: number, size: GridSize) {
  const host = useRef<HTMLDivElement>(null);
  const [visible, setVisible] = useState<Visible>({ top: 0, left: 0, width: 1200, height: 640 });
  const side = visible.width < NARROW ? size.narrowSide : size.side;
  const look = useCallback(() => {
    const element = host.current;
    if (!element) return;
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
    // In whole cells, so that most scroll events draw nothing.
    const next = {
      top: Math.floor(scrollTop / size.rowHeight),
      left: Math.floor(scrollLeft / size.columnWidth),
      width: clientWidth,
      height: clientHeight,
    };
    setVisible((last) => (last.top === next.top && last.left === next.left && last.width === next.width && last.height === next.height ? last : next)); // prettier-ignore
  }, [size.rowHeight, size.columnWidth]);
  useEffect(() => {
    const element = host.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);
  /** Scrolls a cell into sight; -1 is the head or the side, which always are. */
  const show = useCallback(
    (row: number, column: number) => {
      const element = host.current;
      if (!element) return;
      const [y, x] = [row * size.rowHeight, column * size.columnWidth];
      if (row >= 0) {
        const room = element.clientHeight - size.head - size.rowHeight;
        element.scrollTop = Math.min(y, Math.max(element.scrollTop, y - room));
      }
      if (column >= 0) {
        const room = element.clientWidth - side - size.columnWidth;
        element.scrollLeft = Math.min(x, Math.max(element.scrollLeft, x - room));
      }
      look();
    },
    [look, size, side],
  );
  const around = (first: number, length: number, count: number) => ({
    first: Math.max(0, Math.min(first, count - 1) - OVERSCAN),
    end: Math.min(count, first + length + OVERSCAN),
  });
  return {
    host,
    onScroll: look,
    show,
    side,
    rows: around(visible.top, Math.ceil(visible.height / size.rowHeight), rows),
    columns: around(visible.left, Math.ceil(visible.width / size.columnWidth), columns),
  };
}
