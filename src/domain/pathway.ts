import { qofKey } from './qof-code';

/** A disease with the specialty that sees it, the register that counts it and the group of its indicators. */
export interface Pathway {
  /** As links name it. */
  readonly id: string;
  readonly name: string;
  /** Treatment function code. */
  readonly specialty: string;
  /** As `register_code` of an extract. */
  readonly register: string;
  readonly indicatorGroup: string;
}

/** The pathways there are where none is loaded; the most usual of a specialty first. */
export const DEFAULT_PATHWAYS: readonly Pathway[] = [
  { id: 'diabetes', name: 'Diabetes', specialty: '307', register: 'DM', indicatorGroup: 'DM' },
  { id: 'heart-failure', name: 'Heart failure', specialty: '320', register: 'HF', indicatorGroup: 'HF' },
  { id: 'chd', name: 'Coronary heart disease', specialty: '320', register: 'CHD', indicatorGroup: 'CHD' },
  { id: 'copd', name: 'COPD', specialty: '340', register: 'COPD', indicatorGroup: 'COPD' },
  { id: 'asthma', name: 'Asthma', specialty: '340', register: 'AST', indicatorGroup: 'AST' },
];

interface Loaded {
  readonly specialties: readonly { readonly code: string }[];
  readonly registers: readonly { readonly code: string }[];
}

/** The pathways whose specialty and register are both loaded, with the register as the data spell it. */
export function loadedPathways(pathways: readonly Pathway[], { specialties, registers }: Loaded): readonly Pathway[] {
  return pathways.flatMap((pathway) => {
    const register = registers.find(({ code }) => qofKey(code) === qofKey(pathway.register));
    const isSeen = specialties.some(({ code }) => code === pathway.specialty);
    return register && isSeen ? [{ ...pathway, register: register.code }] : [];
  });
}
