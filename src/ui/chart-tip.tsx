import type { CSSProperties } from 'react';

interface Props {
  /** Plain text about a mark, lines split by `\n`. */
  readonly text: string;
  /** The mark's middle, in pixels from the top left of the chart. */
  readonly at: { readonly x: number; readonly y: number };
  /** Size of the chart in pixels, so that the text stands on the side where there is room. */
  readonly width: number;
  readonly height: number;
}

/** What a mark of a chart says, beside it, with a ring around the mark. */
export function ChartTip({ text, at, width, height }: Props) {
  return (
    <>
      <div className="chart__ring" style={{ left: at.x, top: at.y }} />
      <div className="chart__tip" style={beside(at, width, height)}>
        {text}
      </div>
    </>
  );
}

const AWAY = 14;

/** Where the text about a mark stands: towards the middle of the chart, off the mark itself. */
function beside({ x, y }: Props['at'], width: number, height: number): CSSProperties {
  return {
    ...(x > width / 2 ? { right: width - x + AWAY } : { left: x + AWAY }),
    ...(y > height / 2 ? { bottom: height - y + AWAY } : { top: y + AWAY }),
  };
}
