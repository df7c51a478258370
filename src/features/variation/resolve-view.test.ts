import { describe, expect, it } from 'vitest';
import { aDescription, anAvailability } from '../../../tests/support/a-description';
import { aLoadedFile } from '../../../tests/support/a-loaded-file';
import { aDefinition } from '../../../tests/support/a-measure-result';
import { changeMeasure } from './change-view';
import { compareChange, compareOptions, compareValue, leavingPathway } from './filter-options';
import { resolveView } from './resolve-view';
import { trendRequest } from './trend-request';
import { type VariationView, variationViewSchema } from './variation-view';

const resolve = (view: VariationView, description = aDescription()) => {
  const resolved = resolveView(view, description);
  if (!resolved) throw new Error('nothing was resolved');
  return resolved;
};

describe('resolveView', () => {
  it('shows the diabetes exception rate of the latest year to begin with', () => {
    const { request, notes } = resolve({});
    expect(request).toEqual({ measure: 'exception-rate', period: '2007/08', group: 'DM' });
    expect(notes).toEqual([]);
  });

  it('begins with a measure that can be worked out where no list size is loaded', () => {
    const measures = aDescription().measures.slice(1);
    const files = [aLoadedFile({ kind: 'activity-return' })];
    expect(resolve({}, aDescription({ measures, files })).request.measure).toBe('first-to-follow-up');
    const withLists = [...files, aLoadedFile({ kind: 'list-size' })];
    expect(resolve({}, aDescription({ measures, files: withLists })).request.measure).toBe('referral-rate');
  });

  it('takes the latest whole year where the newest has only begun', () => {
    expect(resolve({ measure: 'referral-rate' }).request.period).toBe('2006/07');
  });

  it('takes all indicators where all are asked for', () => {
    expect(resolve({ group: 'all' }).request).not.toHaveProperty('group');
  });

  it('lets an indicator go before a group, spelt as the data spell it', () => {
    const { request } = resolve({ indicator: 'dm 12', group: 'CHD' });
    expect(request).toMatchObject({ indicator: 'DM12' });
    expect(request).not.toHaveProperty('group');
  });

  it('groups the units by the areas asked for, and says which grouping no file gives', () => {
    const units = aDescription().units.map((unit, i) => ({ ...unit, areas: i % 2 === 0 ? { PCN: 'North' } : {} }));
    const grouped = resolve({ grouping: 'pcn', within: 'North' }, aDescription({ units }));
    expect(grouped.request).toMatchObject({ grouping: 'PCN', withinLocality: 'North' });
    expect(new Set(grouped.description.units.map(({ locality }) => locality))).toEqual(new Set(['North', null]));
    const { request, notes } = resolve({ grouping: 'Region' }, aDescription({ units }));
    expect(request).not.toHaveProperty('grouping');
    expect(notes).toEqual(['There is no grouping “Region” in these data: localities are shown.']);
  });

  it('leaves out closed units only where there are any', () => {
    expect(resolve({ openNow: true }).request).not.toHaveProperty('openNow');
    const units = aDescription().units.map((unit, i) => ({ ...unit, isClosed: i === 0 }));
    expect(resolve({ openNow: true }, aDescription({ units })).request).toHaveProperty('openNow', true);
  });

  it('takes a period of the values themselves where they are given without counts, and compares them with nothing', () => {
    const periods = ['2018/19', '2017/18', '2018-05', '2018-04', '2018-03'];
    const indicators = [
      { code: 'DESO', name: 'DESO', group: '', valuesAloneIn: ['2018-05', '2018-04'] },
      { code: 'PAIR', name: 'PAIR', group: '' },
    ];
    const definition = aDefinition({ id: 'indicator', choices: ['indicator-table'] });
    const tables = aDescription({ measures: [anAvailability({ definition, periods, indicators, groups: [] })] });
    const deso = resolve({ period: '2018-04..2018-05', within: 'WatCom', against: '2018-04' }, tables);
    expect(deso.request).toEqual({ measure: 'indicator', period: '2018-05', indicator: 'DESO' });
    expect([deso.areValuesAlone, deso.against, deso.availability.periods]).toEqual([true, null, ['2018-05', '2018-04']]); // prettier-ignore
    expect(deso.notes).toEqual([
      'Values without their counts make none of April to May 2018. Shown instead: May 2018.',
    ]);
    expect(compareOptions(deso, tables, [])).toHaveLength(1);
    expect(trendRequest({ ...deso, selected: 'Y90001' }, 'quarter')?.step).toBe('month');
    const pair = resolve({ indicator: 'PAIR', period: '2018/19', within: 'WatCom' }, tables);
    expect([pair.areValuesAlone, pair.request.period, pair.request.withinLocality]).toEqual([false, '2018/19', 'WatCom']); // prettier-ignore
  });

  it('says which measure is not loaded', () => {
    const { request, notes } = resolve({ measure: 'prescribing-cost' });
    expect(request.measure).toBe('exception-rate');
    expect(notes).toEqual(['No data are loaded for “prescribing-cost”. Shown instead: QOF exception rate.']);
  });

  it('says which period is not loaded', () => {
    const { request, notes } = resolve({ period: '2012/13' });
    expect(request.period).toBe('2007/08');
    expect(notes).toEqual(['No data are loaded for 2012/13. Shown instead: 2007/08.']);
  });

  it('keeps a range that is not listed but loaded', () => {
    expect(resolve({ measure: 'referral-rate', period: '2007-04..2007-06' }).request.period).toBe('2007/08 Q1');
  });

  it.each([
    [{ indicator: 'ZZ1' }, 'There is no indicator “ZZ1” in these data.'],
    [{ group: 'ZZ' }, 'There is no group “ZZ” in these data.'],
    [{ unit: 'Z00000' }, 'There is no unit “Z00000” in these data.'],
    [{ within: 'Nowhere' }, 'There is no locality “Nowhere” in these data.'],
    [{ against: '1999/00' }, 'There is no comparable period “1999/00” in these data.'],
    [{ units: 'ccg' as const }, 'This measure has no data for units of the kind “ccg”.'],
    [{ only: ['DacCom', 'Nowhere'] }, 'Some localities of the link are not in these data.'],
  ])('says what of %j is not in the data', (view, note) => {
    expect(resolve(view).notes).toContain(note);
  });

  it('leaves out choices that the measure does not offer', () => {
    const { request } = resolve({ specialty: '307', withDna: true, allSources: true });
    expect(Object.keys(request)).toEqual(['measure', 'period', 'group']);
  });

  it('carries the choices that the measure offers', () => {
    const view = { measure: 'referral-rate', specialty: '307', provider: 'RWG', register: 'DM', allSources: true };
    expect(resolve(view).request).toEqual({ ...view, period: '2006/07' });
  });

  it('compares one locality with itself', () => {
    expect(resolve({ within: 'DacCom' }).request.withinLocality).toBe('DacCom');
  });

  it('leaves the target alone when localities are hidden', () => {
    const { request, only } = resolve({ only: ['DacCom'] });
    expect(only).toEqual(['DacCom']);
    expect(request).not.toHaveProperty('withinLocality');
  });

  it('takes a filter of every locality as none', () => {
    expect(resolve({ only: ['DacCom', 'Hertsmere', 'StahCom', 'WatCom'] }).only).toBeNull();
  });

  it('names the kind of unit where several are loaded', () => {
    const description = aDescription({ measures: [anAvailability({ unitKinds: ['ccg', 'provider'] })] });
    expect(resolve({}, description).request.units).toBe('ccg');
  });

  it('takes the first indicator of an indicator table', () => {
    const definition = aDefinition({ id: 'indicator', choices: ['indicator-table'] });
    const description = aDescription({ measures: [anAvailability({ definition })] });
    expect(resolve({}, description).request.indicator).toBe('CHD8');
  });

  it('takes one register at a time for prevalence', () => {
    const definition = aDefinition({ id: 'prevalence', choices: ['register-group'] });
    const registers = [{ code: 'AST', name: 'Asthma' }];
    const description = aDescription({ measures: [anAvailability({ definition, registers })] });
    expect(resolve({ group: 'all' }, description).request.group).toBe('AST');
  });

  it('gives nothing where no measure has data', () => {
    expect(resolveView({}, aDescription({ measures: [] }))).toBeNull();
  });
});

describe('variationViewSchema', () => {
  it('reads a code of digits as text', () => {
    expect(variationViewSchema.parse({ specialty: 307 })).toEqual({ specialty: '307' });
  });

  it('refuses an empty list of localities', () => {
    expect(variationViewSchema.safeParse({ only: [] }).success).toBe(false);
  });
});

describe('groups of a link', () => {
  const north = { id: '1', name: 'North', kind: 'practice' as const, codes: ['Y90001', 'Y90002'] };
  const link = ['North', 'Y90001', 'Y90002'];
  const of = (view: VariationView, groups = [north]) => resolveView(view, aDescription(), groups);

  it('are comparator and filter, with their codes', () => {
    const resolved = of({ among: link, onlyGroup: link });
    expect(resolved?.request.among).toEqual({ name: 'North', codes: ['Y90001', 'Y90002'] });
    expect(resolved?.onlyGroup).toEqual({ name: 'North', codes: ['Y90001', 'Y90002'] });
    expect(resolved?.notes).toEqual([]);
  });

  it('hold where they are not kept, which is said once', () => {
    const resolved = of({ among: link, onlyGroup: link }, []);
    expect(resolved?.request.among?.codes).toEqual(['Y90001', 'Y90002']);
    expect(resolved?.notes).toEqual(['The group “North” came with the link: it is not kept in this workspace.']);
  });

  it('go where none of their members is known', () => {
    const resolved = of({ among: ['Far', 'Z1'] });
    expect(resolved?.request).not.toHaveProperty('among');
    expect(resolved?.notes).toEqual(['No practice of the group “Far” is in these data.']);
    expect(of({ among: ['North', 'Y90001', 'Z1'] })?.notes.join(' ')).toContain('1 of the 2 practices of “North” are not in these data.'); // prettier-ignore
  });

  it('are no comparator beside a locality', () => {
    expect(of({ among: link, within: 'DacCom' })?.request).not.toHaveProperty('among');
  });

  it('are offered under “Compare with”, the link’s own too where it is not kept', () => {
    const resolved = resolve({ among: ['Elsewhere', 'Y90003'] });
    const offered = compareOptions(resolved, aDescription(), [north]).filter(({ group }) => group === 'A group');
    expect(offered.map(({ label }) => label)).toEqual(['North average', 'Elsewhere (from the link) average']);
    expect(compareValue(resolved, [north])).toBe('group:');
    expect(compareChange('group:1', resolved, [north]).among).toEqual(link);
    expect(compareChange('all', resolved, [north]).among).toBeUndefined();
  });
});

describe('a pathway', () => {
  it('sets what each measure is of, and stays when the measure changes', () => {
    const view = { pathway: 'diabetes' };
    expect(resolve(view).request).toEqual({ measure: 'exception-rate', period: '2007/08', group: 'DM' });
    const next = changeMeasure(view, 'first-to-follow-up', aDescription());
    expect(next.pathway).toBe('diabetes');
    expect(resolve(next).request).toMatchObject({ measure: 'first-to-follow-up', specialty: '307' });
    expect(resolve({ pathway: 'heart-failure', measure: 'first-to-follow-up' }).request.specialty).toBe('320');
  });

  it('gives way to what the link names, and is left by a choice outside it', () => {
    expect(resolve({ pathway: 'diabetes', group: 'CHD' }).request.group).toBe('CHD');
    const resolved = resolve({ pathway: 'diabetes' });
    expect(leavingPathway({ indicator: 'DM17', group: undefined }, resolved)).not.toHaveProperty('pathway');
    expect(leavingPathway({ indicator: undefined, group: 'CHD' }, resolved)).toHaveProperty('pathway', undefined);
    expect(leavingPathway({ period: '2006/07' }, resolved)).toEqual({ period: '2006/07' });
  });

  it('is said to set nothing in a measure that has nothing of it', () => {
    const { request, notes } = resolve({ pathway: 'heart-failure', measure: 'exception-rate' });
    expect(request.group).toBe('DM');
    expect(notes.join(' ')).toContain('is not loaded for the pathway Heart failure: the pathway sets nothing here.');
  });
});
