import { axisPrint } from './axis-print';
import { fixedRange } from './axis-range';
import type { PlotFrame } from './plot-frame';
import type { ScenarioSpec } from './scenario-spec';
import { LINE_HEIGHT, type Sheet } from './sheet';
import { rangeUp, widestTick } from './tick-room';

/** The title of the values, the name of the ratio tried out and that of the contract stand above the plot. */
const ABOVE_PLOT = 3 * LINE_HEIGHT + 10;
const BELOW_PLOT = 44;
const RIGHT = 18;
const TICK_WIDTH = 56;

/** Where the plot of a chart of ratios lies: a line that moves above the picture is placed by it. */
export function scenarioFrame({ points }: Pick<ScenarioSpec, 'points'>, sheet: Sheet): PlotFrame {
  const height = Math.max(60, sheet.height - ABOVE_PLOT - BELOW_PLOT);
  const y = rangeUp(
    points.flatMap(({ excess, upper }) => [0, excess, upper ?? 0]),
    height,
    String,
  );
  const left = widestTick(y, axisPrint(y, 'ratio'), sheet) + 10;
  const width = Math.max(60, sheet.width - left - RIGHT);
  const [first, last] = [points[0]?.ratio ?? 0, points.at(-1)?.ratio ?? 1];
  const x = fixedRange(first, last, Math.max(2, Math.floor(width / TICK_WIDTH)), String);
  return { rect: { x: left, y: ABOVE_PLOT, width, height }, x, y };
}
