import type { PracticeResult, Roster, RosterUnit } from '@/analysis/analysis';
import { scanUnits } from './a-board';

/** Everything about one practice: `Practice 1` of DacCom, with little known. */
export function aPractice(changes: Partial<PracticeResult> = {}): PracticeResult {
  return {
    code: 'Y90001',
    name: 'Practice 1',
    locality: 'DacCom',
    closed: null,
    unitKind: 'practice',
    areas: {},
    opened: null,
    listSize: 1000,
    lists: [{ year: '2007/08', patients: 1000 }],
    ages: null,
    registers: [],
    engagement: null,
    ...changes,
  };
}

/** A roster of as many practices as a board has, alike but for their lists. @param changes what is different of each */
export function aRoster(count: number, changes: (place: number) => Partial<RosterUnit> = () => ({})): Roster {
  return {
    unitKind: 'practice',
    ageBands: [],
    registers: [],
    units: scanUnits(count).map((unit, place) => ({
      ...unit,
      ageShares: new Float64Array(),
      prevalence: new Float64Array(),
      engagement: null,
      ...changes(place),
    })),
  };
}
