import type { CoverageCell } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { unitWord, type UnitKind } from '@/domain/unit-kind';

/** How much of a cell is covered, in a word: what its outline shows. */
export function extentOf({ units, withValue }: CoverageCell): 'all' | 'some' | 'none' {
  return withValue === 0 ? 'none' : withValue === units ? 'all' : 'some';
}

/** The share in whole per cent; 100 only for all and 0 only for none. */
function sharePercent({ units, withValue }: CoverageCell): number {
  const share = units === 0 ? 0 : (100 * withValue) / units;
  return share > 0 && share < 100 ? Math.min(99, Math.max(1, Math.round(share))) : share;
}

/** A cell in a sentence: `68 of 73 practices have a value, 93%; 8 of 12 months are loaded`. */
export function cellWords(cell: CoverageCell, unitKind: UnitKind): string {
  const { units, withValue, months } = cell;
  const part = months === null ? '' : `; ${months.has} of ${months.of} months are loaded`;
  const verb = withValue === 1 ? 'has' : 'have';
  return `${formatCount(withValue)} of ${formatCount(units)} ${unitWord(unitKind, units)} ${verb} a value, ${sharePercent(cell)}%${part}`;
}

/** What is printed in a cell: the share over a bar of its length, and the counts. */
export function CellFigures({ cell }: { readonly cell: CoverageCell }) {
  const { units, withValue, months } = cell;
  return (
    <>
      <span className="coverage__fill" style={{ width: `${sharePercent(cell)}%` }} />
      <span className="coverage__share">{extentOf(cell) === 'none' ? 'none' : `${sharePercent(cell)}%`}</span>
      <span className="coverage__counts">
        {formatCount(withValue)} of {formatCount(units)}
      </span>
      {months !== null && (
        <span className="coverage__counts">
          {months.has} of {months.of} months
        </span>
      )}
    </>
  );
}
