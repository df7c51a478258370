import { type PointerEvent, useRef, useState } from 'react';
import type { ChartPicture } from '@/charts/chart-picture';
import { insideLoop } from './view-model/inside-loop';

interface Props {
  readonly picture: ChartPicture;
  /** Called with the ids of the marks inside a loop that was drawn. */
  readonly onSelect: (ids: readonly string[]) => void;
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** A loop smaller than this is a slip of the hand, in pixels. */
const LEAST_REACH = 6;

/** Lies over the chart while the reader draws a loop around marks. The keyboard selects marks one by one without it. */
export function LassoLayer({ picture, onSelect }: Props) {
  const [loop, setLoop] = useState<readonly Pixel[]>([]);
  const drawing = useRef(false);
  const at = (event: PointerEvent<SVGSVGElement>): Pixel => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const end = () => {
    if (!drawing.current) return;
    drawing.current = false;
    setLoop([]);
    const reach = (axis: 'x' | 'y') =>
      Math.max(...loop.map((one) => one[axis])) - Math.min(...loop.map((one) => one[axis]));
    if (loop.length > 2 && Math.max(reach('x'), reach('y')) >= LEAST_REACH) {
      onSelect(insideLoop(picture.points, loop).map(({ id }) => id));
    }
  };
  return (
    <svg
      className="relation-lasso"
      data-testid="lasso"
      width={picture.width}
      height={picture.height}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drawing.current = true;
        setLoop([at(event)]);
      }}
      onPointerMove={(event) => {
        if (drawing.current) setLoop([...loop, at(event)]);
      }}
      onPointerUp={end}
      onPointerCancel={() => {
        drawing.current = false;
        setLoop([]);
      }}
    >
      {loop.length > 1 && <polygon points={loop.map(({ x, y }) => `${x},${y}`).join(' ')} />}
    </svg>
  );
}
