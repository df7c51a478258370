import { useRef } from 'react';
import type { ChartPicture } from '@/charts/chart-picture';
import { textOf } from '@/domain/lazy-text';
import { ChartCursor } from '@/ui/chart-cursor';
import { ChartTip } from '@/ui/chart-tip';
import { usePainting } from './use-painting';
import { usePointedDot } from './use-pointed-dot';

interface Props {
  readonly picture: ChartPicture;
  /** What the chart is, for assistive technology; what it says stands in words beside it (`chart-panel.tsx`). */
  readonly label: string;
  readonly selectedId: string | null;
  /** Called with the id of a mark that is clicked, or chosen with Enter. */
  readonly onPick: (id: string) => void;
}

/** A chart on the page: the same points that can be pointed at and clicked can be walked through with the keyboard. */
export function Chart({ picture, label, selectedId, onPick }: Props) {
  const { drawing, points, width, height } = picture;
  const host = useRef<HTMLDivElement>(null);
  usePainting(host, picture);
  const pointed = usePointedDot(host, drawing, onPick);
  const point = pointed && points.find(({ id }) => id === pointed.id);
  const text = point ? textOf(point.hover) : '';
  return (
    <div className="chart" style={{ height }}>
      {/* Said in words beside the chart; its points are read out by the cursor. */}
      <div ref={host} className={pointed ? 'chart__drawing is-pointed' : 'chart__drawing'} aria-hidden="true" />
      {pointed && text !== '' && <ChartTip text={text} at={pointed} width={width} height={height} />}
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
