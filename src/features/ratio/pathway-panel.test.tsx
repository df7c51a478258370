import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MeasureRequest, MeasureResult } from '@/analysis/analysis';
import { DEFAULT_PATHWAYS } from '@/domain/pathway';
import { aDescription, anAvailability } from '../../../tests/support/a-description';
import { aDefinition, aResult, aUnit, REFERRALS } from '../../../tests/support/a-measure-result';
import { showRatioPanel } from '../../../tests/support/a-ratio-page';
import { PathwayPanel } from './pathway-panel';

afterEach(cleanup);

/** Counts of A, B and C, for 1,000 patients each. */
const rates = (title: string, counts: readonly number[]): MeasureResult =>
  aResult({
    definition: { ...REFERRALS, title },
    subject: '307 Diabetic medicine',
    units: ['A', 'B', 'C'].map((code, at) => aUnit({ code, name: `Practice ${code}`, locality: at < 2 ? 'DacCom' : 'WatCom', numerator: counts[at] ?? 0, denominator: 1000, value: (counts[at] ?? 0) / 1000 })), // prettier-ignore
    overall: aUnit({ code: 'ALL', value: counts.reduce((sum, count) => sum + count, 0) / 3000 }),
  });

/** Averages of 40 and 100 per 1,000: A has more firsts and fewer follow-ups, B fewer and more, C fewer and fewer. */
const RATES: Readonly<Record<string, MeasureResult>> = {
  'first-attendance-rate': rates('First attendances', [80, 30, 10]),
  'follow-up-rate': rates('Follow-ups', [90, 180, 30]),
  'referral-rate': rates('GP referrals', [60, 20, 10]),
};

function show(
  answers: Readonly<Record<string, MeasureResult>> = RATES,
  registers: readonly { readonly code: string; readonly name: string }[] = [],
) {
  // prettier-ignore
  const asked = vi.fn<(request: MeasureRequest) => void>();
  const measures = [...aDescription().measures, anAvailability({ definition: aDefinition({ id: 'first-attendance-rate' }), registers, specialties: SPECIALTIES })]; // prettier-ignore
  const page = showRatioPanel(PathwayPanel, {
    description: { measures, pathways: DEFAULT_PATHWAYS },
    answers: {
      measure: (request) => {
        asked(request);
        const found = answers[request.measure];
        return found ? Promise.resolve(found) : Promise.reject(new Error(`Nothing is loaded for ${request.measure}.`));
      },
    },
  });
  return { ...page, asked };
}

const SPECIALTIES = [{ code: '307', name: '307 Diabetic medicine' }, { code: '340', name: '340 Respiratory medicine' }]; // prettier-ignore
const SENTENCE = '1 practice with more firsts, fewer follow-ups; 1 practice with fewer firsts, more follow-ups; 0 practices with more firsts, more follow-ups; 1 practice with fewer firsts, fewer follow-ups.'; // prettier-ignore

describe('PathwayPanel', () => {
  it('counts the practices in each quarter, and says what the rates are per', async () => {
    show();
    expect((await screen.findAllByText(SENTENCE)).length).toBeGreaterThan(0);
    expect(screen.getByText('No register of this pathway is loaded: rates are per 1,000 patients.')).toBeDefined();
    expect(screen.queryByText(/No GP referrals/)).toBeNull();
  });

  it('sets referrals, firsts, follow-ups and the ratio of each practice beside each other', async () => {
    const { changes, user } = show();
    await user.click(await screen.findByRole('button', { name: /^Table: / }));
    const cells = (name: RegExp) => within(screen.getByRole('row', { name })).getAllByRole('cell').map(({ textContent }) => textContent); // prettier-ignore
    expect(cells(/^Practice A/)).toEqual(['Practice A', 'DacCom', '60.0', '80.0', '90.0', '1.13', 'More firsts, fewer follow-ups']); // prettier-ignore
    expect(cells(/^Practice B/)).toEqual(['Practice B', 'DacCom', '20.0', '30.0', '180.0', '6.00', 'Fewer firsts, more follow-ups']); // prettier-ignore
    await user.click(screen.getByRole('button', { name: 'Practice B' }));
    expect(changes).toHaveBeenLastCalledWith({ unit: 'B' }, undefined);
    await user.click(screen.getByRole('button', { name: 'Practice B' }));
    expect(changes).toHaveBeenLastCalledWith({}, undefined);
  });

  it('asks for rates on the register where it is loaded, and of another specialty for another pathway', async () => {
    const { asked, changes, user } = show(RATES, [
      { code: 'DM', name: 'Diabetes' },
      { code: 'COPD', name: 'COPD' },
    ]);
    await screen.findAllByText(SENTENCE);
    expect(asked).toHaveBeenCalledWith({ measure: 'first-attendance-rate', period: '2007/08', specialty: '307', provider: 'RWG', register: 'DM' }); // prettier-ignore
    expect(asked).toHaveBeenCalledWith({ measure: 'referral-rate', period: '2007/08', specialty: '307', register: 'DM' }); // prettier-ignore
    await user.selectOptions(screen.getByRole('combobox', { name: 'Pathway' }), 'COPD (340)');
    expect(changes).toHaveBeenLastCalledWith({ pathway: 'copd' }, undefined);
    expect(asked).toHaveBeenCalledWith({ measure: 'first-attendance-rate', period: '2007/08', specialty: '340', provider: 'RWG', register: 'COPD' }); // prettier-ignore
  });

  it('says that no referrals are loaded once that is known', async () => {
    show(Object.fromEntries(Object.entries(RATES).filter(([measure]) => measure !== 'referral-rate')));
    expect(await screen.findByText('No GP referrals are loaded for this pathway.')).toBeDefined();
    expect(screen.getAllByText(SENTENCE).length).toBeGreaterThan(0);
  });

  it('does not say so while they are still worked out', async () => {
    const measures = [...aDescription().measures, anAvailability({ definition: aDefinition({ id: 'first-attendance-rate' }) })]; // prettier-ignore
    const never = new Promise<MeasureResult>(() => undefined);
    showRatioPanel(PathwayPanel, { description: { measures }, answers: { measure: ({ measure }) => measure === 'referral-rate' ? never : Promise.resolve(RATES[measure] ?? aResult()) } }); // prettier-ignore
    expect((await screen.findAllByText(SENTENCE)).length).toBeGreaterThan(0);
    expect(screen.queryByText(/No GP referrals/)).toBeNull();
  });

  it('says what is missing for units without lists, and what stood in the way', async () => {
    showRatioPanel(PathwayPanel);
    expect(screen.getByText('No list sizes or registers are loaded for practices: attendances cannot be set against their patients.')).toBeDefined(); // prettier-ignore
    cleanup();
    show({});
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing is loaded for first-attendance-rate.');
  });
});
