/** Registers whose patients a specialty sees for their condition, the most usual first. */
const REGISTERS: Readonly<Record<string, readonly string[]>> = {
  '307': ['DM'],
  '320': ['HF', 'CHD'],
  '340': ['COPD', 'AST'],
};

interface Register {
  readonly code: string;
  readonly name: string;
}

/** The registers that go with a specialty, of those loaded, in their order; none for every other specialty. */
export function pathwayRegisters(specialty: string | undefined, loaded: readonly Register[]): readonly Register[] {
  const codes = REGISTERS[specialty ?? ''] ?? [];
  return codes.flatMap((code) => loaded.find((one) => one.code.toUpperCase() === code) ?? []);
}
