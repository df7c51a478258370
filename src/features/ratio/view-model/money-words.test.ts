import { describe, expect, it } from 'vitest';
import { countDifference, moneyDifference } from './money-words';

describe('differences in words', () => {
  it('say which way they go, and that there is none', () => {
    expect(countDifference(1746, 3220, 'at 1.75')).toBe('1,474 fewer than at 1.75');
    expect(countDifference(100.4, 99.6, 'at 1.75')).toBe('as many as at 1.75');
    expect(moneyDifference(26_404_000, 14_317_200, 'at 1.75')).toBe('£121k more than at 1.75');
    expect(moneyDifference(100, 120, 'at 1.75')).toBe('the same as at 1.75');
  });
});
