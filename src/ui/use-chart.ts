import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { loadChartLibrary } from './chart-library';
import { chartDrawn } from './first-drawing';
import { whenNearOrIdle } from './near-window';

interface Drawing {
  readonly option: EChartsCoreOption;
  readonly renderer: 'svg' | 'canvas';
  readonly onPick: (id: string) => void;
}

/**
 * Keeps one chart in an element: drawn anew with each option, sized with the element and disposed with it. A chart out
 * of sight waits until those in sight are drawn.
 *
 * @returns whether the drawing library could not be fetched
 */
export function useChart(host: RefObject<HTMLElement | null>, { option, renderer, onPick }: Drawing): boolean {
  const [chart, setChart] = useState<ECharts | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const pick = useEffectEvent((data: unknown) => {
    const id = idOf(data);
    if (id !== null) onPick(id);
  });

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    let made: ECharts | null = null;
    let isGone = false;
    const callOff = whenNearOrIdle(element, () => {
      loadChartLibrary().then(
        (make) => {
          // Without a width, as where nothing is laid out, there is nothing to draw on.
          if (isGone || element.clientWidth === 0) return;
          made = make(element, renderer);
          made.on('click', ({ data }) => pick(data));
          setHasFailed(false);
          setChart(made);
        },
        () => setHasFailed(true),
      );
    });
    return () => {
      isGone = true;
      callOff();
      setChart(null);
      made?.dispose();
    };
  }, [host, renderer]);

  useEffect(() => {
    const element = host.current;
    if (!element || !chart) return undefined;
    return whenNearOrIdle(element, () => {
      chart.setOption(option, { notMerge: true });
      chartDrawn();
    });
  }, [host, chart, option]);

  useEffect(() => {
    const element = host.current;
    if (!element || !chart) return undefined;
    const observer = new ResizeObserver(() => {
      // The observer also speaks when it begins; drawing thousands of marks again for nothing takes most of a second.
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && (width !== chart.getWidth() || height !== chart.getHeight())) chart.resize();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [host, chart]);

  // Paper is narrower than the page was, and nothing is drawn anew for it: the drawing is to be scaled as one.
  useEffect(() => {
    if (!chart) return undefined;
    const drawing = () => host.current?.querySelector('svg');
    const toScale = () => drawing()?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    const asDrawn = () => drawing()?.removeAttribute('viewBox');
    window.addEventListener('beforeprint', toScale);
    window.addEventListener('afterprint', asDrawn);
    return () => {
      window.removeEventListener('beforeprint', toScale);
      window.removeEventListener('afterprint', asDrawn);
    };
  }, [host, chart]);

  return hasFailed;
}

/** The id of a clicked mark: in third place of a list of values, or in a record. */
function idOf(data: unknown): string | null {
  const id: unknown = Array.isArray(data) ? data[2] : typeof data === 'object' && data !== null && 'id' in data ? data.id : null; // prettier-ignore
  return typeof id === 'string' ? id : null;
}
