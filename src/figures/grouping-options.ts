import type { Description } from '@/analysis/analysis';
import type { UnitKind } from '@/domain/unit-kind';
import type { SelectOption } from '@/ui/select-field';

/** What units can be grouped by: the reader's localities first, as an empty value. */
export function groupingOptions({ units }: Pick<Description, 'units'>, kind: UnitKind): readonly SelectOption[] {
  const names = units.filter((unit) => unit.kind === kind).flatMap(({ areas }) => Object.keys(areas));
  return [{ value: '', label: 'Locality' }, ...[...new Set(names)].sort().map((name) => ({ value: name, label: name }))]; // prettier-ignore
}
