import { describe, expect, it } from 'vitest';
import { textOf } from '@/domain/lazy-text';
import type { MeasureResult } from '@/analysis/analysis';
import { aRatioResult, type RatioRow } from '../../../../tests/support/a-ratio-result';
import { coloursFor, drawnOf, hasPoint, localityOf, ratioInput, ratioLine, ratioLocalities, shownBand, shownLocalities } from './ratio-input'; // prettier-ignore

const ROWS: readonly RatioRow[] = [['Y1', 'WatCom', 30, 10], ['Y2', 'DacCom', 20, 10], ['Y3', null, 5, 4]]; // prettier-ignore
const MEASURE = aRatioResult(ROWS);
const TERMS = { ratio: 1.75, appliesTo: 'provider', followUpPence: 8200, paidAboveCap: false } as const;
const KNOWN = { kind: 'practice', code: 'Y9', name: 'Practice Y9', locality: 'Hertsmere', areas: {}, isClosed: false } as const; // prettier-ignore
const DESCRIPTION = { units: [KNOWN, { ...KNOWN, kind: 'provider', locality: 'Elsewhere' }], localityColours: new Map([['DacCom', '#123456']]) } as const; // prettier-ignore

const input = (view: Parameters<typeof ratioInput>[0]['view'], measure: MeasureResult = MEASURE) =>
  ratioInput({ description: DESCRIPTION, measure, terms: TERMS, view });
const codes = (of: readonly { readonly code: string }[]) => of.map(({ code }) => code);

describe('the input of the charts', () => {
  it('is all units unless the link shows some localities, which hides units and no figure', () => {
    expect(codes(input({}).units)).toEqual(['Y1', 'Y2', 'Y3']);
    const some = input({ only: ['DacCom', 'No locality'] });
    expect(codes(some.units)).toEqual(['Y2', 'Y3']);
    expect(some.measure).toBe(MEASURE);
    expect([...some.hovers.keys()]).toEqual(['Y1', 'Y2', 'Y3']);
  });

  it('shows all where the link names no locality that there is', () => {
    expect(codes(input({ only: ['Gone'] }).units)).toEqual(['Y1', 'Y2', 'Y3']);
    expect(shownLocalities(['Gone', 'DacCom'], ['DacCom', 'WatCom'])).toEqual(['DacCom']);
    expect(shownLocalities(undefined, ['DacCom'])).toBeNull();
  });

  it('knows the selected unit as the data spell it, and none that is not there', () => {
    expect(input({ unit: 'y2' }).selectedId).toBe('Y2');
    expect(input({ unit: 'Y7' }).selectedId).toBeNull();
    expect(input({}).selectedId).toBeNull();
  });

  it('lists localities by name, those of units without attendances too, no locality last', () => {
    expect(input({}).localities).toEqual(['DacCom', 'Hertsmere', 'WatCom', 'No locality']);
    expect(ratioLocalities(DESCRIPTION, 'provider', null)).toEqual(['Elsewhere']);
  });

  it('lists only areas of the result, in no colour of a map, where units are grouped otherwise', () => {
    const grouped = { ...MEASURE, request: { ...MEASURE.request, grouping: 'PCN' } };
    expect(input({}, grouped).localities).toEqual(['DacCom', 'WatCom', 'No locality']);
    expect(input({}, grouped).colours.size).toBe(0);
    expect(coloursFor(DESCRIPTION, {}).get('DacCom')).toBe('#123456');
  });

  it('says in the hover what is above the ratio: 30 − 1.75 × 10 is 12.5', () => {
    expect(textOf(input({}).hovers.get('Y1') ?? '')).toContain('3.00 follow-ups per first attendance: 30 follow-ups for 10 first attendances'); // prettier-ignore
    expect(textOf(input({}).hovers.get('Y1') ?? '')).toContain('13 follow-ups above the ratio');
    expect(textOf(input({}).hovers.get('Y3') ?? '')).toContain('2 follow-ups below the ratio');
  });
});

describe('what is drawn', () => {
  const [first, , few] = MEASURE.units;
  if (!first || !few) throw new Error('there are three units');

  it('is the band that is shown: the adjusted one where there is one and it applies', () => {
    const unit = { ...first, band: 'above-998', bandAdjusted: 'within' } as const;
    const { overdispersion } = MEASURE;
    expect(shownBand(unit, { overdispersion: { ...overdispersion, isAdjusted: true } })).toBe('within');
    expect(shownBand(unit, { overdispersion: { ...overdispersion, isAdjusted: false } })).toBe('above-998');
    expect(shownBand({ ...unit, bandAdjusted: null }, { overdispersion: { ...overdispersion, isAdjusted: true } })).toBe('above-998'); // prettier-ignore
  });

  it('is read against the negotiated ratio, else the average, else nothing', () => {
    expect(ratioLine({ terms: TERMS, measure: MEASURE })).toEqual([{ kind: 'negotiated', value: 1.75, label: 'negotiated' }]); // prettier-ignore
    expect(ratioLine({ terms: null, measure: { ...MEASURE, target: 2.1 } })).toEqual([{ kind: 'average', value: 2.1, label: 'average' }]); // prettier-ignore
    expect(ratioLine({ terms: null, measure: { ...MEASURE, target: null } })).toEqual([]);
  });

  it('is a unit with 5 firsts or more that is not left off', () => {
    expect(hasPoint({ value: 3, denominator: 5 })).toBe(true);
    expect(hasPoint({ value: 3, denominator: 4 })).toBe(false);
    expect(hasPoint({ value: null, denominator: 50 })).toBe(false);
    expect(hasPoint({ value: 3, denominator: null })).toBe(false);
    expect(codes(drawnOf({ units: MEASURE.units, leftOff: new Set(['Y1']) }))).toEqual(['Y2', 'Y3']);
    expect(localityOf(few)).toBe('No locality');
  });
});
