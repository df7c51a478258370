/** What is drawn of one element of a saved picture. */
interface Drawn {
  readonly tag: string;
  readonly fill: string;
  readonly stroke: string;
  readonly shape: string;
}

const PAPER = '#ffffff';
/** Decoration: a chart reads the same without it. */
const GRID = '#e3e8eb';
const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;

/**
 * What of a saved picture cannot be seen, or not be told apart in greyscale: text below 4.5:1 on its ground, marks and lines
 * below 3:1 on white without an outline of it, and marks of two colours that have one shape.
 *
 * @param svg as it is saved
 * @param colours that stand for something, such as those of the localities
 */
export function pictureFaults(svg: string, colours: readonly string[]): readonly string[] {
  const drawn = [...svg.matchAll(/<(text|path|rect|circle|line|polygon|polyline)\b([^>]*)>/gu)].map(([, tag = '', attributes = '']) => drawnOf(tag, attributes)); // prettier-ignore
  const grounds = [PAPER, ...drawn.filter(({ tag, fill }) => tag !== 'text' && isColour(fill)).map(({ fill }) => fill)];
  return [
    ...drawn.flatMap((one) => (one.tag === 'text' ? textFault(one, grounds) : markFault(one)) ?? []),
    ...sharedShapes(drawn, colours),
  ];
}

function drawnOf(tag: string, attributes: string): Drawn {
  const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? null;
  const fill = (of('fill') ?? '#000000').toLowerCase();
  return {
    tag,
    fill: longForm(fill),
    stroke: longForm((of('stroke') ?? 'none').toLowerCase()),
    shape: of('d') ?? (tag === 'circle' ? tag : ''),
  };
}

const longForm = (colour: string) => colour.replace(/^#([\da-f])([\da-f])([\da-f])$/u, '#$1$1$2$2$3$3');
const isColour = (text: string) => /^#[\da-f]{6}$/u.test(text);

/** White text stands on a dark ground of the picture; any other has to be read on paper. */
function textFault({ fill }: Drawn, grounds: readonly string[]): string | null {
  if (fill === PAPER) return grounds.some((ground) => contrast(fill, ground) >= TEXT_CONTRAST) ? null : 'white text without a dark ground'; // prettier-ignore
  return isColour(fill) && contrast(fill, PAPER) >= TEXT_CONTRAST ? null : `text in ${fill}`;
}

function markFault({ tag, fill, stroke }: Drawn): string | null {
  const drawn = [fill, stroke].filter((colour) => colour !== 'none' && colour !== PAPER && colour !== GRID);
  if (drawn.length === 0) return null;
  return drawn.some((colour) => isColour(colour) && contrast(colour, PAPER) >= MARK_CONTRAST)
    ? null
    : `${tag} in ${drawn.join(' and ')}`;
}

/** Small closed marks of two colours with one outline: in greyscale they are one. */
function sharedShapes(drawn: readonly Drawn[], colours: readonly string[]): readonly string[] {
  const wanted = new Set(colours.map((colour) => colour.toLowerCase()));
  const byShape = new Map<string, Set<string>>();
  for (const { fill, shape } of drawn) {
    // A mark is drawn about its own middle and moved; what has its place in the path is a bar or a line.
    if (shape === '' || !wanted.has(fill) || shape.length > 120) continue;
    byShape.set(shape, (byShape.get(shape) ?? new Set()).add(fill));
  }
  return [...byShape].flatMap(([shape, fills]) => (fills.size > 1 ? [`one shape (${shape}) in ${[...fills].join(' and ')}`] : [])); // prettier-ignore
}

/** WCAG 2.1 contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
