/** How a unit’s place against its control limits is shown: a shape and a word. */
export const BAND_FACES = {
  'above-998': { shape: '▲', words: 'above 99.8%' },
  'above-95': { shape: '△', words: 'above 95%' },
  within: { shape: '', words: 'within' },
  'below-95': { shape: '▽', words: 'below 95%' },
  'below-998': { shape: '▼', words: 'below 99.8%' },
  'not-compared': { shape: '', words: 'not compared' },
} as const;
