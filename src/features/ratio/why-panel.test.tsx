import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RatioChangeRequest, RatioChangeResult } from '@/analysis/analysis';
import { anAvailability } from '../../../tests/support/a-description';
import { FOLLOW_UPS } from '../../../tests/support/a-measure-result';
import { showRatioPanel } from '../../../tests/support/a-ratio-page';
import type { RatioView } from './ratio-view';
import { WhyPanel } from './why-panel';

afterEach(cleanup);

/** 2.00 and 2.50: 0.70 for follow-ups, less 0.10 for firsts and 0.10 for the mix. */
const resultOf = (request: RatioChangeRequest): RatioChangeResult => ({
  request,
  change: { from: 2, to: 2.5, mix: -0.1, followUps: 0.7, firsts: -0.1, oneStateOnly: 0, strataInBoth: 3, strataInOne: 0 }, // prettier-ignore
  from: { firsts: 100, followUps: 200 },
  to: { firsts: 120, followUps: 300 },
  dividedBy: 'months',
  strata: 'unit-specialty-provider',
  counts: [],
});

function show(view: RatioView = {}) {
  const asked = vi.fn<(request: RatioChangeRequest) => void>();
  const page = showRatioPanel(WhyPanel, {
    view,
    answers: {
      ratioChange: (request) => {
        asked(request);
        return Promise.resolve(resultOf(request));
      },
    },
  });
  return { ...page, asked };
}

const items = async () => (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);

describe('WhyPanel', () => {
  it('splits the difference from the same months of last year, in parts that add up', async () => {
    const { asked } = show();
    expect(await screen.findByText('2.50 in April to November 2007, 0.50 higher than 2.00 in April to November 2006.')).toBeDefined(); // prettier-ignore
    expect(asked).toHaveBeenCalledWith({ specialty: '307', provider: 'RWG', between: { what: 'periods', from: '2006-04..2006-11', to: '2007-04..2007-11' } }); // prettier-ignore
    expect(await items()).toEqual([
      'Follow-ups: +0.70, more follow-ups a month.',
      'First attendances: −0.10, more first attendances a month.',
      'Mix of practices: −0.10, more of the first attendances lie with practices of a lower ratio.',
      'In one of the two only: no difference to speak of.',
    ]);
    expect(screen.getByText('April to November 2006: 200 follow-ups of 100 first attendances. April to November 2007: 300 follow-ups of 120 first attendances.')).toBeDefined(); // prettier-ignore
  });

  it('has the same figures as a table', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Table: Why the ratio differs' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
      ['April to November 2006', '2.00', '100', '200'],
      ['Follow-ups', '+0.70', '–', '–'],
      ['First attendances', '−0.10', '–', '–'],
      ['Mix of practices', '−0.10', '–', '–'],
      ['In one of the two only', '0.00', '–', '–'],
      ['April to November 2007', '2.50', '120', '300'],
    ]); // prettier-ignore
  });

  it('explains two localities, one locality over time, and goes back to all', async () => {
    const { asked, changes, user } = show();
    await items();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Locality explained' }), 'WatCom');
    expect(changes).toHaveBeenLastCalledWith({ explain: { what: 'periods', from: '2006-04..2006-11', to: '2007-04..2007-11', area: 'WatCom' } }, undefined); // prettier-ignore
    await user.selectOptions(screen.getByRole('combobox', { name: 'Explain' }), 'Two localities, 2007/08');
    expect(changes).toHaveBeenLastCalledWith({ explain: { what: 'areas', from: 'DacCom', to: 'WatCom' } }, undefined);
    expect(await screen.findByText('2.50 in WatCom, 0.50 higher than 2.00 in DacCom.')).toBeDefined();
    expect(asked).toHaveBeenLastCalledWith({ specialty: '307', provider: 'RWG', between: { what: 'areas', from: 'DacCom', to: 'WatCom', period: '2007/08' } }); // prettier-ignore
    await user.selectOptions(screen.getByRole('combobox', { name: 'Explain' }), 'Two periods');
    expect(changes).toHaveBeenLastCalledWith({}, undefined);
  });

  it('says so where no other year has the same months', () => {
    showRatioPanel(WhyPanel, { description: { measures: [anAvailability({ definition: FOLLOW_UPS, periods: ['2007/08'] })] } }); // prettier-ignore
    expect(screen.getByText('No other year with the same months is loaded to compare with.')).toBeDefined();
  });

  it('says what stood in the way, and keeps the fields', async () => {
    showRatioPanel(WhyPanel, { answers: { ratioChange: () => Promise.reject(new Error('DacCom has no first attendances in 2006/07.')) } }); // prettier-ignore
    expect((await screen.findByRole('alert')).textContent).toContain('DacCom has no first attendances in 2006/07.');
    expect(screen.getByRole('combobox', { name: 'Beside' })).toBeDefined();
  });
});
