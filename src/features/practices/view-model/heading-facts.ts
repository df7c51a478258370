import type { PracticeResult, ScannedColumn } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { unitWord } from '@/domain/unit-kind';
import type { Board } from '@/signals/board';

/** What stands behind a name: `WatCom · 9,840 patients · 386 on the diabetes register`. */
export function headingFacts(
  { code, locality, listSize, registers }: PracticeResult,
  columns: readonly ScannedColumn[],
  place: number,
): string {
  const largest = largestRegister(registers, columns, place);
  return [
    code,
    locality ?? NO_LOCALITY,
    listSize === null ? 'list not given' : `${formatCount(listSize)} ${listSize === 1 ? 'patient' : 'patients'}`,
    ...(largest ? [largest] : []),
  ].join(' · ');
}

/** Diabetes where it is loaded, being what the contract turns on; else the largest register. */
function largestRegister(
  registers: PracticeResult['registers'],
  columns: readonly ScannedColumn[],
  place: number,
): string | null {
  const latest = registers.flatMap(({ code, name, years }) => {
    const last = years.at(-1);
    return last ? [{ code, name, patients: last.patients }] : [];
  });
  const chosen = latest.find(({ code }) => code === 'DM') ?? [...latest].sort((a, b) => b.patients - a.patients)[0];
  if (!chosen) return null;
  const column = columns.find(({ key }) => key === `prevalence:${chosen.code}`);
  const patients =
    column && !Number.isNaN(column.numerators[place] ?? NaN) ? (column.numerators[place] ?? 0) : chosen.patients;
  const name = chosen.name.charAt(0).toLowerCase() + chosen.name.slice(1);
  return `${formatCount(patients)} on the ${/^[A-Z]{2}/.test(chosen.name) ? chosen.name : name} register`;
}

/** Why there is no locality, or area that units are grouped by, to compare with; null where there is one. */
export function localityNote({ code, locality: own, unitKind }: PracticeResult, board: Board): string | null {
  const isGrouped = board.columns[0]?.request.grouping !== undefined;
  const locality = isGrouped ? (board.units.find((unit) => unit.code === code)?.locality ?? null) : own;
  if (locality === null) return `It is in no locality, so it is compared with all ${unitWord(unitKind, 2)}.`;
  const others = board.units.filter((unit) => unit.locality === locality).length - 1;
  if (others > 0) return null;
  return `It is the only ${unitWord(unitKind, 1)} of ${locality}, so it is compared with all ${unitWord(unitKind, 2)}.`;
}
