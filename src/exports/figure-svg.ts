import type { ChartPicture } from '@/charts/chart-picture';
import { escapeMarkup } from '@/charts/escape-markup';
import { INK } from '@/charts/ink';
import { paintSvg } from '@/charts/paint-svg';
import { fontFamily, PAPER_SHEET } from '@/charts/sheet';
import { wrapText } from '@/charts/wrap-text';
import type { Figure } from './figure';
import { given, linesUnder } from './figure-lines';

interface Paragraph {
  readonly text: string;
  /** Font size in pixels. */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  /** Pixels kept clear above. */
  readonly before: number;
}

const MARGIN = 16;
const LINE = 1.3;

/**
 * A chart with its words as one picture that can be put into a paper as it is: finding, subtitle, filters, chart, source,
 * date, caveat, notice and reference. Long texts wrap and make the picture higher; nothing is cut off.
 *
 * @param picture drawn for paper (`PAPER_SHEET`)
 * @returns a whole SVG document as text, the same for the same input
 */
export function figureSvg(figure: Figure, picture: ChartPicture): string {
  return framedSvg(figure, paintSvg(picture.drawing), picture);
}

/** The same around a chart that is drawn already. @param chartOnly from `paintSvg` */
export function framedSvg(
  figure: Figure,
  chartOnly: string,
  picture: { readonly width: number; readonly height: number },
): string {
  const width = picture.width + MARGIN * 2;
  const head = setText(headOf(figure), picture.width, MARGIN);
  const chartTop = head.bottom + 12;
  const foot = setText(footOf(figure), picture.width, chartTop + picture.height + 10);
  const height = Math.ceil(foot.bottom + MARGIN);
  const chart = chartOnly.replace('<svg ', `<svg x="${MARGIN}" y="${chartTop}" `);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeMarkup(figure.title)}</title>`,
    `<desc>${escapeMarkup(figure.alt)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${INK.paper}"/>`,
    `<g font-family="${escapeMarkup(fontFamily(PAPER_SHEET))}">`,
    ...head.lines,
    ...foot.lines,
    '</g>',
    chart.trim(),
    '</svg>',
    '',
  ].join('\n');
}

function headOf({ title, subtitle, filters }: Figure): readonly Paragraph[] {
  const muted = { size: 13, bold: false, colour: INK.mutedText, before: 3 };
  return [
    { text: title, size: 18, bold: true, colour: INK.text, before: 0 },
    { text: subtitle, ...muted },
    ...given(filters).map((text) => ({ text, ...muted })),
  ];
}

function footOf(figure: Figure): readonly Paragraph[] {
  const small = { size: 11, bold: false, colour: INK.mutedText, before: 2 };
  return linesUnder(figure).map(({ text, isNotice }) =>
    isNotice ? { ...small, text, bold: true, colour: INK.text } : { ...small, text },
  );
}

function setText(paragraphs: readonly Paragraph[], width: number, top: number) {
  let y = top;
  const lines = paragraphs.flatMap(({ text, size, bold, colour, before }) => {
    y += before;
    return wrapText(text, width, { size, bold }).map((line) => {
      const baseline = Math.round((y + size) * 100) / 100;
      y += size * LINE;
      const weight = bold ? ' font-weight="bold"' : '';
      return `<text x="${MARGIN}" y="${baseline}" font-size="${size}" fill="${colour}"${weight}>${escapeMarkup(line)}</text>`;
    });
  });
  return { lines, bottom: Math.round(y) };
}
