import { LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** A practice's exceptions and those who could have been excepted. */
export interface FunnelPoint {
  readonly practice: string;
  readonly exceptions: number;
  readonly entries: number;
}

register([AriaComponent, GridComponent, LineChart, ScatterChart, SVGRenderer]);

const STEPS = 60;
/** With more points than these a canvas is the quicker one. */
const MOST_SHAPES = 1_000;

/** Makes a chart in an element. @returns draws points in it, in the place of those drawn before */
export function createFunnel(host: HTMLElement): (points: readonly FunnelPoint[]) => Promise<void> {
  let chart: EChartsType | null = null;
  let drawnBy: 'svg' | 'canvas' | null = null;
  return async (points) => {
    const renderer = points.length > MOST_SHAPES ? 'canvas' : 'svg';
    if (renderer === 'canvas') await import('./canvas-renderer');
    if (chart === null || drawnBy !== renderer) {
      chart?.dispose();
      chart = init(host, null, { renderer });
      drawnBy = renderer;
    }
    chart.setOption(funnelOption(points), { notMerge: true });
  };
}

/** Rates over entries with normal limits: enough work to stand beside a funnel, not a chart to be read. */
function funnelOption(points: readonly FunnelPoint[]) {
  const total = points.reduce((sum, { entries }) => sum + entries, 0);
  const rate = points.reduce((sum, { exceptions }) => sum + exceptions, 0) / total;
  const widest = Math.max(...points.map(({ entries }) => entries));
  const limit = (z: number) => ({
    type: 'line' as const,
    symbol: 'none',
    data: Array.from({ length: STEPS }, (_, step) => {
      const entries = (widest * (step + 1)) / STEPS;
      return [entries, rate + z * Math.sqrt((rate * (1 - rate)) / entries)];
    }),
  });
  return {
    animation: false,
    aria: { enabled: true },
    grid: {},
    xAxis: { type: 'value' },
    yAxis: { type: 'value', min: 0 },
    series: [
      ...[-3.09, -1.96, 1.96, 3.09].map(limit),
      {
        type: 'scatter',
        // All points in one go: else they are drawn a few hundred at a time.
        progressive: 0,
        data: points.map(({ exceptions, entries }) => [entries, exceptions / entries]),
      },
    ],
  };
}
