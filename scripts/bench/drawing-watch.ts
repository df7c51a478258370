/** What the watch puts on the window of every page. */
interface DrawingWatch {
  /**
   * Waits until a chart, or a map of cells, is painted: its host holds a picture drawn since the call (since navigation for the first call),
   * its description is another one than `before`, and two animation frames have come since the last stroke.
   *
   * @param selector of the chart's host; the first one on the page counts
   * @param before the host's description so far; null for any
   * @returns when the second frame came: ms since navigation
   * @throws Error after two minutes without
   */
  painted(selector: string, before: string | null): Promise<number>;
  /** The description of what a host holds; null for none. */
  saysOf(host: Element | null): string | null;
}

/** Events of the page that a trace shows: an indicator is changed, and a chart asked for is drawn, its frames still to come. */
export const CHANGED = 'bench-changed';
export const DRAWN = 'bench-drawn';

declare global {
  var drawingWatch: DrawingWatch;
}

/**
 * Watches what is drawn, in SVG, in cells or on a canvas. Runs in the page, before anything of the page does, and is sent there as
 * text: it can use nothing from outside itself.
 */
export function watchDrawing(): void {
  const FEWEST_MARKS = 50;
  /** ms after which nothing new is waited for any more. */
  const PATIENCE = 120_000;
  let changed = new Set<Node>();
  let isWatching = true;
  const observer = new MutationObserver((records) => {
    if (isWatching) for (const { target } of records) changed.add(target);
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });

  const strokes = CanvasRenderingContext2D.prototype;
  for (const verb of ['clearRect', 'fill', 'stroke', 'drawImage'] as const) {
    const original = Reflect.get(strokes, verb) as (this: unknown, ...args: unknown[]) => unknown;
    Object.assign(strokes, {
      [verb](this: CanvasRenderingContext2D, ...args: unknown[]): unknown {
        if (isWatching) changed.add(this.canvas);
        return original.apply(this, args);
      },
    });
  }

  const hasPicture = (host: Element): boolean =>
    host.querySelector('canvas') !== null ||
    host.querySelectorAll('svg :is(path, circle), [role="gridcell"]').length >= FEWEST_MARKS;
  const isDrawnOn = (host: Element): boolean => [...changed].some((node) => host.contains(node));

  // A trace has only the events that somebody hears.
  for (const type of ['bench-changed', 'bench-drawn']) document.addEventListener(type, () => undefined);

  const saysOf = (host: Element | null): string | null =>
    (host instanceof HTMLElement ? host.dataset['painted'] : undefined) ?? host?.getAttribute('aria-label') ?? null;

  globalThis.drawingWatch = {
    saysOf,
    painted: (selector, before) =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        let frames = 0;
        let hasBeenDrawn = false;
        isWatching = true;
        const look = (): void => {
          const host = document.querySelector(selector);
          const isDrawn = host !== null && isDrawnOn(host);
          changed = new Set();
          hasBeenDrawn ||= isDrawn;
          const isNew = host !== null && (before === null || saysOf(host) !== before);
          if (host && hasBeenDrawn && isNew && hasPicture(host)) frames = isDrawn ? 1 : frames + 1;
          else frames = 0;
          if (frames === 1) document.dispatchEvent(new Event('bench-drawn'));
          if (frames < 2 && performance.now() - began > PATIENCE) {
            reject(
              new Error(`nothing new was painted in ${selector} at ${location.hash}: ${saysOf(host) ?? 'nothing'}`),
            );
          } else if (frames < 2) requestAnimationFrame(look);
          else {
            isWatching = false;
            resolve(performance.now());
          }
        };
        requestAnimationFrame(look);
      }),
  };
}
