import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { loadChartLibrary } from './chart-library';

interface Drawing {
  readonly option: EChartsCoreOption;
  readonly renderer: 'svg' | 'canvas';
  readonly onPick: (id: string) => void;
}

/**
 * Keeps one chart in an element: made when the element nears the window and has a width, drawn anew with each option,
 * sized with the element and disposed with it.
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
    const stopWaiting = whenNear(element, () => {
      loadChartLibrary().then(
        (make) => {
          if (isGone) return;
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
      stopWaiting();
      setChart(null);
      made?.dispose();
    };
  }, [host, renderer]);

  useEffect(() => {
    chart?.setOption(option, { notMerge: true });
  }, [chart, option]);

  useEffect(() => {
    const element = host.current;
    if (!element || !chart) return undefined;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) chart.resize();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [host, chart]);

  return hasFailed;
}

function idOf(data: unknown): string | null {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : null;
}

const MARGIN = '300px';

/** Calls `act` once the element is near the window. Where nothing can be observed nothing is drawn either. */
function whenNear(element: HTMLElement, act: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting && entry.boundingClientRect.width > 0)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
