import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width';

/**
 * Widths at 100 px, measured once with `CanvasRenderingContext2D.measureText` in Chromium 156: regular and bold in
 * Liberation Sans, which has Arial's metrics, then Inter Variable 5.3 at weights 400 and 600.
 */
const MEASURED = [
  ['Practice W21', 594.6, 622.6, 615.5, 629.6],
  ['99.8%', 283.5, 283.5, 308.1, 318.8],
  ['average 6.6%', 617.1, 633.8, 653.9, 669.2],
  ['negotiated ratio 1.75', 911.8, 972.5, 953, 977.3],
  ['£1,234,567', 500.5, 500.5, 519.9, 540.1],
  ['2005/06 – 2007/08', 834.1, 834.1, 916.7, 941.5],
  ['Indicator entries (denominators + exceptions)', 2003.8, 2169.9, 2151.1, 2205.5],
  ['The Lodge Surgery & Partners', 1356.3, 1444.8, 1430.3, 1453.3],
  ['Hertsmere', 466.7, 494.7, 496.5, 510.4],
  ['Follow-ups per first attendance, ≥ 5 firsts', 1800, 1949.7, 1942, 1987.8],
  ['Mill Lane Medical Centre’s list “A”', 1482, 1618.9, 1563.6, 1610.9],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1761.3, 1788.9, 1771.3, 1805.2],
  ['abcdefghijklmnopqrstuvwxyz', 1272.8, 1400.2, 1391.6, 1438.3],
  ['Île-de-Fränce Café Ångström', 1289.4, 1366.9, 1381.6, 1411.1],
] as const;

describe('textWidth', () => {
  it.each(MEASURED)('is within 5%% of Arial as measured for "%s"', (text, regular, bold) => {
    expect(Math.abs(textWidth(text, { size: 100 }) / regular - 1)).toBeLessThan(0.05);
    expect(Math.abs(textWidth(text, { size: 100, bold: true }) / bold - 1)).toBeLessThan(0.05);
  });

  it.each(MEASURED)('is never narrower than Inter on the screen for "%s"', (text, _regular, _bold, inter) => {
    expect(textWidth(text, { size: 100, forScreen: true })).toBeGreaterThan(inter * 0.995);
  });

  it('grows with the font size in proportion', () => {
    expect(textWidth('WatCom', { size: 24 })).toBeCloseTo(2 * textWidth('WatCom', { size: 12 }), 10);
  });

  it('gives combining marks and joiners no width of their own', () => {
    expect(textWidth('e\u0301', { size: 12 })).toBe(textWidth('e', { size: 12 }));
  });
});
