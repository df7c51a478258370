/** What a row of an extract describes. Units of different kinds are never compared with each other. */
export const UNIT_KINDS = ['practice', 'pcn', 'ccg', 'stp', 'region', 'provider', 'diagnosis'] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

const WORDS: Readonly<Record<UnitKind, readonly [one: string, many: string]>> = {
  practice: ['practice', 'practices'],
  pcn: ['PCN', 'PCNs'],
  ccg: ['CCG', 'CCGs'],
  stp: ['STP', 'STPs'],
  region: ['region', 'regions'],
  provider: ['provider', 'providers'],
  diagnosis: ['diagnosis', 'diagnoses'],
};

/** The word for a number of units: `1 practice`, `73 practices` are made from it. */
export function unitWord(kind: UnitKind, count: number): string {
  return WORDS[kind][count === 1 ? 0 : 1];
}
