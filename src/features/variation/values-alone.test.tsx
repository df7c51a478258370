import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { TrendRequest, TrendResult } from '@/analysis/analysis';
import type { UnitGroup } from '@/domain/unit-group';
import { textOf } from '@/domain/lazy-text';
import { PAPER_SHEET } from '@/charts/sheet';
import { spreadPicture } from '@/charts/spread-picture';
import { rankedPicture } from '@/charts/ranked-picture';
import { aDescription, anAnalysis, anAvailability } from '../../../tests/support/a-description';
import { aRecordList } from '../../../tests/support/a-record-list';
import { aResultAlone } from '../../../tests/support/a-measure-result';
import { VariationPage } from './variation-page';
import type { VariationView } from './variation-view';
import { figureOf, trendFigureOf } from './view-model/figure-words';
import { allLocalities, type ChartInput, hoverTexts } from './view-model/chart-input';
import { headlineOf } from './view-model/headline';
import { rankedSpec } from './view-model/ranked-model';
import { spreadSpec } from './view-model/spread-model';
import { noPartition } from './view-model/variation-between';

const RESULT = aResultAlone(16);
const PERIODS = ['2018-06', '2018-05'];

function answerTrend({ unitCodes, step }: TrendRequest): Promise<TrendResult> {
  if (step !== 'month') return Promise.reject(new Error('No row answers this.'));
  const { definition, subject, title, unitKind, notes, sources } = RESULT;
  const periods = [...PERIODS].reverse();
  const points = (value: number | null) => periods.map((period) => ({ ...RESULT.overall, period, value }));
  const series = [
    { code: 'ALL', name: 'All units', level: 'overall' as const, points: points(null) },
    { code: 'DacCom', name: 'DacCom', level: 'locality' as const, points: points(null) },
    ...unitCodes.map((code) => ({ code, name: 'Practice 1', level: 'unit' as const, points: points(0.02) })),
  ];
  return Promise.resolve({ definition, subject, title, unitKind, periods, series, breaks: [], parts: [], notes, sources }); // prettier-ignore
}

function show(view: VariationView = {}) {
  const indicators = [{ code: 'DESO', name: 'DESO', group: '', valuesAloneIn: PERIODS }];
  const measures = [anAvailability({ definition: RESULT.definition, periods: ['2018/19', ...PERIODS], indicators, groups: [] })]; // prettier-ignore
  render(
    <QueryClientProvider client={new QueryClient()}>
      <VariationPage
        analysis={anAnalysis({ measure: (request) => Promise.resolve({ ...RESULT, request }), trend: answerTrend })}
        groups={aRecordList<UnitGroup>(({ id }) => id, [])}
        description={aDescription({ measures })}
        dataVersion={1}
        smallNumbers={5}
        view={view}
        setView={() => undefined}
      />
    </QueryClientProvider>,
  );
}

const input: ChartInput = {
  result: RESULT,
  units: RESULT.units,
  localities: allLocalities([], 'practice', RESULT),
  colours: new Map(),
  adjusted: false,
  selectedId: null,
  hovers: hoverTexts(RESULT, false),
  leftOff: new Set(),
  targets: [],
};

afterEach(cleanup);

describe('values that are given without their counts', () => {
  it('have the spread as headline and say that nothing is compared', async () => {
    show();
    const heading = await screen.findByRole('heading', { level: 1, name: /middle four-fifths/ });
    expect(heading.textContent).toBe('DESO: 0.10 to 0.90 in the middle four-fifths of practices');
    expect(screen.getByText(/16 practices are shown, and none is compared\.$/)).toBeDefined();
  });

  it('have their spread and rank, and in place of a funnel the reason why there is none', async () => {
    show();
    await screen.findByRole('heading', { level: 2, name: 'About this measure' });
    const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(titles).toEqual([
      'Spread within each locality',
      'No control limits',
      'Practices in rank order',
      'Over time',
      'All practices',
      'About this measure',
    ]);
    const reason = within(screen.getByRole('region', { name: 'No control limits' }));
    expect(reason.getByText(/given without the counts they were made from/)).toBeDefined();
    expect(screen.getByText(/^No intervals: the values are given without their counts\. Neighbours in rank may/)).toBeDefined(); // prettier-ignore
  });

  it('are called neither similar, higher nor lower, and have no column of limits', async () => {
    show();
    const table = await screen.findByRole('table', { name: 'All practices' });
    const headers = within(table).getAllByRole('columnheader').map(({ textContent }) => textContent); // prettier-ignore
    expect(headers.join(' ')).not.toMatch(/limits|interval|numerator|denominator/i);
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 16);
    expect(document.body.textContent).not.toMatch(/\b(similar|higher|lower)\b/i);
  });

  it('have the trend of a chosen practice alone, by the step they are given in', async () => {
    show({ unit: 'Y90001', step: 'year' });
    await screen.findByRole('button', { name: 'Table: Over time' });
    expect(
      screen.getByText(/^The selected practice, as the extract gives it: no interval and no limits/),
    ).toBeDefined();
    expect(screen.queryByLabelText('Step')).toBeNull();
  });

  it('ask for a practice where none is chosen', async () => {
    show();
    const panel = within(await screen.findByRole('region', { name: 'Over time' }));
    expect(panel.getByText(/^No value of a locality or of all practices can be made/)).toBeDefined();
  });

  it('are drawn as dots that are not compared, without a line, whisker or diamond', () => {
    const spread = spreadSpec(input);
    expect(spread.lines).toEqual([]);
    expect(spread.rows.map(({ whole }) => whole)).toEqual([null, null, null, null]);
    // Of DacCom the values 0.02, 0.10, 0.18 and 0.26: its quartiles by type 7 are 0.08, 0.14 and 0.20.
    const [first] = spread.rows;
    expect(first?.quartiles?.q1).toBeCloseTo(0.08, 12);
    expect(first?.quartiles?.median).toBeCloseTo(0.14, 12);
    expect(first?.quartiles?.q3).toBeCloseTo(0.2, 12);
    const ranked = rankedSpec(input);
    expect(ranked.lines).toEqual([]);
    expect(ranked.points.every(({ lower, isCompared }) => lower === null && !isCompared)).toBe(true);
    for (const picture of [spreadPicture(spread, PAPER_SHEET), rankedPicture(ranked, PAPER_SHEET)]) {
      expect([picture.points.length, picture.notDrawn]).toEqual([16, 0]);
    }
  });

  it('say on a point, in a note and in what is saved that the counts are not given', async () => {
    expect(textOf(input.hovers.get('Y90001') ?? '').split('\n')).toEqual([
      'Practice 1 (Y90001)',
      'DacCom',
      '0.02, given without its counts',
      'Not compared: its counts are not given',
      'Given as a value without its counts.',
    ]);
    expect(noPartition(RESULT)).toMatch(/cannot be worked out: the values are given without their counts\.$/);
    const context = { smallNumbers: 5, only: null };
    expect(figureOf('spread', input, context).caveat).not.toMatch(/diamond/);
    expect(figureOf('ranked', input, context).caveat).toMatch(/^No intervals: the values are given without/);
    const trend = await answerTrend({ measure: 'indicator', unitCodes: ['Y90001'], step: 'month' });
    const asked = { trend, request: RESULT.request, localities: input.localities, colours: input.colours, only: null, selectedId: 'Y90001', selectedLocality: 'DacCom', adjusted: true }; // prettier-ignore
    expect(trendFigureOf(asked, context).caveat).not.toMatch(/limits of their own period/);
  });

  it('have no headline of a sum where there are fewer than 10', () => {
    expect(headlineOf(aResultAlone(9))).toBe('DESO: values of 9 practices, without counts');
  });
});
