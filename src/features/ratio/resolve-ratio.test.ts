import { describe, expect, it } from 'vitest';
import type { Description, MeasureAvailability } from '@/analysis/analysis';
import type { ContractLine } from '@/domain/contract-line';
import { aDescription, anAvailability } from '../../../tests/support/a-description';
import { FOLLOW_UPS } from '../../../tests/support/a-measure-result';
import type { RatioView } from './ratio-view';
import { allLines, resolveRatio } from './resolve-ratio';

const line = (changes: Partial<ContractLine> = {}): ContractLine => ({
  financialYear: '2007/08', providerCode: 'RWG', specialtyCode: '307', negotiatedRatio: 1.75, status: 'interim', appliesTo: 'provider',
  firstPrice: 186, followUpPrice: 82, plannedFirst: 3960, plannedFollowUp: 6930, paidAboveCap: false, source: null, ...changes,
}); // prettier-ignore

/** Two specialties at two providers, from April 2006 to November 2007. */
const LOADED: Partial<MeasureAvailability> = {
  definition: FOLLOW_UPS,
  periods: ['2007/08', '2006/07', '2007-11', '2007-10', '2007-09', '2007-08', '2007-07', '2007-06', '2007-05', '2007-04'],
  specialties: [
    { code: '307', name: '307 Diabetic medicine' },
    { code: '320', name: '320 Cardiology' },
  ],
  providers: [
    { code: 'RC9', name: 'RC9' },
    { code: 'RWG', name: 'RWG' },
  ],
}; // prettier-ignore

interface Given {
  readonly loaded?: Partial<MeasureAvailability>;
  readonly lines?: readonly ContractLine[];
  readonly entered?: readonly ContractLine[];
  readonly units?: Description['units'];
}

function resolve(view: RatioView, { loaded = {}, lines = [line()], entered = [], units }: Given = {}) {
  const description = aDescription({ measures: [anAvailability({ ...LOADED, ...loaded })], contractLines: lines, ...(units ? { units } : {}) }); // prettier-ignore
  const resolved = resolveRatio(view, description, entered);
  if (!resolved) throw new Error('nothing was resolved');
  return resolved;
}

describe('what is asked where the link says nothing', () => {
  it('is diabetic medicine at the provider of its line, in the latest year', () => {
    const { request, lines, line: used, notes } = resolve({});
    expect(request).toEqual({ specialty: '307', provider: 'RWG', period: '2007/08', ratio: 1.75, appliesTo: 'provider' }); // prettier-ignore
    expect(lines).toHaveLength(1);
    expect(used).toMatchObject({ ...line(), origin: 'loaded' });
    expect(notes).toEqual([]);
  });

  it('is the provider with which most is planned, of those with attendances', () => {
    const lines = [line({ plannedFirst: 390 }), line({ providerCode: 'RC9', plannedFirst: 3960 }), line({ providerCode: 'RQW', plannedFirst: 9999 })]; // prettier-ignore
    expect(resolve({}, { lines }).request.provider).toBe('RC9');
    expect(resolve({}, { lines: lines.map((one) => ({ ...one, plannedFirst: null })) }).request.provider).toBe('RWG');
    expect(resolve({}, { lines: [] }).request.provider).toBe('RC9');
  });

  it('is the specialty of a contract line where diabetic medicine has none', () => {
    expect(resolve({}, { lines: [line({ specialtyCode: '320' })] }).request.specialty).toBe('320');
    expect(resolve({}, { lines: [line({ specialtyCode: '999' })] }).request.specialty).toBe('307');
    const [, cardiology] = LOADED.specialties ?? [];
    const loaded = { specialties: cardiology ? [cardiology] : [] };
    expect(resolve({}, { loaded, lines: [] }).request.specialty).toBe('320');
    expect(resolve({}, { loaded: { specialties: [] }, lines: [] }).request).not.toHaveProperty('specialty');
  });

  it('is no line, and no ratio, where none matches', () => {
    const { request, lines, line: used } = resolve({ period: '2006/07' });
    expect(request).toEqual({ specialty: '307', provider: 'RWG', period: '2006/07' });
    expect([lines, used]).toEqual([[], null]);
    expect(resolve({ period: '2007-10' }).line?.negotiatedRatio).toBe(1.75);
  });

  it('is practices where there are several kinds of units, else what there is', () => {
    const several = resolve({}, { loaded: { unitKinds: ['ccg', 'practice'] } });
    expect([several.unitKind, several.request.units]).toEqual(['practice', 'practice']);
    const one = resolve({}, { loaded: { unitKinds: ['ccg'] } });
    expect([one.unitKind, one.request.units]).toEqual(['ccg', undefined]);
  });

  it('is nothing where no attendances are loaded', () => {
    expect(resolveRatio({}, aDescription({ measures: [] }), [])).toBeNull();
    expect(resolveRatio({}, aDescription({ measures: [anAvailability({ ...LOADED, periods: [] })] }), [])).toBeNull();
  });
});

describe('what the link asks for', () => {
  it('is spelt as the data spell it', () => {
    const { request, notes } = resolve({
      provider: 'rc9',
      specialty: '320',
      period: '2007-04..2007-06',
      withDna: true,
    });
    expect(request).toEqual({ specialty: '320', provider: 'RC9', period: '2007/08 Q1', withDna: true });
    expect(notes).toEqual([]);
  });

  it('is said where it is not loaded, and the default taken', () => {
    const { request, notes } = resolve({ specialty: '999', provider: 'RQW', period: '2001/02', units: 'ccg', grouping: 'PCN' }); // prettier-ignore
    expect(request).toMatchObject({ specialty: '307', provider: 'RWG', period: '2007/08' });
    expect(request).not.toHaveProperty('grouping');
    expect([...notes].sort()).toEqual([
      'No data are loaded for 2001/02. Shown instead: 2007/08.',
      'There are no attendances of units of the kind “ccg”.',
      'There is no grouping “PCN” in these data: localities are shown.',
      'There is no provider “RQW” in these data.',
      'There is no specialty “999” in these data.',
    ]);
    expect(resolve({ period: 'soon' }).notes).toEqual(['No data are loaded for soon. Shown instead: 2007/08.']);
  });

  it('may be a grouping in any case of letters, and units open now where some are closed', () => {
    const units = aDescription().units.map((unit, at) => ({ ...unit, areas: { PCN: 'North' }, isClosed: at === 0 }));
    expect(resolve({ grouping: 'pcn', openNow: true }, { units }).request).toMatchObject({ grouping: 'PCN', openNow: true }); // prettier-ignore
    expect(resolve({ openNow: true }).request).not.toHaveProperty('openNow');
  });
});

describe('the line used', () => {
  const [interim, definitive, proposed] = (['interim', 'definitive', 'proposed'] as const).map((status, at) => line({ status, negotiatedRatio: at + 1 })); // prettier-ignore
  const lines = [interim, definitive, proposed].flatMap((one) => one ?? []);

  it('is the definitive one, or the one that the link names', () => {
    expect(resolve({}, { lines }).lines.map(({ status }) => status)).toEqual(['definitive', 'interim', 'proposed']);
    expect(resolve({}, { lines }).line?.negotiatedRatio).toBe(2);
    expect(resolve({ status: 'proposed' }, { lines }).request.ratio).toBe(3);
    expect(resolve({ status: 'gone' }, { lines }).line?.negotiatedRatio).toBe(2);
    const caps = [line(), line({ appliesTo: 'practice', negotiatedRatio: 4 })];
    expect(resolve({ status: 'interim practice' }, { lines: caps }).request).toMatchObject({ ratio: 4, appliesTo: 'practice' }); // prettier-ignore
  });

  it('is the entered one of two with one key, and that of the link before both', () => {
    const entered = [line({ negotiatedRatio: 5 })];
    expect(resolve({}, { entered }).line).toMatchObject({ negotiatedRatio: 5, origin: 'entered' });
    expect(resolve({ line: line({ negotiatedRatio: 6 }) }, { entered }).line).toMatchObject({ negotiatedRatio: 6, origin: 'link' }); // prettier-ignore
    expect(resolve({ line: line({ negotiatedRatio: 6, status: 'proposed' }) }, { lines }).line?.negotiatedRatio).toBe(6); // prettier-ignore
    // A line of another year stays out of this one.
    expect(resolve({ line: line({ negotiatedRatio: 6, financialYear: '2008/09' }) }).line?.negotiatedRatio).toBe(1.75);
    expect(allLines([line()], entered, undefined).map(({ origin }) => origin)).toEqual(['entered']);
  });
});

describe('providers as units', () => {
  const loaded: Partial<MeasureAvailability> = { unitKinds: ['practice', 'provider'] };

  it('are asked for side by side, with the line of none: it is for one of them alone', () => {
    const { request, line: used } = resolve({ units: 'provider' }, { loaded });
    expect(request).toEqual({ specialty: '307', period: '2007/08', units: 'provider' });
    expect(used).toBeNull();
  });

  it('are held against a line where the link names the provider', () => {
    const { request } = resolve({ units: 'provider', provider: 'RWG' }, { loaded });
    expect(request).toEqual({ specialty: '307', provider: 'RWG', period: '2007/08', units: 'provider', ratio: 1.75, appliesTo: 'provider' }); // prettier-ignore
  });
});
