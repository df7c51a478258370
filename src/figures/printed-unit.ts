import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import type { PrintedColumn } from '@/exports/savable';

/** The columns `unit_name` and `locality` as papers print them. @param grouping undefined: localities */
export function printedUnit(unitKind: UnitKind, grouping: string | undefined): readonly PrintedColumn[] {
  return [
    { column: 'unit_name', header: startSentence(unitWord(unitKind, 1)), format: 'text' },
    { column: 'locality', header: startSentence(areaWord(grouping, 1)), format: 'text' },
  ];
}
