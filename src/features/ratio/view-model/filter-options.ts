import type { Description } from '@/analysis/analysis';
import type { ContractLine } from '@/domain/contract-line';
import { formatDecimal } from '@/domain/format';
import type { UnitKind } from '@/domain/unit-kind';
import type { ComboboxOption } from '@/ui/combobox-options';
import type { SelectOption } from '@/ui/select-field';
import { lineChoice } from './line-choice';
import { localityOf } from './ratio-input';

/** Units to find by name or code, under their localities. */
export function findOptions({ units }: Pick<Description, 'units'>, kind: UnitKind): readonly ComboboxOption[] {
  return units
    .filter((unit) => unit.kind === kind)
    .map((unit) => ({ value: unit.code, label: unit.name, hint: unit.code, group: localityOf(unit) }));
}

type Line = ContractLine & { readonly origin: 'loaded' | 'entered' | 'link' };

const ORIGIN = { loaded: 'contract', entered: 'entered', link: 'from the link' } as const;
const CAP = { provider: '', locality: ', each locality', practice: ', each practice' } as const;

/** Contract lines to choose among: `1.75 (interim, contract)`. */
export function lineOptions(lines: readonly Line[]): readonly SelectOption[] {
  if (lines.length === 0) return [{ value: '', label: 'No contract line' }];
  return lines.map((line) => ({
    value: lineChoice(line, lines),
    label: `${formatDecimal(line.negotiatedRatio, 2)} (${line.status ?? 'no status'}, ${ORIGIN[line.origin]}${CAP[line.appliesTo]})`,
  }));
}
