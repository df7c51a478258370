import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { MeasureResult } from '@/analysis/analysis';
import { aDefinition, aResult, aUnit } from '../../../tests/support/a-measure-result';
import { UnitsTable } from './units-table';
import { hoverTexts } from './view-model/chart-input';
import { sentenceText, summarySentence } from './view-model/summary-sentence';

const CRUDE = ['Not age-adjusted.'];
const RATE = aDefinition({ id: 'first-attendance-rate', kind: 'rate', format: 'per-1000', unit: 'per 1,000 patients', numerator: 'First outpatient attendances attended', denominator: 'Patients on the list of the financial year', choices: ['specialty'], caveats: CRUDE }); // prettier-ignore
const unit = (code: string, name: string, x: number) => aUnit({ code, name, numerator: x, denominator: 1000, value: x / 1000 }); // prettier-ignore

/** Alder has 36 where 40 are expected, at a crude rate of 60 per 1,000; Birch gives no ages. */
const STANDARDISED: MeasureResult['standardised'] = {
  takingPart: 3,
  withValue: 4,
  crudeRate: 0.06,
  fewestInBand: 10,
  units: [
    { code: 'Y90001', standing: { observed: 36, expected: 40, ratio: 0.9, lower95: 0.6303, upper95: 1.246, rate: 0.054 }, reason: null },
    { code: 'Y90002', standing: null, reason: 'activity without age or sex' },
  ],
  localities: [],
}; // prettier-ignore
const result = (changes: Partial<MeasureResult> = {}) =>
  aResult({ definition: RATE, title: 'First outpatient attendances', units: [unit('Y90001', 'Alder', 36), unit('Y90002', 'Birch', 73)], standardised: STANDARDISED, ...changes }); // prettier-ignore

function show(given: MeasureResult, showsStandard: boolean) {
  render(
    <UnitsTable
      input={{
        result: given,
        units: given.units,
        targets: [],
        localities: ['DacCom'],
        colours: new Map(),
        adjusted: false,
        selectedId: null,
        hovers: hoverTexts(given, false),
        leftOff: new Set(),
      }}
      caption="All practices"
      onPick={() => undefined}
      showsStandard={showsStandard}
    />,
  );
  return within(screen.getByRole('table', { name: 'All practices' }));
}

afterEach(cleanup);

describe('a rate standardised for age and sex in the table', () => {
  it('stands beside the crude rate with its working; a dash where it is not given', async () => {
    const table = show(result(), true);
    const row = within(table.getByRole('row', { name: /Alder/ }));
    expect(row.getByText('36.0')).toBeTruthy();
    expect(row.getByText('0.63 to 1.25')).toBeTruthy();
    expect(row.getByText('54.0')).toBeTruthy();
    expect(within(table.getByRole('row', { name: /Birch/ })).getAllByText('–')).toHaveLength(3);
    await userEvent.click(row.getByRole('button', { name: 'Standardised ratio, Alder 0.90' }));
    const note = screen.getByRole('dialog');
    expect(note.textContent).toContain('36 ÷ 40.0 = 0.90');
    expect(note.textContent).toContain('With the 3 practices taken together, not with another practice');
  });

  it.each([
    ['elsewhere', result(), false],
    ['of crude rates', result({ standardised: null }), true],
    ['where nobody takes part', result({ standardised: { ...STANDARDISED, takingPart: 0 } }), true],
  ])('has no columns %s', (_, given, showsStandard) => {
    expect(show(given, showsStandard).queryByText(/Standardised/)).toBeNull();
  });
});

describe('the sentence under the headline', () => {
  it('says of a crude rate that it is not age-adjusted, and of nothing else', () => {
    expect(sentenceText(summarySentence(result(), false))).toContain(', not age-adjusted.');
    const shares = aResult({ definition: aDefinition({ caveats: ['Not age-adjusted: older patients have more.'] }) });
    expect(sentenceText(summarySentence(shares, false))).not.toContain('age-adjusted');
  });
});
