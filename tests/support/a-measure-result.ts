import type { MeasureDefinition, MeasureResult } from '@/analysis/analysis';
import { NO_LIMITS } from '@/stats/band';

type Unit = MeasureResult['units'][number];
type Bands = MeasureResult['counts']['bands'];

/** The exception rate as a definition; anything can be put in its place. */
export function aDefinition(changes: Partial<MeasureDefinition> = {}): MeasureDefinition {
  return {
    id: 'exception-rate',
    title: 'QOF exception rate',
    shortTitle: 'Exception rate',
    kind: 'proportion',
    format: 'percent',
    unit: '% of indicator entries',
    numerator: 'Exceptions (personalised care adjustments from 2019/20)',
    denominator: 'Indicator denominators plus exceptions',
    exclusions: 'Indicators without exceptions.',
    extracts: ['qof'],
    choices: ['indicator', 'group'],
    polarity: 'neither',
    whyItMatters: 'It raises the question of who is left out.',
    caveats: ['A group rate counts indicator entries, not patients.'],
    owner: 'Analysts',
    reviewBy: '2027-04-01',
    method: 'METHODS §1',
    ...changes,
  };
}

/** GP referrals per 1,000 patients. */
export const REFERRALS: MeasureDefinition = aDefinition({
  id: 'referral-rate',
  title: 'GP referrals',
  shortTitle: 'GP referrals',
  kind: 'rate',
  format: 'per-1000',
  unit: 'per 1,000 patients',
  numerator: 'Referrals with source GP (all rows where the extract gives no source)',
  denominator: 'Patients on the list of the financial year (or, when asked for, on a disease register)',
  choices: ['specialty', 'provider', 'all-sources', 'per-register'],
  extracts: ['referrals', 'list-size'],
});

/** Follow-ups per first attendance. */
export const FOLLOW_UPS: MeasureDefinition = aDefinition({
  id: 'first-to-follow-up',
  title: 'Follow-ups per first attendance',
  shortTitle: 'Follow-ups per first',
  kind: 'ratio',
  format: 'ratio',
  unit: 'follow-up attendances per first attendance',
  numerator: 'Follow-up attendances attended',
  denominator: 'First attendances attended',
  choices: ['specialty', 'provider', 'with-dna'],
  extracts: ['outpatients'],
});

/** Prescribing cost per patient. */
export const COST: MeasureDefinition = aDefinition({
  id: 'prescribing-cost',
  title: 'Prescribing cost per patient',
  shortTitle: 'Prescribing cost',
  kind: 'cost',
  format: 'pounds',
  unit: 'per patient',
  numerator: 'Actual cost of items dispensed',
  denominator: 'Patients on the list of the financial year',
  choices: [],
  extracts: ['prescribing', 'list-size'],
});

/** A practice of DacCom, within its limits. */
export function aUnit(changes: Partial<Unit> = {}): Unit {
  return {
    code: 'Y90001',
    name: 'Elm Lane Surgery',
    locality: 'DacCom',
    closed: null,
    numerator: 60,
    denominator: 1000,
    value: 0.06,
    lower95: 0.047,
    upper95: 0.0764,
    limits: { lower95: 0.05, upper95: 0.08, lower998: 0.04, upper998: 0.09 },
    z: -0.4,
    band: 'within',
    adjustedLimits: { lower95: 0.03, upper95: 0.1, lower998: 0.02, upper998: 0.12 },
    zAdjusted: -0.2,
    bandAdjusted: 'within',
    months: null,
    notes: [],
    ...changes,
  };
}

/** A unit without a value, not compared with anything. */
export function aSilentUnit(changes: Partial<Unit> = {}): Unit {
  return aUnit({
    value: null,
    lower95: null,
    upper95: null,
    limits: NO_LIMITS,
    z: null,
    band: 'not-compared',
    adjustedLimits: NO_LIMITS,
    zAdjusted: null,
    bandAdjusted: 'not-compared',
    ...changes,
  });
}

/** Values of an indicator that are given without their counts: 0.02, 0.04 and so on, to two decimals. */
export function aResultAlone(count: number): MeasureResult {
  const units = someUnits(count).map((unit, i) => aUnitAlone(unit, (i + 1) / 50));
  const none = aBandCount({ 'not-compared': count });
  return aResult({
    request: { measure: 'indicator', period: '2018-06', indicator: 'DESO' },
    definition: aDefinition({ id: 'indicator', title: 'Indicator', shortTitle: 'Indicator', kind: 'ratio', format: 'ratio', unit: 'ratio', choices: ['indicator-table'] }), // prettier-ignore
    subject: 'DESO',
    title: 'Indicator, DESO',
    period: '2018-06',
    target: null,
    units,
    localities: LOCALITIES.map((name) => aUnitAlone({ code: name, name, locality: name }, null)),
    overall: aUnitAlone({ code: 'ALL', name: 'All units', locality: null }, null),
    counts: { units: count, withValue: count, compared: 0, bands: none, bandsAdjusted: none },
    overdispersion: { phi: null, tau2: null, isAdjusted: false, test: null, spread: null },
    expectedOutside: null,
    variation: aVariation({ q10: 0.1, q90: 0.9, unitsUsed: count }),
    notes: [{ code: 'value-alone', text: `For ${count} practices the value is given without its counts.` }],
  });
}

function aUnitAlone({ code, name, locality }: Pick<Unit, 'code' | 'name' | 'locality'>, value: number | null): Unit {
  const notes = value === null ? [] : ['Given as a value without its counts.'];
  return { ...aSilentUnit({ code, name, locality, numerator: null, denominator: null, notes }), value };
}

/** Counts of bands: all `within` unless said otherwise. */
export function aBandCount(changes: Partial<Bands> = {}): Bands {
  return {
    'above-998': 0,
    'above-95': 0,
    within: 0,
    'below-95': 0,
    'below-998': 0,
    'not-compared': 0,
    ...changes,
  };
}

const LOCALITIES = ['DacCom', 'Hertsmere', 'StahCom', 'WatCom'] as const;

/** Units in the four localities in turn, all alike but for their code and name. */
export function someUnits(count: number): readonly Unit[] {
  return Array.from({ length: count }, (_, index) =>
    aUnit({
      code: `Y9${String(index + 1).padStart(4, '0')}`,
      name: `Practice ${index + 1}`,
      locality: LOCALITIES[index % LOCALITIES.length] ?? null,
    }),
  );
}

/** The diabetes exception rate of 73 practices in 2007/08, adjusted for overdispersion; the figures are made up. */
export function aResult(changes: Partial<MeasureResult> = {}): MeasureResult {
  return {
    request: { measure: 'exception-rate', period: '2007/08', group: 'DM' },
    definition: aDefinition(),
    subject: 'Diabetes',
    title: 'QOF exception rate, diabetes',
    period: '2007/08',
    covered: null,
    unitKind: 'practice',
    target: 0.066,
    targetGiven: false,
    units: someUnits(73),
    localities: LOCALITIES.map((name) => aUnit({ code: name, name, locality: name })),
    overall: aUnit({ code: 'ALL', name: 'All units', locality: null, numerator: 12345, denominator: 187045, value: 0.066 }), // prettier-ignore
    counts: {
      units: 73,
      withValue: 73,
      compared: 73,
      bands: aBandCount({ 'above-998': 27, 'below-998': 24, within: 22 }),
      bandsAdjusted: aBandCount({ 'above-998': 10, 'below-998': 11, within: 52 }),
    },
    overdispersion: {
      phi: 5.83,
      tau2: 0.0004,
      isAdjusted: true,
      test: { statistic: 800, df: 72, p: 0 },
      spread: null,
    },
    expectedOutside: {
      naive: { above998: 0.08, below998: 0.07, outside95: 3.7, outside998: 0.15 },
      adjusted: { above998: 0.073, below998: 0.073, outside95: 3.65, outside998: 0.146 },
    },
    variation: aVariation({ q10: 0.0312, q90: 0.1041, unitsUsed: 73 }),
    partition: null,
    standardised: null,
    notes: [],
    sources: [{ file: 'qof.csv', kindWords: 'QOF extract', published: null, isSample: true }],
    ...changes,
  };
}

/** Statistics of variation, unknown unless said otherwise. */
export function aVariation(changes: Partial<MeasureResult['variation']> = {}): MeasureResult['variation'] {
  return {
    eq: null,
    eqTrimmed: null,
    q10: null,
    q25: null,
    median: null,
    q75: null,
    q90: null,
    cv: null,
    weightedCv: null,
    scv: null,
    ebMean: null,
    ebVariance: null,
    ebCv: null,
    icc: null,
    unitsUsed: 0,
    ...changes,
  };
}
