import { describe, expect, it } from 'vitest';
import { markId } from './mark-id';

describe('markId', () => {
  it('finds the id in third place of a list, or in a record', () => {
    expect(markId([1466, 0.049, 'Y90027'])).toBe('Y90027');
    expect(markId({ id: 'Y90027', value: [1466, 0.049] })).toBe('Y90027');
  });

  it('gives null for marks without one', () => {
    expect([markId([1, 2]), markId([1, 2, 3]), markId({ value: 1 }), markId(null), markId('Y90027')]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
