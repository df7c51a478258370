import * as echarts from 'echarts/core';
import { fontFamily, PAPER_SHEET } from '@/charts/sheet';
import { textWidth } from '@/charts/text-width';

const ON_PAPER = fontFamily(PAPER_SHEET);
const SIZE = /([\d.]+)px/u;

/**
 * Lets the drawing library measure the text of paper by the table that our own labels are placed by: a browser would
 * measure by the fonts of its machine and Node by none, and the same chart would be drawn in two ways. Text of the screen
 * is measured as before.
 */
export function measurePaperByTable(): void {
  let canvas: CanvasRenderingContext2D | null = null;
  echarts.setPlatformAPI({
    measureText(text, font = '') {
      const size = Number(SIZE.exec(font)?.[1] ?? 12);
      const style = { size, bold: /\bbold\b|\b[6-9]00\b/u.test(font) };
      if (font.includes(ON_PAPER) || typeof document === 'undefined') return { width: textWidth(text, style) };
      canvas ??= document.createElement('canvas').getContext('2d');
      if (!canvas) return { width: textWidth(text, style) };
      canvas.font = font;
      return canvas.measureText(text);
    },
  });
}
