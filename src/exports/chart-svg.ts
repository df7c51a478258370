import { LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartPicture } from '@/charts/chart-picture';
import { replaceForbidden } from '@/charts/escape-markup';
import { measurePaperByTable } from './paper-widths';
import { shortHash } from './short-hash';

echarts.use([LineChart, ScatterChart, GridComponent, GraphicComponent, TooltipComponent, AriaComponent, SVGRenderer]);
measurePaperByTable();

/**
 * Draws a picture off screen, in Node, a worker or a page. The same picture always gives the same text: the renderer's
 * counters are replaced by ids made from the drawing itself, so that several drawings can stand in one document, and
 * coordinates have two decimals.
 *
 * @returns a whole `<svg>` element of the picture's size
 */
export function chartSvg({ option, width, height }: Pick<ChartPicture, 'option' | 'width' | 'height'>): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false });
    return settled(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** Takes off what only a live chart needs (hover styles, classes, event marks) and what changes from run to run. */
function settled(svg: string): string {
  const bare = svg
    .replace(/<style\s*>[\s\S]*?<\/style>\s*/gu, '')
    .replace(/ (?:class="zr[^"]*"|ecmeta_\w+="[^"]*"|pointer-events="[^"]*")/gu, '')
    .replace(/ dominant-baseline="central"/gu, ' dy="0.35em"')
    .replace(/<[^>]*>/gu, (tag) =>
      tag.replace(/-?\d+\.\d{3,}/gu, (number) => String(Math.round(Number(number) * 100) / 100)),
    );
  const own = shortHash(bare.replace(/zr\d+-/gu, ''));
  const named = bare.replace(/(id="|url\(#)zr\d+-/gu, `$1f${own}-`);
  return replaceForbidden(named);
}
