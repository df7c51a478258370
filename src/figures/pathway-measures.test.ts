import { describe, expect, it } from 'vitest';
import { DEFAULT_PATHWAYS } from '@/domain/pathway';
import { aDescription, anAvailability } from '../../tests/support/a-description';
import { aDefinition } from '../../tests/support/a-measure-result';
import { isOfPathway, knownPathway, offeredPathways, pathwaySubject } from './pathway-measures';

const [diabetes, heartFailure] = DEFAULT_PATHWAYS;
if (!diabetes || !heartFailure) throw new Error('there are pathways where none is loaded');
const prevalence = anAvailability({
  definition: aDefinition({ id: 'prevalence', choices: ['register-group'] }),
  groups: [],
  registers: [{ code: 'dm', name: 'Diabetes' }],
});

describe('a pathway in a measure', () => {
  it('sets the group, the register or the specialty that the measure has, as the data spell it', () => {
    const [exceptions, , followUps] = aDescription().measures;
    expect(exceptions && pathwaySubject(diabetes, exceptions)).toEqual({ group: 'DM' });
    expect(followUps && pathwaySubject(diabetes, followUps)).toEqual({ specialty: '307' });
    expect(pathwaySubject(diabetes, prevalence)).toEqual({ group: 'dm' });
    expect(pathwaySubject(heartFailure, prevalence)).toEqual({});
  });

  it('holds each of its indicators', () => {
    expect(isOfPathway({ measure: 'exception-rate', indicator: 'DM 12' }, diabetes)).toBe(true);
    expect(isOfPathway({ measure: 'exception-rate', indicator: 'CHD8' }, diabetes)).toBe(false);
    expect(isOfPathway({ measure: 'exception-rate' }, diabetes)).toBe(false);
  });

  it('says what of it is not loaded, and of one of which nothing is', () => {
    const description = aDescription();
    const offered = offeredPathways(description);
    const said = (id: string, of = description) => {
      const notes: string[] = [];
      return [knownPathway(id, of, offered, notes)?.id ?? null, ...notes];
    };
    expect(said('heart-failure')).toEqual(['heart-failure', 'Not loaded of the pathway Heart failure: its indicators (HF), its register (HF).']); // prettier-ignore
    expect(said('diabetes', aDescription({ measures: [...description.measures, prevalence] }))).toEqual(['diabetes']);
    expect(said('copd')).toEqual([null, 'Nothing of a pathway “copd” is loaded. Shown instead: all.']);
  });
});
