import { type KeyboardEvent, useState } from 'react';
import { type LazyText, textOf } from '@/domain/lazy-text';
import { ChartTip } from './chart-tip';

/** A mark that the keyboard can go to. */
export interface ChartPoint {
  /** What is handed back when it is picked. */
  readonly id: string;
  /** Plain text about it, lines split by `\n`: it is read out and shown. */
  readonly hover: LazyText;
  /** Centre in pixels from the top left of the chart. */
  readonly x: number;
  readonly y: number;
}

interface Props {
  /** The chart's label. */
  readonly label: string;
  /** In reading order. */
  readonly points: readonly ChartPoint[];
  readonly selectedId: string | null;
  readonly onPick: (id: string) => void;
  /** Size of the chart in pixels, so that the text stands on the side where there is room. */
  readonly width: number;
  readonly height: number;
}

/**
 * The keyboard's way through a chart: a slider over its points. Arrow keys go to the next or the last one, Page keys ten
 * at a time, Home and End to the ends, Enter or Space picks, Escape hides the text.
 */
export function ChartCursor({ label, points, selectedId, onPick, width, height }: Props) {
  const [at, setAt] = useState<number | null>(null);
  const [isShown, setIsShown] = useState(false);
  const selected = points.findIndex((point) => point.id === selectedId);
  const index = Math.min(at ?? Math.max(0, selected), points.length - 1);
  const point = points[index];
  if (!point) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    const next = destination(event.key, index, points.length);
    if (next !== null) {
      event.preventDefault();
      const isFirstStep = !isShown && event.key.startsWith('Arrow');
      setAt(isFirstStep ? index : next);
      setIsShown(true);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      setIsShown(true);
      onPick(point.id);
    } else if (event.key === 'Escape') setIsShown(false);
  };
  return (
    <>
      <div
        className="chart__cursor"
        role="slider"
        tabIndex={0}
        aria-label={`Points of the chart: ${label}`}
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={index + 1}
        aria-valuetext={textOf(point.hover).replaceAll('\n', '. ')}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setIsShown(false);
          setAt(null);
        }}
      />
      {isShown && <ChartTip text={textOf(point.hover)} at={point} width={width} height={height} />}
    </>
  );
}

/** Which point a key goes to; null when it is not a key that moves. */
function destination(key: string, index: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: index + 1,
    ArrowDown: index + 1,
    ArrowLeft: index - 1,
    ArrowUp: index - 1,
    PageDown: index + 10,
    PageUp: index - 10,
    Home: 0,
    End: count - 1,
  };
  const next = moves[key];
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next));
}
