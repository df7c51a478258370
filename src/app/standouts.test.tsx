import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Description } from '@/analysis/analysis';
import { NO_ENGAGEMENT } from '@/domain/engagement';
import { VisitsStandout } from '@/features/practices/visits-standout';
import { BudgetStandout } from '@/features/prescribing/budget-standout';
import { RatioStandout } from '@/features/ratio/ratio-standout';
import type { RatioView } from '@/features/ratio/ratio-view';
import { MeasureStandout } from '@/features/variation/measure-standout';
import { aBudgetResult, unitsOver } from '../../tests/support/a-budget-result';
import { aDescription, anAnalysis, anAvailability } from '../../tests/support/a-description';
import { aDefinition, aResult } from '../../tests/support/a-measure-result';
import { aRoster } from '../../tests/support/a-practice';
import { aLine, showRatioPage } from '../../tests/support/a-ratio-page';
import { aRatioResult } from '../../tests/support/a-ratio-result';

const show = (children: ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ul aria-label="found">{children}</ul>
    </QueryClientProvider>,
  );
const item = async () => {
  await screen.findByRole('link');
  return screen.getByRole('listitem');
};
/** Once nothing is waited for any more. */
const nothing = () => waitFor(() => expect(screen.getByRole('list', { name: 'found' }).childElementCount).toBe(0));
afterEach(cleanup);

describe('the follow-up ratio on the Overview', () => {
  const measure = aRatioResult([['A', 'DacCom', 900, 300], ['B', 'DacCom', 300, 300], ['C', 'WatCom', 400, 200]]); // prettier-ignore
  const of = (view: RatioView, changes: Partial<Description> = {}) => (
    <RatioStandout
      analysis={anAnalysis({ contract: (request) => Promise.resolve({ request, lines: [aLine()], line: aLine(), ratio: 1.75, appliesTo: 'provider', measure }) })} // prettier-ignore
      description={aDescription({ contractLines: [aLine()], ...changes })}
      dataVersion={1}
      entered={[]}
      view={view}
      hrefOf={(asked) => `#ratio-${asked.period ?? ''}`}
    />
  );

  it('is said in the words of its page', async () => {
    show(of({ period: '2007/08' }));
    const { textContent } = await item();
    // 1,600 ÷ 800; the contract pays for 1.75.
    expect(textContent).toMatch(/^2\.00 /);
    expect(screen.getByRole('link', { name: 'See what another ratio would do' }).getAttribute('href')).toBe('#ratio-2007/08'); // prettier-ignore
    cleanup();
    showRatioPage({ measure });
    const heading = await screen.findByRole('heading', { level: 1, name: /contract/ });
    expect(textContent).toContain(heading.textContent);
    expect(textContent).toContain(heading.nextElementSibling?.textContent);
  });

  it('is not said without a contract line, nor of a year or specialty that is not loaded', async () => {
    show(of({}, { contractLines: [] }));
    await nothing();
    cleanup();
    show(of({ period: '2003/04' }));
    await nothing();
    cleanup();
    show(of({ specialty: '999' }));
    await nothing();
  });
});

describe('the prescribing budget on the Overview', () => {
  const definition = aDefinition({ id: 'spend-against-budget', kind: 'cost' });
  const measures = [anAvailability({ definition, periods: ['2007-11', '2007-04', '2007/08'] })];
  const of = (units: ReturnType<typeof unitsOver>, year = '2007/08') => (
    <BudgetStandout
      analysis={anAnalysis({ budget: () => Promise.resolve(aBudgetResult({ units })) })}
      description={aDescription({ measures })}
      dataVersion={1}
      view={{ year }}
      hrefOf={() => '#prescribing'}
    />
  );

  it('says who holds a net overspend: the largest two of £55 are £90', async () => {
    show(of(unitsOver({ North: [50, 40, -20, -10, -5, 0], South: [-10, 5] })));
    const { textContent } = await item();
    expect(textContent).toContain(
      '2 practices account for more than the whole net overspend of North, £55: North 0 (£50), North 1 (£40), together £90.',
    );
    // Eight practices at £8,000 each, and £55 − £5 over.
    expect(textContent).toContain('8 practices spent £64k in April to November 2007, £50 (0.1%) over budget for the same months.'); // prettier-ignore
  });

  it('says nothing where all is within budget, where half hold it, or of another year', async () => {
    show(of(unitsOver({ North: [-50, -40, 5, -10, -5] })));
    await nothing();
    cleanup();
    show(of(unitsOver({ North: [10, 10, 10, 0, 0] })));
    await nothing();
    cleanup();
    show(of(unitsOver({ North: [50, 40, -20, -10, -5, 0] }), '2001/02'));
    await nothing();
  });
});

it('says of a measure how many lie outside its limits, as its page does: 10 above and 11 below', async () => {
  show(
    <MeasureStandout
      analysis={anAnalysis({ measure: () => Promise.resolve(aResult()) })}
      description={aDescription()}
      dataVersion={1}
      view={{ measure: 'exception-rate', group: 'DM', period: '2007/08' }}
      hrefOf={() => '#funnel'}
    />,
  );
  const { textContent } = await item();
  expect(textContent).toMatch(/^21 practices lie outside the 99\.8% limits in QOF exception rate, diabetes\./);
  expect(textContent).toContain('10 of 73 practices lie above the upper 99.8% limit and 11 below the lower one; chance alone would put 0.1 outside.'); // prettier-ignore
});

describe('agreements and visits on the Overview', () => {
  const signed = { ...NO_ENGAGEMENT, agreementSigned: '2007-04-16' };
  const of = (roster: ReturnType<typeof aRoster>, entered: Parameters<typeof VisitsStandout>[0]['entered'] = []) => (
    <VisitsStandout
      analysis={anAnalysis({ roster: () => Promise.resolve(roster) })}
      dataVersion={1}
      unitKind="practice"
      entered={entered}
      view={{ period: '2007/08' }}
      hrefOf={() => '#practices'}
    />
  );
  const roster = aRoster(5, (place) => [
    { engagement: { ...signed, lesApplied: '2007-05-21', visitDone: '2007-10-03' } },
    { engagement: { ...signed, lesApplied: 'no' } },
    { engagement: { ...NO_ENGAGEMENT, visitPlanned: '2008-01-16' } },
    {},
    { engagement: { ...signed, lesApplied: '2007-05-21' }, closed: '2007-12-31' },
  ][place] ?? {}); // prettier-ignore

  it('count those that are open: 1 of 2 that signed has applied, 1 is visited and 1 planned of 4', async () => {
    show(of(roster));
    expect((await item()).textContent).toBe(
      '1 of 2 practices that signed the agreement has applied for the LES.4 practices: 1 visited, 1 with a visit planned, 2 without. 1 closed one is listed too. See the visits',
    );
  });

  it('take what was entered here in place of what was loaded', async () => {
    show(of(roster, [{ code: 'Y90002', lesApplied: '2007-12-01' }, { code: 'Y90004', visitDone: '2007-12-01' }])); // prettier-ignore
    const { textContent } = await item();
    expect(textContent).toContain('2 of 2 practices that signed the agreement have applied for the LES.');
    expect(textContent).toContain('4 practices: 2 visited, 1 with a visit planned, 1 without.');
  });

  it('count visits where nobody signed, and are not said where nothing is written down', async () => {
    show(of(aRoster(3, (place) => (place === 0 ? { engagement: { ...NO_ENGAGEMENT, visitDone: '2007-10-03' } } : {}))));
    expect((await item()).textContent).toMatch(/^1 of 3 practices visited\./);
    cleanup();
    show(of(aRoster(3, () => ({ engagement: NO_ENGAGEMENT }))));
    await nothing();
  });
});
