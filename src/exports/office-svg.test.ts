import { describe, expect, it } from 'vitest';
import { funnelPicture } from '@/charts/funnel-picture';
import { matrixPicture } from '@/charts/matrix-picture';
import { PAPER_SHEET } from '@/charts/sheet';
import { trendPicture } from '@/charts/trend-picture';
import { funnelSpec, matrixSpec, monthlySpec } from '../../tests/visual/sample-specs';
import { paintSvg } from '@/charts/paint-svg';
import { officeSvg } from './office-svg';

const CHARTS = {
  funnel: funnelPicture({ ...funnelSpec(), selectedId: 'Y93004' }, PAPER_SHEET),
  trend: trendPicture(monthlySpec(), PAPER_SHEET),
  matrix: matrixPicture(matrixSpec(), PAPER_SHEET),
};
const wordsOf = (svg: string) => [...new Set([...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map((found) => found[1]))];

describe('officeSvg', () => {
  it.each(Object.entries(CHARTS))('says in attributes of SVG 1.1 what the %s chart says', (_, picture) => {
    const svg = paintSvg(picture.drawing);
    const office = officeSvg(svg);
    expect(svg).toMatch(/ dy="/u);
    expect(office).not.toMatch(/ style="| dy="|paint-order|transparent/u);
    expect(wordsOf(office)).toEqual(wordsOf(svg));
    expect(office.replace(/<text.*<\/text>/gu, '')).toBe(svg.replace(/<text.*<\/text>/gu, ''));
  });

  it('draws a halo as text of its own, under the text', () => {
    const haloed = '<text x="1" y="2" dy="0.35em" text-anchor="end" font-weight="bold" xml:space="preserve" fill="#212b32" stroke="#ffffff" stroke-width="3" paint-order="stroke" stroke-miterlimit="2">A &amp; B</text>'; // prettier-ignore
    const place = '<text text-anchor="end" xml:space="preserve" x="1" y="6.2" font-family="Arial" font-size="12" font-weight="bold"'; // prettier-ignore
    expect(officeSvg(haloed)).toBe(
      `${place} fill="#ffffff" stroke="#ffffff" stroke-width="3" stroke-miterlimit="2">A &amp; B</text>${place} fill="#212b32">A &amp; B</text>`,
    );
  });
});
