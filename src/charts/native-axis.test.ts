import { expect, it } from 'vitest';
import { nativeAxis, spanAxis } from './native-axis';

it('has round ends, from 0 where values spread, and the decimals its steps need', () => {
  expect(nativeAxis('Rate', [0.031, 0.17], 'percent')).toEqual({ title: 'Rate', format: '0%', range: { min: 0, max: 0.2, step: 0.05 } }); // prettier-ignore
  expect(nativeAxis('Rate', [0.001, 0.0142], 'per-1000')).toEqual({ title: 'Rate', format: '#,##0', range: { min: 0, max: 16, step: 2 } }); // prettier-ignore
  expect(nativeAxis('Ratio', [0, 1.9], 'ratio')).toMatchObject({ format: '#,##0.0', range: { min: 0, max: 2, step: 0.5 } }); // prettier-ignore
});

it('begins near values that crowd far from 0, and below 0 for amounts below', () => {
  expect(nativeAxis('Rate', [0.91, 0.98], 'percent').range).toEqual({ min: 0.91, max: 0.98, step: 0.01 });
  expect(nativeAxis('£', [0, -1500, 900], 'pounds')).toEqual({ title: '£', format: '£#,##0', range: { min: -1500, max: 1000, step: 500 } }); // prettier-ignore
});

it('spans from the first to the last value, also far from 0, with room for both', () => {
  expect(spanAxis('Ratio', [1, 3], 'ratio').range).toEqual({ min: 1, max: 3, step: 0.5 });
  expect(spanAxis('Ratio', [1.13, 2.9], 'ratio').range).toEqual({ min: 1, max: 3, step: 0.2 });
});
