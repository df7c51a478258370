import { LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { BarePoint } from './bare-worker';

register([AriaComponent, GridComponent, LineChart, ScatterChart, SVGRenderer]);

const STEPS = 60;

/** Draws rates over entries with normal limits: enough work to stand beside a funnel, not a chart to be read. */
export function drawFunnel(host: HTMLElement, points: readonly BarePoint[]): void {
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
  init(host, null, { renderer: 'svg' }).setOption({
    animation: false,
    aria: { enabled: true },
    grid: {},
    xAxis: { type: 'value' },
    yAxis: { type: 'value', min: 0 },
    series: [
      ...[-3.09, -1.96, 1.96, 3.09].map(limit),
      { type: 'scatter', data: points.map(({ exceptions, entries }) => [entries, exceptions / entries]) },
    ],
  });
}
