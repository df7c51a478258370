/** One small chart of a picture: lines over the same values of x. */
export interface ChartPanel {
  /** What is shown, with its unit. */
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
}

const WIDTH = 300;
const HEIGHT = 220;
const EDGE = { left: 56, right: 16, top: 44, bottom: 40 };
const COLOURS = ['#005eb8', '#b35900', '#5c3d8f'];
const DASHES = ['none', '7 3', '2 3'];
const TICKS = 4;

/**
 * Draws panels side by side, each with axes from 0, so that growth in proportion is a straight line towards the corner.
 *
 * @param label what the picture says, for those who cannot see it
 * @param xTitle of the axis that all panels share
 * @param x ascending, above 0
 * @throws RangeError where a line has not one value for each x
 */
export function lineChartSvg(
  label: string,
  xTitle: string,
  x: readonly number[],
  panels: readonly ChartPanel[],
): string {
  // prettier-ignore
  const drawn = panels.map((panel, place) => `<g transform="translate(${place * WIDTH} 0)">${panelSvg(panel, xTitle, x)}</g>`); // prettier-ignore
  const width = WIDTH * panels.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" font-family="sans-serif" font-size="11" fill="#212b32">`,
    `<title>${escaped(label)}</title>`,
    `<rect width="${width}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function panelSvg({ title, lines }: ChartPanel, xTitle: string, x: readonly number[]): string {
  if (lines.some(({ values }) => values.length !== x.length)) throw new RangeError('a line needs a value for each x');
  const step = niceStep(Math.max(...lines.flatMap(({ values }) => values)) / TICKS);
  const [right, bottom] = [WIDTH - EDGE.right, HEIGHT - EDGE.bottom];
  const across = (value: number) => EDGE.left + ((right - EDGE.left) * value) / Math.max(...x);
  const up = (value: number) => bottom - ((bottom - EDGE.top) * value) / (step * TICKS);
  const ticks = Array.from({ length: TICKS + 1 }, (_, index) => index * step);
  return [
    text(EDGE.left - 40, 16, title, 'font-weight="bold"'),
    ...lines.map(({ name }, index) => legend(name, index, EDGE.left + index * 90)),
    ...ticks.map((tick) => `<path d="M${EDGE.left} ${place(up(tick))}H${right}" stroke="#d8dde0"/>` + text(EDGE.left - 6, up(tick) + 4, shown(tick), 'text-anchor="end"')), // prettier-ignore
    ...x.map((value) => text(across(value), bottom + 16, String(value), 'text-anchor="middle"')),
    text((EDGE.left + right) / 2, bottom + 32, xTitle, 'text-anchor="middle"'),
    ...lines.map(({ values }, index) => line(values.map((value, at) => [across(x[at] ?? 0), up(value)] as const), index)), // prettier-ignore
  ].join('');
}

function line(points: readonly (readonly [number, number])[], index: number): string {
  const path = points.map(([at, height]) => `${place(at)} ${place(height)}`).join('L');
  const dots = points.map(([at, height]) => `<circle cx="${place(at)}" cy="${place(height)}" r="3" fill="${COLOURS[index] ?? ''}"/>`); // prettier-ignore
  return `<path d="M${path}" ${stroke(index)}/>${dots.join('')}`;
}

function legend(name: string, index: number, left: number): string {
  return `<path d="M${left} 30h18" ${stroke(index)}/>${text(left + 22, 34, name, '')}`;
}

const stroke = (index: number) => `fill="none" stroke="${COLOURS[index] ?? ''}" stroke-width="2" stroke-dasharray="${DASHES[index] ?? ''}"`; // prettier-ignore

const place = (value: number) => String(Math.round(value * 10) / 10);

const text = (at: number, height: number, words: string, style: string) => `<text x="${place(at)}" y="${place(height)}" ${style}>${escaped(words)}</text>`; // prettier-ignore

const shown = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });

/** The least of 1, 2, 2.5 or 5 times a power of ten that is not below a number; 1 for nothing. */
function niceStep(least: number): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
