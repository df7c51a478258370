/** A text as the charts draw it: its attributes, and what it says in markup. */
const TEXT = /<text\b([^>]*)>([^<]*)<\/text>/gu;

/**
 * A chart's drawing in the SVG that office programs know (1.1, attributes alone): they draw a halo over its text instead
 * of under it (`paint-order`), and text whose font is in a style, or that is moved by ems, at the wrong size or place.
 * It looks the same.
 *
 * @param svg as `chartSvg` gives it
 */
export function officeSvg(svg: string): string {
  return svg
    .replace(/ (fill|stroke)="transparent"/gu, ' $1="none"')
    .replace(TEXT, (_, attributes: string, words: string) => plainText(attributes, words));
}

function plainText(attributes: string, words: string): string {
  const attribute = (name: string) => new RegExp(` ${name}="[^"]*"`, 'u').exec(attributes)?.[0] ?? '';
  const font = fontOf(/ style="([^"]*)"/u.exec(attributes)?.[1] ?? '');
  const moved = Number(/ y="([^"]*)"/u.exec(attributes)?.[1] ?? 0) + Number(/ dy="([^"]*)em"/u.exec(attributes)?.[1] ?? 0) * font.size; // prettier-ignore
  const place = ['text-anchor', 'xml:space', 'transform', 'x'].map(attribute).join('');
  const look = `font-family="Arial" font-size="${font.size}"${font.isBold ? ' font-weight="bold"' : ''}`;
  const drawn = (ink: string) => `<text${place} y="${Math.round(moved * 100) / 100}" ${look}${ink}>${words}</text>`; // prettier-ignore
  const stroke = / stroke="([^"]*)"/u.exec(attributes)?.[1];
  if (stroke === undefined || stroke === 'none') return drawn(attribute('fill'));
  const pen = ['stroke-width', 'stroke-miterlimit'].map(attribute).join('');
  return drawn(` fill="${stroke}" stroke="${stroke}"${pen}`) + drawn(attribute('fill'));
}

/** `font: bold 12px Arial` and `font-size:12px;font-weight:bold` alike. */
function fontOf(style: string): { readonly size: number; readonly isBold: boolean } {
  return { size: Number(/([\d.]+)px/u.exec(style)?.[1] ?? 12), isBold: /\bbold\b/u.test(style) };
}
