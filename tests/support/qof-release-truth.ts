/** One invented year of QOF, of which every layout of a release is written. */
export interface ReleaseTruth {
  readonly practices: readonly TruePractice[];
  readonly indicators: readonly TrueIndicator[];
  readonly counts: readonly TrueCounts[];
  readonly registers: readonly TrueRegister[];
}

export interface TruePractice {
  readonly code: string;
  readonly name: string;
  /** Names of areas that every layout has under some heading: the commissioner and the region. */
  readonly commissioner: readonly [code: string, name: string];
  readonly region: readonly [code: string, name: string];
}

export interface TrueIndicator {
  readonly code: string;
  readonly group: string;
  readonly description: string;
  readonly points: number;
  /** Whether it pays for keeping a register, and so has a register and points but no counts. */
  readonly isRegister: boolean;
}

/** Null is not reported; undefined says that the indicator has no such count. */
export interface TrueCounts {
  readonly practice: string;
  readonly indicator: string;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly exceptions?: number | null;
  readonly points: number | null;
}

export interface TrueRegister {
  readonly practice: string;
  readonly group: string;
  readonly patients: number;
  readonly listSize: number;
}

const NORTH = ['96A', 'Invented North'] as const;
const SOUTH = ['96B', 'Invented South, and "Sea"'] as const;
const EAST = ['Y99', 'Invented East'] as const;

/**
 * Three practices with indicators of three groups: a register indicator, one with a practice that did not report, one
 * without exceptions, one with no patient left, and a code with a hyphen.
 */
export const TRUTH: ReleaseTruth = {
  practices: [
    { code: 'Y90001', name: 'The Harbour Surgery', commissioner: NORTH, region: EAST },
    { code: 'Y90002', name: 'Mill, Lane & Partners', commissioner: NORTH, region: EAST },
    { code: 'Y90003', name: 'Orchard House', commissioner: SOUTH, region: EAST },
  ],
  indicators: [
    { code: 'AF001', group: 'AF', description: 'A register of patients with atrial fibrillation', points: 5, isRegister: true }, // prettier-ignore
    { code: 'AF007', group: 'AF', description: 'In those with a score of 2 or more, the percentage treated', points: 12, isRegister: false }, // prettier-ignore
    { code: 'CVD-PP001', group: 'CVD-PP', description: 'The percentage who are treated with statins', points: 10, isRegister: false }, // prettier-ignore
    {
      code: 'HF002',
      group: 'HF',
      description: 'The percentage confirmed by echocardiogram',
      points: 6,
      isRegister: false,
    },
  ],
  counts: [
    { practice: 'Y90001', indicator: 'AF001', points: 5 },
    { practice: 'Y90001', indicator: 'AF007', numerator: 80, denominator: 95, exceptions: 5, points: 11.5 },
    { practice: 'Y90001', indicator: 'CVD-PP001', numerator: 7, denominator: 10, exceptions: 10, points: 10 },
    { practice: 'Y90001', indicator: 'HF002', numerator: 30, denominator: 33, points: 6 },
    { practice: 'Y90002', indicator: 'AF001', points: 5 },
    { practice: 'Y90002', indicator: 'AF007', numerator: 48, denominator: 60, exceptions: 20, points: 9.25 },
    { practice: 'Y90002', indicator: 'CVD-PP001', numerator: 0, denominator: 0, exceptions: 3, points: 0 },
    { practice: 'Y90002', indicator: 'HF002', numerator: 12, denominator: 12, points: 6 },
    { practice: 'Y90003', indicator: 'AF001', points: 5 },
    { practice: 'Y90003', indicator: 'AF007', numerator: null, denominator: null, exceptions: null, points: null },
    { practice: 'Y90003', indicator: 'CVD-PP001', numerator: 4, denominator: 5, exceptions: 0, points: 8 },
    { practice: 'Y90003', indicator: 'HF002', numerator: 1, denominator: 2, points: 3 },
  ],
  registers: [
    { practice: 'Y90001', group: 'AF', patients: 101, listSize: 5000 },
    { practice: 'Y90001', group: 'HF', patients: 40, listSize: 5000 },
    { practice: 'Y90002', group: 'AF', patients: 82, listSize: 4100 },
    { practice: 'Y90002', group: 'HF', patients: 14, listSize: 4100 },
    { practice: 'Y90003', group: 'AF', patients: 9, listSize: 900 },
    { practice: 'Y90003', group: 'HF', patients: 2, listSize: 900 },
  ],
};
