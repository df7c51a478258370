import cos from '@stdlib/math-base-special-cos';
import sin from '@stdlib/math-base-special-sin';
import { type LocalityColours, localityColour, NO_LOCALITY, PALETTE } from '@/domain/locality-colours';
import type { Pixel } from './plot-frame';

/** What fixes the marks of localities. */
export interface LocalityScheme {
  /** Every locality of the data, shown or not, in the order of `sortLocalities`. */
  readonly localities: readonly string[];
  /** Colours that a locality map gives some of them. */
  readonly colours: LocalityColours;
}

/** How the marks of a locality look: colour and shape say the same thing, so that either can be lost. */
export interface LocalityMark {
  readonly colour: string;
  readonly shape: MarkShape;
}

export type MarkShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'triangle-down' | 'plus' | 'saltire';

const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'triangle-down', 'plus'] as const;

/**
 * The mark of a locality, by its place among all localities of the data, shown or not. Colours come round after six;
 * the shape then moves on by one, so that 36 localities differ in one of the two. Where there is
 * one alone, as where no unit has a locality, its mark is the plainest.
 */
export function localityMark(locality: string, { localities, colours }: LocalityScheme): LocalityMark {
  const index = Math.max(0, localities.indexOf(locality));
  if (localities.length === 1) return { colour: colours.get(locality) ?? PALETTE[0], shape: 'circle' };
  const shape = SHAPES[(index + Math.floor(index / SHAPES.length)) % SHAPES.length] ?? 'circle';
  return { colour: localityColour(locality, localities, colours), shape: locality === NO_LOCALITY ? 'saltire' : shape };
}

/** How far any shape reaches from its middle, in radii. */
export const MARK_REACH = 1.2;

/** The corners of a shape of unit radius, clockwise on the screen; null for the circle. Areas are near to each other. */
const CORNERS: Readonly<Record<MarkShape, readonly (readonly [number, number])[] | null>> = {
  circle: null,
  square: [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]],
  triangle: [[0, -1.2], [1.2, 0.9], [-1.2, 0.9]],
  'triangle-down': [[0, 1.2], [-1.2, -0.9], [1.2, -0.9]],
  diamond: [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]],
  plus: cross(0),
  saltire: cross(Math.PI / 4),
}; // prettier-ignore

/** A cross with arms 0.8 wide and 2.4 long, turned by an angle. */
function cross(angle: number): readonly (readonly [number, number])[] {
  const [long, half] = [1.2, 0.45];
  const quarter = [[-half, -long], [half, -long], [half, -half]] as const; // prettier-ignore
  return [0, 1, 2, 3].flatMap((turn) => {
    const turned = angle + (turn * Math.PI) / 2;
    const [c, s] = [cos(turned), sin(turned)];
    return quarter.map(([x, y]) => [x * c - y * s, x * s + y * c] as const);
  });
}

/** A shape's corners around a pixel; null for the circle. */
export function markCorners(shape: MarkShape, { x, y }: Pixel, radius: number): readonly Pixel[] | null {
  return CORNERS[shape]?.map(([dx, dy]) => ({ x: x + dx * radius, y: y + dy * radius })) ?? null;
}

/** The mark that stands beside a locality's name, of unit radius around 0, 0: the one its units have in the charts. */
export function markOf(locality: string, scheme: LocalityScheme) {
  const { colour, shape } = localityMark(locality, scheme);
  return { colour, corners: markCorners(shape, { x: 0, y: 0 }, 1) };
}
