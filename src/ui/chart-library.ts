import type { ECharts } from 'echarts/core';

/** Makes a chart in an element. */
export type ChartMaker = (host: HTMLElement, renderer: 'svg' | 'canvas') => ECharts;

let loading: Promise<ChartMaker> | null = null;

/**
 * The drawing library, fetched once and apart from the page, so that the page is there first. A fetch that failed is
 * tried again the next time.
 */
export function loadChartLibrary(): Promise<ChartMaker> {
  loading ??= import('./chart-pieces').then(
    (pieces) => pieces.makeChart,
    (cause: unknown) => {
      loading = null;
      throw cause;
    },
  );
  return loading;
}
