import type { Description, MeasureAvailability } from '@/analysis/analysis';
import type { AnalysisClient, CoreStatus } from '@/analysis/analysis-client';
import { DEFAULT_PATHWAYS } from '@/domain/pathway';
import { aDefinition, FOLLOW_UPS, REFERRALS, someUnits } from './a-measure-result';

/** The exception rate by diabetes and CHD indicators over three years. */
export function anAvailability(changes: Partial<MeasureAvailability> = {}): MeasureAvailability {
  return {
    definition: aDefinition(),
    unitKinds: ['practice'],
    periods: ['2007/08', '2006/07', '2005/06'],
    indicators: [
      { code: 'CHD8', name: 'CHD8 Cholesterol', group: 'CHD' },
      { code: 'DM12', name: 'DM12 Blood pressure', group: 'DM' },
      { code: 'DM17', name: 'DM17 Cholesterol', group: 'DM' },
    ],
    groups: [
      { code: 'CHD', name: 'Coronary heart disease' },
      { code: 'DM', name: 'Diabetes' },
    ],
    registers: [],
    specialties: [],
    providers: [],
    bnf: [],
    ...changes,
  };
}

const ACTIVITY = {
  periods: ['2007/08', '2006/07', '2006-04..2007-11', ...monthsBack()],
  indicators: [],
  groups: [],
  specialties: [
    { code: '307', name: '307 Diabetic medicine' },
    { code: '320', name: '320 Cardiology' },
  ],
  providers: [{ code: 'RWG', name: 'RWG' }],
  registers: [{ code: 'DM', name: 'Diabetes' }],
};

/** November 2007 back to April 2006. */
function monthsBack(): readonly string[] {
  return Array.from({ length: 20 }, (_, index) => {
    const month = 2007 * 12 + 10 - index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** 73 practices in four localities, with QOF, referrals and outpatients loaded. */
export function aDescription(changes: Partial<Description> = {}): Description {
  return {
    isSample: true,
    files: [],
    measures: [
      anAvailability(),
      anAvailability({ definition: REFERRALS, ...ACTIVITY }),
      anAvailability({ definition: FOLLOW_UPS, ...ACTIVITY, registers: [] }),
    ],
    units: someUnits(73).map(({ code, name, locality }) => ({
      kind: 'practice',
      code,
      name,
      locality,
      areas: {},
      isClosed: false,
    })),
    contractLines: [],
    pathways: DEFAULT_PATHWAYS,
    targets: [],
    localityColours: new Map(),
    notes: [],
    ...changes,
  };
}

const READY: CoreStatus = { phase: 'ready', share: null, message: null, dataVersion: 1, busy: null };

/** A core that answers what it is given and refuses the rest. */
export function anAnalysis(answers: Partial<AnalysisClient> = {}): AnalysisClient {
  const refuse = () => Promise.reject(new Error('not asked for in this test'));
  return {
    load: refuse,
    useMappings: () => Promise.resolve(),
    suggestMapping: refuse,
    checkMapping: refuse,
    reopen: refuse,
    remove: refuse,
    describe: refuse,
    fingerprint: () => Promise.resolve('0000-0000'),
    guide: refuse,
    coverage: refuse,
    clashes: refuse,
    localities: refuse,
    measure: refuse,
    trend: refuse,
    contract: refuse,
    compare: refuse,
    budget: refuse,
    scanPlan: refuse,
    scan: refuse,
    roster: refuse,
    practice: refuse,
    listSizes: refuse,
    ratioChange: refuse,
    status: () => READY,
    subscribe: () => () => undefined,
    restart: () => undefined,
    ...answers,
  };
}
