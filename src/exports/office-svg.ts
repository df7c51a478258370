import { TEXT_SIZE } from '@/charts/sheet';

/** A text as the charts draw it: its attributes, and what it says in markup. */
const TEXT = /<text\b([^>]*)>([^<]*)<\/text>/gu;

/**
 * A chart's drawing in the SVG that office programs know (1.1, attributes alone): they draw a halo over its text instead
 * of under it (`paint-order`), and text whose font is that of a group, or that is moved by ems, at the wrong size or place.
 * It looks the same.
 *
 * @param svg as `paintSvg` gives it
 */
export function officeSvg(svg: string): string {
  return svg.replace(TEXT, (_, attributes: string, words: string) => plainText(attributes, words));
}

function plainText(attributes: string, words: string): string {
  const attribute = (name: string) => new RegExp(` ${name}="[^"]*"`, 'u').exec(attributes)?.[0] ?? '';
  const number = (name: string) => Number(/[-\d.]+/u.exec(attribute(name))?.[0] ?? 0);
  const baseline = Math.round((number('y') + number('dy') * TEXT_SIZE) * 100) / 100;
  const place = ['text-anchor', 'xml:space', 'x'].map(attribute).join('');
  const look = ` font-family="Arial" font-size="${TEXT_SIZE}"${attribute('font-weight')}`;
  const drawn = (ink: string) => `<text${place} y="${baseline}"${look}${ink}>${words}</text>`;
  const stroke = / stroke="([^"]*)"/u.exec(attributes)?.[1];
  if (stroke === undefined) return drawn(attribute('fill'));
  const pen = ['stroke-width', 'stroke-miterlimit'].map(attribute).join('');
  return drawn(` fill="${stroke}" stroke="${stroke}"${pen}`) + drawn(attribute('fill'));
}
