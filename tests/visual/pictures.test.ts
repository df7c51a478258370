import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { funnelPicture } from '@/charts/funnel-picture';
import { matrixPicture } from '@/charts/matrix-picture';
import { rankedPicture } from '@/charts/ranked-picture';
import { scatterPicture } from '@/charts/scatter-picture';
import type { Sheet } from '@/charts/sheet';
import { spreadPicture } from '@/charts/spread-picture';
import { trendPicture } from '@/charts/trend-picture';
import { paintSvg } from '@/charts/paint-svg';
import type { Figure } from '@/exports/figure';
import { figureSvg } from '@/exports/figure-svg';
import { seeded } from './sample-units';
import { funnelSpec, matrixSpec, monthlySpec, rankedSpec, scatterSpec, spreadSpec, yearlySpec } from './sample-specs';

const SHEETS: readonly Sheet[] = [
  { width: 640, height: 420, forPaper: false },
  { width: 390, height: 320, forPaper: false },
];

const CHARTS = {
  funnel: (sheet: Sheet) => funnelPicture({ ...funnelSpec(), selectedId: 'Y93004' }, sheet),
  spread: (sheet: Sheet) => spreadPicture(spreadSpec(), sheet),
  ranked: (sheet: Sheet) => rankedPicture(rankedSpec(), sheet),
  'ranked-rows': (sheet: Sheet) => rankedPicture(rankedSpec(12), sheet),
  'trend-monthly': (sheet: Sheet) => trendPicture(monthlySpec(), sheet),
  scatter: (sheet: Sheet) => scatterPicture(scatterSpec(), sheet),
  matrix: (sheet: Sheet) => matrixPicture(matrixSpec(), sheet),
  'trend-yearly': (sheet: Sheet) => trendPicture(yearlySpec(), sheet),
} as const;

const FIGURE: Figure = {
  title: 'Three of 73 practices lie outside the limits for exception rates',
  subtitle: 'QOF exception rate, all diabetes indicators, West Herts, 2007/08',
  filters: null,
  source: 'QOF extract 2007/08',
  asOf: 'Extract of 30 June 2008',
  caveat: 'Limits at 95% and 99.8% are widened for overdispersion. A signal raises a question; it is not a judgement.',
  sampleNotice: 'Synthetic sample data',
  reference: 'npm run variation -- --measure exception-rate --group DM --period 2007/08 --format svg',
  alt: 'Funnel of exception rates: three practices outside the 99.8% limits.',
};

/** jsdom comes without types. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { window: { DOMParser: typeof DOMParser } };
};

/** Parses as a strict XML reader does. */
function parsed(svg: string): Document {
  const parser = new new JSDOM('').window.DOMParser();
  const document = parser.parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent ?? null).toBeNull();
  return document;
}

describe('pictures', () => {
  for (const [name, draw] of Object.entries(CHARTS)) {
    it.each(SHEETS)(`have not changed: ${name} at $width × $height`, async (sheet) => {
      const svg = paintSvg(draw(sheet).drawing);
      parsed(svg);
      await expect(svg).toMatchFileSnapshot(`./pictures/${name}-${sheet.width}x${sheet.height}.svg`);
    });

    it(`are drawn alike twice over: ${name}`, () => {
      const sheet = { width: 640, height: 420, forPaper: false };
      expect(paintSvg(draw(sheet).drawing)).toBe(paintSvg(draw(sheet).drawing));
    });
  }

  it('have not changed: figure for paper', async () => {
    const svg = figureSvg(FIGURE, CHARTS.funnel({ width: 680, height: 440, forPaper: true }));
    await expect(svg).toMatchFileSnapshot('./pictures/figure-680x440.svg');
  });

  it('put every unit where the picture says it is', () => {
    const picture = CHARTS.funnel({ width: 640, height: 420, forPaper: false });
    const svg = paintSvg(picture.drawing);
    const drawn = [...svg.matchAll(/(?:translate\(|<circle cx=")([\d.]+)(?: |" cy=")([\d.]+)/gu)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    for (const point of picture.points) {
      const nearest = Math.min(...drawn.map(([x, y]) => Math.hypot(x - point.x, y - point.y)));
      expect(nearest, point.name).toBeLessThan(2);
    }
  });

  it('carry no styles, classes or ids, so that several stand in one document', () => {
    const svg = paintSvg(CHARTS.funnel({ width: 640, height: 420, forPaper: false }).drawing);
    expect(svg).not.toMatch(/class=|<style|style=|\sid=|url\(/u);
  });
});

describe('figureSvg', () => {
  const NASTY = `<script>alert("1")</script> & 'Sons' 🏥 ]]> \u0007\ud83d Ĳ½`;
  const sheet = { width: 390, height: 320, forPaper: true };

  it('is well-formed XML with names and captions that try to break it', () => {
    const spec = funnelSpec();
    const points = spec.points.map((point) => ({ ...point, name: NASTY, id: `${point.id}"<&` }));
    const picture = funnelPicture({ ...spec, points, valueTitle: NASTY, sizeTitle: NASTY, summary: NASTY }, sheet);
    const words = Object.fromEntries(Object.keys(FIGURE).map((key) => [key, NASTY])) as unknown as Figure;
    const document = parsed(figureSvg(words, picture));
    expect(document.querySelector('script')).toBeNull();
    expect(document.querySelector('title')?.textContent).toBe(NASTY.replace('\u0007\ud83d', '\ufffd\ufffd'));
  });

  it('holds every word of every text, however long', () => {
    const long = 'Practices that closed in the year are counted until the month they closed. '.repeat(12);
    const figure = { ...FIGURE, title: long, caveat: long, filters: `Localities: ${long}` };
    const plain = figureSvg(FIGURE, CHARTS.funnel(sheet));
    const grown = figureSvg(figure, CHARTS.funnel(sheet));
    const texts = [...parsed(grown).querySelectorAll('svg > g:first-of-type > text')];
    const words = texts.map((text) => text.textContent).join(' ').split(/\s+/u).length; // prettier-ignore
    expect(words).toBeGreaterThan(3 * 12 * 13);
    const height = (svg: string) => Number(/height="(\d+)"/u.exec(svg)?.[1]);
    expect(height(grown)).toBeGreaterThan(height(plain) + 300);
    const last = Math.max(...texts.map((text) => Number(text.getAttribute('y'))));
    expect(last).toBeLessThan(height(grown));
  });

  it('says its finding, source, date, caveat, notice and reference inside the picture', () => {
    const text = parsed(figureSvg(FIGURE, CHARTS.funnel(sheet))).documentElement.textContent.replace(/\s+/gu, ' ');
    expect(text).toContain('Three of 73 practices');
    expect(text).toContain('Source: QOF extract 2007/08. Extract of 30 June 2008.');
    expect(text).toContain('Synthetic sample data');
    expect(text).toContain('it is not a judgement.');
  });
});

describe('pictures of thousands of units', () => {
  it('have their labels and limits in front of the dots', () => {
    const next = seeded(3500);
    const [first] = funnelSpec().points;
    if (!first) throw new Error('the sample has units');
    const points = Array.from({ length: 3500 }, (_, index) => ({
      ...first,
      id: `A${index}`,
      name: `Practice ${index}`,
      size: 100 + next() * 6000,
      value: 0.03 + next() * 0.07,
    }));
    const picture = funnelPicture(
      { ...funnelSpec(points), selectedId: 'A77' },
      { width: 640, height: 420, forPaper: false },
    );
    const svg = paintSvg(picture.drawing);
    const lastDot = svg.lastIndexOf('fill="#12436D"');
    expect(svg.indexOf('>Practice 77<')).toBeGreaterThan(lastDot);
    expect(svg.lastIndexOf('stroke-dasharray')).toBeGreaterThan(lastDot);
  });
});
