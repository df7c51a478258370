import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis';
import { csv, loadedCore } from '../support/loaded-core';

const OUTPATIENTS = csv(
  'month,practice_code,specialty_code,provider_code,first_attendances,follow_up_attendances,first_dna,follow_up_dna',
  '2007-04,Y90001,307,RWG,10,30,1,2',
  '2007-05,Y90001,307,RWG,10,20,,',
  '2007-04,Y90002,307,RWG,20,30,,',
  '2007-05,Y90002,307,RWG,20,50,,',
  '2007-04,Y90002,320,RWG,5,5,,',
  '2007-05,Y90002,320,RWG,5,5,,',
  '2007-04,Y90003,307,RWG,0,4,,',
  '2007-05,Y90003,307,RC9,7,7,,',
  '2006-04,Y90001,307,RWG,10,10,,',
  '2006-05,Y90001,307,RWG,10,10,,',
  '2006-04,Y90002,307,RWG,10,20,,',
  '2006-05,Y90002,307,RWG,10,20,,',
);

let analysis: Analysis;
beforeAll(async () => {
  ({ analysis } = await loadedCore({
    'practices.csv': csv(
      'practice_code,practice_name,locality,list_size',
      'Y90001,Ash,DacCom,1000',
      'Y90002,Elm,WatCom,4000',
      'Y90003,Oak,WatCom,2000',
    ),
    'outpatients.csv': OUTPATIENTS,
    'contract.csv': csv(
      'financial_year,provider_code,specialty_code,negotiated_ratio,status,applies_to,follow_up_price,paid_above_cap',
      '2007/08,RWG,307,1.75,interim,locality,82.00,no',
      '2007/08,RWG,307,2,definitive,,80.50,yes',
      '2008/09,RWG,307,2.25,proposed,provider,84,no',
      '2007/08,RWG,320,0,interim,provider,84,no',
    ),
  }));
});

const ASKED = { specialty: '307', provider: 'RWG', period: '2007/08' } as const;

describe('a contract', () => {
  it('is of the definitive line of the year, and compares with its ratio', async () => {
    const { lines, line, ratio, appliesTo, measure } = await analysis.contract(ASKED);
    expect(lines.map(({ status, negotiatedRatio }) => [status, negotiatedRatio])).toEqual([['definitive', 2], ['interim', 1.75]]); // prettier-ignore
    expect(line).toMatchObject({ followUpPrice: 80.5, paidAboveCap: true, appliesTo: 'provider' });
    expect([ratio, appliesTo, measure.target, measure.targetGiven]).toEqual([2, 'provider', 2, true]);
    expect(measure.units.map(({ code, denominator, numerator }) => [code, denominator, numerator])).toEqual([
      ['Y90001', 20, 50],
      ['Y90002', 40, 80],
      ['Y90003', 0, 4],
    ]);
  });

  it('takes another ratio and another scope where they are asked for', async () => {
    const { ratio, appliesTo, line } = await analysis.contract({ ...ASKED, ratio: 2.5, appliesTo: 'practice' });
    expect([ratio, appliesTo, line?.negotiatedRatio]).toEqual([2.5, 'practice', 2]);
  });

  it('has no ratio where no line fits, and leaves out lines that pay for nothing', async () => {
    const { ratio, lines, measure } = await analysis.contract({ ...ASKED, specialty: '320' });
    expect([ratio, lines, measure.targetGiven]).toEqual([null, [], false]);
    const { contractLines, notes } = await analysis.describe();
    expect(contractLines.map(({ specialtyCode }) => specialtyCode)).toEqual(['307', '307', '307']);
    expect(notes.find(({ code }) => code === 'contract-lines-not-used')).toMatchObject({ count: 1, examples: ['320 RWG 0.0'] }); // prettier-ignore
  });

  it('of a specialty without activity is refused with what there is', async () => {
    await expect(analysis.contract({ ...ASKED, specialty: '340', ratio: 2 })).rejects.toThrow(/The specialties are: 307, 320/); // prettier-ignore
  });
});

describe('why a ratio changed', () => {
  const whole = { specialty: '307', provider: 'RWG' } as const;

  it('adds up to the difference between two periods, by practice, specialty and provider', async () => {
    const { change, from, to, dividedBy } = await analysis.ratioChange({
      ...whole,
      between: { what: 'periods', from: '2006/07', to: '2007/08' },
    });
    // 60 of 40 before; 134 of 60 after. Practice 3 has no firsts: its 4 follow-ups over 60 stand by themselves.
    expect([from, to]).toEqual([{ firsts: 40, followUps: 60 }, { firsts: 60, followUps: 134 }]); // prettier-ignore
    expect(change.from).toBe(1.5);
    expect(change.to).toBeCloseTo(134 / 60, 12);
    expect(change.oneStateOnly).toBeCloseTo(4 / 60, 12);
    // Shares 1/2 and 1/2 before, 1/3 and 2/3 after; ratios 1 and 2 before, 2.5 and 2 after, by hand:
    expect(change.mix).toBeCloseTo((1 / 3 - 1 / 2) * 1.75 + (2 / 3 - 1 / 2) * 2, 12);
    // Practice 1, 1,000 on its list, 2 months: 10 firsts before and after for each 1,000 patient-months; 10, then 25 follow-ups.
    // Practice 2, 4,000: 2.5 firsts and 5 follow-ups, then 5 and 10.
    const weight = [(1 / 2 + 1 / 3) / 2, (1 / 2 + 2 / 3) / 2] as const;
    const followUps = weight[0] * (25 - 10) * (1 / 10) + (weight[1] * (10 - 5) * (1 / 2.5 + 1 / 5)) / 2;
    const firsts = (weight[1] * (1 / 5 - 1 / 2.5) * (5 + 10)) / 2;
    expect(change.followUps).toBeCloseTo(followUps, 12);
    expect(change.firsts).toBeCloseTo(firsts, 12);
    expect(change.mix + change.followUps + change.firsts + change.oneStateOnly).toBeCloseTo(change.to - change.from, 12); // prettier-ignore
    expect(dividedBy).toBe('patient-months');
  });

  it('and to that between two localities, by specialty and provider', async () => {
    const { change, strata } = await analysis.ratioChange({
      between: { what: 'areas', from: 'DacCom', to: 'WatCom', period: '2007/08' },
    });
    // DacCom 50 of 20. WatCom 80 + 4 of 40 for 307, 10 of 10 for 320, 7 of 7 at RC9: 101 of 57.
    expect([change.from, change.to]).toEqual([2.5, 101 / 57]);
    expect(change.oneStateOnly).toBeCloseTo(17 / 57, 12);
    expect(change.mix).toBeCloseTo((40 / 57 - 1) * 0.5 * (84 / 40 + 2.5), 12);
    expect(change.mix + change.followUps + change.firsts + change.oneStateOnly).toBeCloseTo(change.to - change.from, 12); // prettier-ignore
    expect(strata).toBe('specialty-provider');
  });

  it('is within one locality where one is asked for, and refused where it has no first', async () => {
    const periods = { what: 'periods', from: '2006/07', to: '2007/08' } as const;
    const { from, to } = await analysis.ratioChange({ ...whole, between: { ...periods, area: 'DacCom' } });
    expect([from, to]).toEqual([{ firsts: 20, followUps: 20 }, { firsts: 20, followUps: 50 }]); // prettier-ignore
    await expect(analysis.ratioChange({ ...whole, between: { ...periods, area: 'Nowhere' } })).rejects.toThrow(
      'There is no first attendance for 2006/07 in Nowhere, so there is no ratio to explain. The localities are: DacCom, WatCom.',
    );
  });
});
