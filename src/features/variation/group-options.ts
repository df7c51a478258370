import type { MeasureAvailability, Option } from '@/analysis/analysis';

/** What a reader may pick as the group of a measure: disease registers for prevalence, else groups of indicators. */
export function groupOptions({ definition, groups, registers }: MeasureAvailability): readonly Option[] {
  return definition.choices.includes('register-group') && registers.length > 0 ? registers : groups;
}
