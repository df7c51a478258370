import { describe, expect, it } from 'vitest';
import { byLastUse, freeName, newId, nextOpening } from './workspace';

describe('freeName', () => {
  it('is the name itself, tidied, where nobody has it', () => {
    expect(freeName('  Stroke \n audit ', ['Diabetes'])).toBe('Stroke audit');
    expect(freeName(' ', [])).toBe('My workspace');
    expect(freeName('x'.repeat(80), [])).toHaveLength(60);
  });

  it('counts on where somebody has it, capitals aside', () => {
    expect(freeName('Diabetes', ['diabetes'])).toBe('Diabetes (2)');
    expect(freeName('Diabetes', ['DIABETES', 'Diabetes (2)'])).toBe('Diabetes (3)');
  });
});

describe('newId', () => {
  it('is 32 hexadecimal digits, another each time', () => {
    expect(newId()).toMatch(/^[0-9a-f]{32}$/);
    expect(newId()).not.toBe(newId());
  });
});

describe('byLastUse', () => {
  it('goes by the order of openings, whatever the clock said at each', () => {
    const old = { id: 'old', name: 'Old', usedAt: 9 };
    const older = { id: 'older', name: 'Older', usedAt: 8 };
    const first = { id: 'first', name: 'First', usedAt: 7, opening: nextOpening([old]) };
    const second = { id: 'second', name: 'Second', usedAt: 1, opening: nextOpening([old, first]) };
    expect([older, first, old, second].sort(byLastUse).map(({ id }) => id)).toEqual([
      'second',
      'first',
      'old',
      'older',
    ]);
  });
});
