import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { pixelOf, type PlotFrame } from '@/charts/plot-frame';
import { triedName } from '@/charts/scenario-picture';
import { hundredths } from './view-model/tried-scenario';

interface Props {
  readonly frame: PlotFrame;
  /** Pixels of the whole picture. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** Follow-ups above it. */
  readonly excess: number;
  /** What the ratio does, in words. */
  readonly valueText: string;
  /** Called at most once a frame while the line is dragged, and with each key. */
  readonly onMove: (ratio: number) => void;
  /** Called when the line is let go. */
  readonly onSettle: () => void;
  /** Called when a drag is given up with Escape, or taken over by a scroll of the page. */
  readonly onCancel: () => void;
}

const STEP = 0.01;
const LARGE_STEP = 0.05;
const PAGE = 0.25;
/** Room for half the name of the line, in pixels. */
const HALF_NAME = 54;

/** The ratio tried out: a line over the chart that is dragged, or moved by the keyboard. The chart stays as it is. */
export function ScenarioLine(props: Props) {
  const { frame, width, height, ratio, excess, valueText, onMove, onSettle, onCancel } = props;
  const drag = useRef<{ readonly from: number; readonly ratio: number } | null>(null);
  const wanted = useRef<{ ratio: number; frame: number } | null>(null);
  const { rect, x } = frame;
  const [least, most] = [Math.max(STEP, x.min), x.max];
  const within = (value: number) => Math.min(most, Math.max(least, hundredths(value)));
  const at = pixelOf(frame, Math.min(most, Math.max(least, ratio)), excess);

  useEffect(
    () => () => {
      if (wanted.current) cancelAnimationFrame(wanted.current.frame);
    },
    [],
  );
  const flush = () => {
    const next = wanted.current;
    wanted.current = null;
    if (next) onMove(next.ratio);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, ratio: Math.min(most, Math.max(least, ratio)) };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return;
    const moved = ((event.clientX - drag.current.from) / rect.width) * (x.max - x.min);
    const next = within(drag.current.ratio + moved);
    if (wanted.current) wanted.current.ratio = next;
    else wanted.current = { ratio: next, frame: requestAnimationFrame(flush) };
  };
  const release = () => {
    drag.current = null;
    if (wanted.current) cancelAnimationFrame(wanted.current.frame);
  };
  const onRelease = () => {
    if (!drag.current) return;
    release();
    flush();
    onSettle();
  };
  const giveUp = () => {
    release();
    wanted.current = null;
    onCancel();
  };
  // The browser takes a finger over for scrolling: what it moved sideways until then was not meant.
  const onPointerCancel = () => {
    if (drag.current) giveUp();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      giveUp();
      return;
    }
    const next = destination(event, ratio, least, most);
    if (next === null) return;
    event.preventDefault();
    onMove(within(next));
  };
  return (
    <div className="scenario-line" style={{ width, height }}>
      <div
        className="scenario-line__name"
        aria-hidden="true"
        style={{ left: Math.min(width - HALF_NAME, Math.max(HALF_NAME, at.x)), top: rect.y - 33 }}
      >
        {triedName(ratio)}
      </div>
      <div
        className="scenario-line__handle"
        role="slider"
        tabIndex={0}
        aria-label="Ratio tried out"
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={ratio}
        aria-valuetext={valueText}
        style={{ transform: `translateX(${at.x}px)`, top: rect.y, height: rect.height }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onRelease}
        onPointerCancel={onPointerCancel}
        onKeyDown={onKeyDown}
        onKeyUp={onSettle}
        onBlur={onSettle}
      >
        <span className="scenario-line__grip" />
      </div>
      <div className="scenario-line__dot" style={{ transform: `translate(${at.x}px, ${at.y}px)` }} />
    </div>
  );
}

/** Where a key moves the line to; null for a key that does not move it. */
function destination({ key, shiftKey }: KeyboardEvent, ratio: number, least: number, most: number): number | null {
  const step = shiftKey ? LARGE_STEP : STEP;
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: ratio + step,
    ArrowUp: ratio + step,
    ArrowLeft: ratio - step,
    ArrowDown: ratio - step,
    PageUp: ratio + PAGE,
    PageDown: ratio - PAGE,
    Home: least,
    End: most,
  };
  return moves[key] ?? null;
}
