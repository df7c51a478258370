const MANY_MARKS = 1000;

/** SVG stays sharp at any zoom and is quick for few marks; from about 1,000 marks on a canvas is several times quicker. */
export function rendererFor(marks: number): 'svg' | 'canvas' {
  return marks < MANY_MARKS ? 'svg' : 'canvas';
}
