/** Colours of everything in a chart that is not a locality: text at 4.5:1 on white or more, lines and outlines at 3:1. */
export const INK = {
  text: '#212b32',
  mutedText: '#4c6272',
  paper: '#ffffff',
  limit: '#4c6272',
  average: '#212b32',
  negotiated: '#d5281b',
  outline: '#212b32',
  /** The unit that a chart is about, where it does not stand among those of its locality. */
  unit: '#12436d',
  /** All units in a bar, and the middle half of them. */
  paleBar: '#eef1f2',
  darkBar: '#c3ccd2',
  axis: '#768692',
  /** Decoration only: a chart reads the same without it. */
  gridLine: '#e3e8eb',
} as const;

const TINT = 0.12;

/** A colour thinned with white to a pale fill, `#rrggbb`: decoration, to be outlined in the colour itself. */
export function tintOf(colour: string): string {
  const channels = [1, 3, 5].map((at) => {
    const thinned = 255 - (255 - parseInt(colour.slice(at, at + 2), 16)) * TINT;
    return Math.round(thinned).toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
