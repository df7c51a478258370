import { describe, expect, it } from 'vitest';
import { expectedText } from './chance-words';

describe('expectedText', () => {
  it.each([
    [0, 'less than 0.1'],
    [0.049, 'less than 0.1'],
    [0.146, '0.1'],
    [0.96, '1'],
    [3, '3'],
    [3.24, '3.2'],
    [9.96, '10'],
    [12.4, '12'],
    [1204.2, '1,204'],
  ])('prints %s as %s', (expected, text) => {
    expect(expectedText(expected)).toBe(text);
  });
});
