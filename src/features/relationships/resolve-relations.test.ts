import { describe, expect, it } from 'vitest';
import { aDescription, anAvailability } from '../../../tests/support/a-description';
import { aDefinition } from '../../../tests/support/a-measure-result';
import { pairUnder } from './measure-choices';
import { resolveRelations } from './resolve-relations';

const FIRSTS = anAvailability({
  definition: aDefinition({ id: 'first-attendance-rate', shortTitle: 'First attendances', choices: ['specialty'] }),
  periods: ['2007/08', '2006/07'],
  indicators: [],
  groups: [],
  specialties: [{ code: '307', name: '307 Diabetic medicine' }],
});
const PREVALENCE = anAvailability({
  definition: aDefinition({ id: 'prevalence', shortTitle: 'Prevalence', choices: ['register-group'] }),
  indicators: [],
  registers: [{ code: 'DM', name: 'Diabetes' }],
});

describe('what a link asks for', () => {
  it('is first attendances against the follow-up ratio where both are loaded', () => {
    const description = aDescription({ measures: [...aDescription().measures, FIRSTS] });
    const resolved = resolveRelations({}, description);
    expect([resolved?.x.key, resolved?.y.key]).toEqual(['first-attendance-rate:307', 'first-to-follow-up:307']);
    expect(resolved?.request.x).toMatchObject({
      measure: 'first-attendance-rate',
      specialty: '307',
      units: 'practice',
    });
  });

  it('is prevalence against exceptions where outpatients are not', () => {
    const resolved = resolveRelations({}, aDescription({ measures: [anAvailability(), PREVALENCE] }));
    expect([resolved?.x.key, resolved?.y.key, resolved?.period]).toEqual([
      'prevalence:DM',
      'exception-rate:DM',
      '2007/08',
    ]);
    expect(resolved?.size).toBeNull();
  });

  it('is any two measures by their keys, and a third for the size', () => {
    const view = { x: 'exception-rate:DM12', y: 'referral-rate:320', size: 'exception-rate' };
    const resolved = resolveRelations(view, aDescription());
    expect(resolved?.request.x).toMatchObject({ measure: 'exception-rate', indicator: 'DM12' });
    expect(resolved?.request.y).toMatchObject({ measure: 'referral-rate', specialty: '320' });
    expect(resolved?.request.size).toMatchObject({ measure: 'exception-rate' });
    expect(resolved?.notes).toEqual([]);
  });

  it('says what it names and is not loaded', () => {
    const view = { x: 'moonshine', size: 'sunshine', only: ['Atlantis'], selected: ['Y90001', 'Z1'], grouping: 'PCN' };
    const resolved = resolveRelations(view, aDescription());
    expect(resolved?.selected).toEqual(['Y90001']);
    expect(resolved?.only).toBeNull();
    const said = resolved?.notes.join(' ') ?? '';
    for (const word of ['moonshine', 'sunshine', 'localities', 'selected units', 'PCN']) expect(said).toContain(word);
  });

  it('takes another period for a measure that has none of the one asked for, and says so', () => {
    const view = { x: 'exception-rate:DM', y: 'referral-rate:307', period: '2005/06' };
    const resolved = resolveRelations(view, aDescription());
    expect([resolved?.request.x.period, resolved?.request.y.period]).toEqual(['2005/06', '2006/07']);
    expect(resolved?.notes.join(' ')).toContain('has no data for 2005/06. Shown instead: 2006/07.');
  });

  it('is null where nothing is loaded', () => {
    expect(resolveRelations({}, aDescription({ measures: [] }))).toBeNull();
  });
});

describe('a pathway', () => {
  it('limits both measures to its own, and takes the same measures of its subjects', () => {
    const description = aDescription({ measures: [...aDescription().measures, FIRSTS] });
    const resolved = resolveRelations({ pathway: 'diabetes' }, description);
    expect(resolved?.choices.map(({ key }) => key)).toEqual(['exception-rate:DM', 'exception-rate:DM12', 'exception-rate:DM17', 'referral-rate:307', 'first-to-follow-up:307', 'first-attendance-rate:307']); // prettier-ignore
    expect([resolved?.x.key, resolved?.y.key]).toEqual(['first-attendance-rate:307', 'first-to-follow-up:307']);
    const [heart] = description.pathways.filter(({ id }) => id === 'heart-failure');
    if (!resolved || !heart) throw new Error('nothing was resolved');
    const named = (x: string, y: string) => [x, y].map((key) => resolved.sizes.find((one) => one.key === key) ?? resolved.x) as [typeof resolved.x, typeof resolved.x]; // prettier-ignore
    expect(pairUnder(named('referral-rate:307', 'first-to-follow-up:307'), resolved.sizes, heart)).toEqual({ x: 'referral-rate:320', y: 'first-to-follow-up:320' }); // prettier-ignore
    // Nothing of heart failure is loaded among exceptions: the first pair of the pathway is shown.
    expect(pairUnder(named('exception-rate:DM', 'first-to-follow-up:307'), resolved.sizes, heart)).toEqual({});
  });

  it('says of a measure that is not of it what is shown instead', () => {
    const resolved = resolveRelations({ pathway: 'diabetes', x: 'referral-rate:320' }, aDescription());
    expect(resolved?.notes.join(' ')).toContain(
      '320 Cardiology is not of the pathway. Shown instead: Exception rate: Diabetes.',
    );
  });
});
