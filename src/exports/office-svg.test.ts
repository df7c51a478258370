import { describe, expect, it } from 'vitest';
import { funnelOption } from '@/charts/funnel-option';
import { matrixOption } from '@/charts/matrix-option';
import { PAPER_SHEET } from '@/charts/sheet';
import { trendOption } from '@/charts/trend-option';
import { funnelSpec, matrixSpec, monthlySpec } from '../../tests/visual/sample-specs';
import { chartSvg } from './chart-svg';
import { officeSvg } from './office-svg';

const CHARTS = {
  funnel: funnelOption({ ...funnelSpec(), selectedId: 'Y93004' }, PAPER_SHEET),
  trend: trendOption(monthlySpec(), PAPER_SHEET),
  matrix: matrixOption(matrixSpec(), PAPER_SHEET),
};
const wordsOf = (svg: string) => [...new Set([...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map((found) => found[1]))];

describe('officeSvg', () => {
  it.each(Object.entries(CHARTS))('says in attributes of SVG 1.1 what the %s chart says', (_, picture) => {
    const svg = chartSvg(picture);
    const office = officeSvg(svg);
    expect(svg).toMatch(/ style="| dy="/u);
    expect(office).not.toMatch(/ style="| dy="|paint-order|transparent/u);
    expect(wordsOf(office)).toEqual(wordsOf(svg));
    expect(office.replace(/<text.*<\/text>/gu, '')).toBe(svg.replace(/<text.*<\/text>/gu, ''));
  });

  it('draws a halo as text of its own, under the text', () => {
    const haloed = '<text dy="0.35em" text-anchor="end" style="font: bold 12px Arial, sans-serif" xml:space="preserve" transform="translate(1 2)" fill="#212b32" stroke="#ffffff" stroke-width="3" paint-order="stroke" stroke-miterlimit="2">A &amp; B</text>'; // prettier-ignore
    const place = '<text text-anchor="end" xml:space="preserve" transform="translate(1 2)" y="4.2" font-family="Arial" font-size="12" font-weight="bold"'; // prettier-ignore
    expect(officeSvg(haloed)).toBe(
      `${place} fill="#ffffff" stroke="#ffffff" stroke-width="3" stroke-miterlimit="2">A &amp; B</text>${place} fill="#212b32">A &amp; B</text>`,
    );
  });

  it('moves text by as many pixels as its ems are', () => {
    const moved = '<text dy="0.35em" style="font-size:20px;font-family:Arial;" y="6" fill="#212b32">1</text>';
    expect(officeSvg(moved)).toBe('<text y="13" font-family="Arial" font-size="20" fill="#212b32">1</text>');
  });
});
