import type { Option } from '@/analysis/analysis';
import { loadedPathways, type Pathway } from '@/domain/pathway';

/** The registers that go with a specialty, of those loaded, in the order of the pathways; none for every other specialty. */
export function pathwayRegisters(
  pathways: readonly Pathway[],
  specialty: string | undefined,
  registers: readonly Option[],
): readonly Option[] {
  if (specialty === undefined) return [];
  const found = loadedPathways(pathways, { specialties: [{ code: specialty }], registers });
  const codes = new Set(found.map(({ register }) => register));
  return [...codes].flatMap((code) => registers.find((one) => one.code === code) ?? []);
}
