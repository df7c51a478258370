import type { EChartsOption, SeriesOption } from 'echarts';
import type { DrawnLabel, DrawnPoint } from './chart-unit';
import type { DrawnElement } from './drawn-element';
import { escapeMarkup } from './escape-markup';
import { INK } from './ink';
import { markId } from './mark-id';
import { type PlotFrame, plotAxes, type PlotAxesSpec } from './plot-frame';
import { fontFamily, type Sheet, TEXT_SIZE } from './sheet';

/** A chart ready to be drawn at its size, and what its reader has to be told beside it. */
export interface ChartPicture {
  /** For `setOption` with `notMerge: true`, on a sheet of exactly `width` × `height`. */
  readonly option: EChartsOption;
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
export interface PictureParts extends Omit<ChartPicture, 'option' | 'width' | 'height' | 'plot'> {
  readonly frame: PlotFrame;
  readonly axes: PlotAxesSpec;
  /** What the picture says, for those who cannot see it. */
  readonly summary: string;
  readonly series: readonly SeriesOption[];
  readonly elements: readonly DrawnElement[];
}

/** Puts a picture together. Nothing in it depends on a browser: the tooltip's text is escaped, not parsed. */
export function chartPicture(sheet: Sheet, parts: PictureParts): ChartPicture {
  const { frame, axes, summary, series, elements, ...told } = parts;
  return {
    ...told,
    width: sheet.width,
    height: sheet.height,
    plot: frame.rect,
    option: {
      animation: false,
      aria: { enabled: true, label: { description: summary } },
      backgroundColor: INK.paper,
      textStyle: { fontFamily: fontFamily(sheet), fontSize: TEXT_SIZE, color: INK.text },
      ...(sheet.forPaper ? {} : { tooltip: tooltip(parts.points) }),
      ...plotAxes(frame, axes),
      series: [...series],
      graphic: { elements: [...elements] },
    },
  };
}

/** Says a mark's hover text, found by the id that its data hold: texts in the data would be copied with every drawing. */
function tooltip(points: readonly DrawnPoint[]): NonNullable<EChartsOption['tooltip']> {
  let hovers: ReadonlyMap<string, string> | null = null;
  return {
    trigger: 'item',
    confine: true,
    enterable: true,
    extraCssText: 'white-space: pre-line; max-width: 22rem;',
    formatter: (item) => {
      hovers ??= new Map(points.map(({ id, hover }) => [id, hover]));
      return escapeMarkup(hovers.get(markId(Array.isArray(item) ? item[0]?.data : item.data) ?? '') ?? '');
    },
  };
}
