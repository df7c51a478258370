import type { EChartsCoreOption } from 'echarts/core';
import { useRef } from 'react';
import { ChartCursor, type ChartPoint } from './chart-cursor';
import { useChart } from './use-chart';

interface Props {
  /** What to draw, made for a sheet of exactly `width` × `height`. */
  readonly option: EChartsCoreOption;
  readonly renderer: 'svg' | 'canvas';
  /** What the chart is, for assistive technology; what it says stands in words beside it (`figures/chart-panel.tsx`). */
  readonly label: string;
  /** Its marks in reading order, for the keyboard. */
  readonly points: readonly ChartPoint[];
  readonly selectedId: string | null;
  /** Called with the id of a mark that is clicked, or chosen with Enter. */
  readonly onPick: (id: string) => void;
  /** Pixels; the width is that of the element around it (`useWidth`). */
  readonly width: number;
  readonly height: number;
}

/**
 * A chart on the page. It is the only owner of a drawing instance; the picture comes from an option builder, and the
 * same points that can be clicked can be walked through with the keyboard.
 */
export function Chart({ option, renderer, label, points, selectedId, onPick, width, height }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const hasFailed = useChart(host, { option, renderer, onPick });
  return (
    <div className="chart" style={{ height }}>
      {/* Said in words beside the chart; its points are read out by the cursor. */}
      <div ref={host} className="chart__drawing" aria-hidden="true" />
      {hasFailed && (
        <p className="chart__failed" role="alert">
          The drawing library could not be fetched. The table holds the same figures; reload the page to try again.
        </p>
      )}
      <ChartCursor
        label={label}
        points={points}
        selectedId={selectedId}
        onPick={onPick}
        width={width}
        height={height}
      />
    </div>
  );
}
