/** Which way of a measure is better, as a sentence. */
export const POLARITY_WORDS = {
  high: 'Higher is usually better.',
  low: 'Lower is usually better.',
  neither: 'Neither: a high or a low value raises a question.',
} as const;
