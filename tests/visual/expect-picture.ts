import { expect } from 'vitest';
import type { ChartPicture } from '@/charts/chart-picture';
import type { Drawing, PlotSeries } from '@/charts/drawing';
import type { LinePoint } from '@/charts/line-series';
import { overlaps } from '@/charts/rect';

const SLACK = 0.01;

/** What must hold for every picture, whatever it shows. */
export function expectSound(picture: ChartPicture): void {
  const { plot, points, labels, width, height } = picture;
  expect(plot.x).toBeGreaterThanOrEqual(0);
  expect(plot.x + plot.width).toBeLessThanOrEqual(width);
  expect(plot.y + plot.height).toBeLessThanOrEqual(height);
  for (const { x, y } of points) {
    expect(x).toBeGreaterThanOrEqual(plot.x - SLACK);
    expect(x).toBeLessThanOrEqual(plot.x + plot.width + SLACK);
    expect(y).toBeGreaterThanOrEqual(plot.y - SLACK);
    expect(y).toBeLessThanOrEqual(plot.y + plot.height + SLACK);
  }
  labels.forEach((label, index) => {
    for (const other of labels.slice(index + 1)) {
      expect(overlaps(label, other), `${label.text} over ${other.text}`).toBe(false);
    }
    expect(label.x).toBeGreaterThanOrEqual(0);
    expect(label.x + label.width).toBeLessThanOrEqual(width + 1);
  });
}

/** The data of every series of a picture, for looking at what is drawn. */
export function seriesOf({ drawing }: ChartPicture): readonly PlotSeries[] {
  return drawing.plots.flatMap(({ series }) => series);
}

/** The lines that are drawn, at values; null breaks one. */
export function linesOf({ plots }: Drawing): readonly (readonly LinePoint[])[] {
  return plots.flatMap(({ series }) => series).flatMap((one) => (one.type === 'line' ? [one.data] : []));
}
