import type { DrawnLabel, DrawnPoint } from './chart-unit';
import type { Drawing, PlotSeries } from './drawing';
import type { DrawnElement } from './drawn-element';
import type { PlotAxesSpec, PlotFrame } from './plot-frame';
import { fontFamily, type Sheet } from './sheet';

/** A chart ready to be drawn at its size, and what its reader has to be told beside it. */
export interface ChartPicture {
  readonly drawing: Drawing;
  readonly width: number;
  readonly height: number;
  /** The part of the sheet inside the axes. */
  readonly plot: PlotFrame['rect'];
  /** Drawn units in reading order: from left to right, or from top to bottom in rows. */
  readonly points: readonly DrawnPoint[];
  /** Every label written inside the plot or beside its right edge. No two overlap. */
  readonly labels: readonly DrawnLabel[];
  /** Units outside the 99.8% limits for whose name there was no room. */
  readonly unlabelled: number;
  /** Units of the request that are not drawn because they have no value. */
  readonly notDrawn: number;
  /** Intervals that are longer than the axis has room for and are cut off at its edge; null where there was no room for any. */
  readonly cutIntervals: number | null;
  /** How many marks the renderer handles, for `rendererFor`. */
  readonly markCount: number;
}

/** The parts of a picture that a builder makes. */
export interface PictureParts extends Omit<ChartPicture, 'drawing' | 'width' | 'height' | 'plot'> {
  readonly frame: PlotFrame;
  readonly axes: PlotAxesSpec;
  /** What the picture says, for those who cannot see it. */
  readonly summary: string;
  readonly series: readonly PlotSeries[];
  readonly elements: readonly DrawnElement[];
}

/** Puts a picture of one pair of axes together. Nothing in it depends on a browser. */
export function chartPicture(sheet: Sheet, parts: PictureParts): ChartPicture {
  const { frame, axes, summary, series, elements, ...told } = parts;
  const { width, height } = sheet;
  return {
    ...told,
    width,
    height,
    plot: frame.rect,
    drawing: { width, height, fonts: fontFamily(sheet), summary, plots: [{ frame, axes, series }], elements },
  };
}
