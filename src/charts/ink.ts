/** Colours of everything in a chart that is not a locality: text at 4.5:1 on white or more, lines and outlines at 3:1. */
export const INK = {
  text: '#212b32',
  mutedText: '#4c6272',
  paper: '#ffffff',
  limit: '#4c6272',
  average: '#212b32',
  negotiated: '#d5281b',
  outline: '#212b32',
  axis: '#768692',
  /** Decoration only: a chart reads the same without it. */
  gridLine: '#e3e8eb',
  boxFill: '#eef2f5',
  boxOutline: '#768692',
} as const;
