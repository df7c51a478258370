import { beforeAll, describe, expect, it } from 'vitest';
import { makeFigure } from '@/app/figure-pages';
import type { FigureWords } from '@/exports/figure';
import { printedTable } from '@/exports/printed-table';
import type { MakerContext } from '@/figures/figure-maker';
import { rememberedAnswers } from '@/packs/remembered-answers';
import { sampleContext } from '../support/sample-context';

let context: MakerContext;
beforeAll(async () => {
  const sample = await sampleContext();
  context = { ...sample, analysis: rememberedAnswers(sample.analysis) };
}, 120_000);

/** A period as it is stored and as links hold it, by months or quarters: a reader reads `April to November 2007`. */
const STORED = /(?<![\d-])\d{4}-\d{2}(?![\d-])|\d{4}\/\d{2} Q[1-4]/;

const SPAN = '2007-04..2007-11';
const PRACTICE = 'Y90001';

/** Figures of every page, over parts of a year and by steps of it where there are such. */
const FIGURES: readonly (readonly [page: string, panel: string, view: Record<string, unknown>])[] = [
  ['/variation', 'funnel', { measure: 'referral-rate', period: SPAN }],
  ['/variation', 'furthest', { measure: 'referral-rate', period: SPAN }],
  ['/variation', 'all', { measure: 'referral-rate', period: SPAN }],
  ['/variation', 'change', { measure: 'referral-rate', period: SPAN, against: '2006-04..2006-11' }],
  ['/variation', 'trend', { measure: 'referral-rate', period: SPAN, step: 'month', unit: PRACTICE }],
  ['/variation', 'trend', { measure: 'referral-rate', period: SPAN, step: 'quarter' }],
  ['/practices', 'measures', { practice: PRACTICE }],
  ['/practices', 'trend', { practice: PRACTICE, measure: 'referral-rate' }],
  ['/practices', 'lists', {}],
  ['/practices', 'directory', {}],
  ['/outliers', 'map', {}],
  ['/outliers', 'signals', {}],
  ['/outliers', 'moved', {}],
  ['/overview', 'glance', {}],
  ['/relationships', 'scatter', { x: 'referral-rate', y: 'exception-rate', period: SPAN }],
  ['/relationships', 'multiples', {}],
  ['/relationships', 'matrix', {}],
  ['/prescribing', 'course', {}],
  ['/prescribing', 'variance', {}],
  ['/prescribing', 'steps', {}],
  ['/prescribing', 'opportunity', {}],
  ['/prescribing', 'targets', {}],
  ['/prescribing', 'budget', {}],
  ['/ratio', 'units', { period: SPAN }],
  ['/ratio', 'contributions', { period: SPAN }],
  ['/ratio', 'scenario', { period: SPAN }],
  ['/ratio', 'comparison', { period: SPAN, compare: [{ name: 'At 1.5', ratio: 1.5 }] }],
  ['/ratio', 'months', { period: SPAN }],
  ['/ratio', 'plan', {}],
  ['/ratio', 'why', { period: SPAN }],
  ['/ratio', 'pathway', { period: SPAN }],
];

describe('what is printed', () => {
  it.each(FIGURES)('%s %s says its periods in words: %o', async (page, panel, view) => {
    const { savable, notes } = await makeFigure(page, panel, view, context);
    const words = 'figure' in savable ? (await savable.figure(0)).words : savable.words(0);
    const table = await savable.table(0);
    const printed = (['short', 'full'] as const).map((length) => printedTable(table, length));
    const texts = [
      ...notes,
      ...saidIn(words),
      ...printed.flatMap(({ headers, rows, constants }) => [...headers.map(({ text }) => text), ...rows.flat(), constants]), // prettier-ignore
    ];
    expect([...new Set(texts.filter((text) => text !== null && STORED.test(text)))].slice(0, 9)).toEqual([]);
  });
});

function saidIn({ title, subtitle, filters, asOf, caveat, alt }: FigureWords): readonly (string | null)[] {
  return [title, subtitle, filters, asOf, caveat, alt];
}
