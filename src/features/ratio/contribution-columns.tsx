import { type LocalityScheme, localityMark, markOf } from '@/charts/locality-mark';
import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatDecimal, formatDifference, formatPounds } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { DataColumn } from '@/ui/data-table';
import { LocalityMark } from '@/ui/locality-mark';
import { ContributionBar } from './contribution-bar';
import type { Terms } from './view-model/contract-figures';
import type { ContributionRow } from './view-model/contribution-rows';

interface Asked {
  readonly rows: readonly ContributionRow[];
  readonly total: ContributionRow;
  readonly level: 'localities' | 'units';
  readonly terms: Terms | null;
  readonly measure: MeasureResult;
  readonly register: { readonly name: string } | null;
  readonly scheme: LocalityScheme;
}

type Column = DataColumn<ContributionRow>;

/** The columns of the table of contributions. Bars of localities are drawn to the scale of the total, so that they add up. */
export function contributionColumns({
  rows,
  total,
  level,
  terms,
  measure,
  register,
  scheme,
}: Asked): readonly Column[] {
  const marked = (name: string) => (
    <span className="ratio-locality">
      <LocalityMark mark={markOf(name, scheme)} /> {name}
    </span>
  );
  const area = startSentence(areaWord(measure.request.grouping, 1));
  const isUnits = level === 'units';
  const drawn = [...rows, ...(isUnits ? [] : [total])].map(({ contribution }) => contribution ?? 0);
  const scale = { lowest: Math.min(0, ...drawn), highest: Math.max(0, ...drawn) };
  const name: Column = isUnits
    ? { id: 'name', header: startSentence(unitWord(measure.unitKind, 1)), value: (row) => row.name }
    : { id: 'name', header: area, value: (row) => row.name, cell: (row) => (row.locality === null ? row.name : marked(row.name)) }; // prettier-ignore
  const count = (id: 'firsts' | 'followUps', header: string): Column => ({ id, header, value: (row) => row[id], cell: (row) => formatCount(row[id]), isNumeric: true }); // prettier-ignore
  const locality: Column = { id: 'locality', header: area, value: (row) => row.locality, cell: (row) => (row.locality === null ? '' : marked(row.locality)) }; // prettier-ignore
  const against: readonly Column[] = terms
    ? [
        { id: 'paidFor', header: `Paid for at ${formatDecimal(terms.ratio, 2)}`, value: (row) => row.paidFor, cell: (row) => formatCount(row.paidFor), isNumeric: true }, // prettier-ignore
        { id: 'contribution', header: 'Contribution', value: (row) => row.contribution, cell: (row) => formatDifference(row.contribution), isNumeric: true }, // prettier-ignore
        {
          id: 'bar',
          header: 'Drawn',
          value: (row) => row.contribution,
          cell: (row) =>
            row.locality === null && isUnits ? (
              ''
            ) : (
              <ContributionBar value={row.contribution ?? 0} scale={scale} colour={row.locality === null ? null : localityMark(row.locality, scheme).colour} /> // prettier-ignore
            ),
        },
        ...(terms.followUpPence === null ? [] : [{ id: 'pence', header: 'At price', value: (row: ContributionRow) => row.pence, cell: (row: ContributionRow) => formatPounds(row.pence === null ? null : row.pence / 100), isNumeric: true }]), // prettier-ignore
      ]
    : [];
  return [
    name,
    ...(isUnits ? [locality] : []),
    count('firsts', 'First'),
    count('followUps', 'Follow-up'),
    { id: 'ratio', header: 'Ratio', value: (row) => row.ratio, cell: (row) => formatDecimal(row.ratio, 2), isNumeric: true }, // prettier-ignore
    ...against,
    ...(register ? [{ id: 'perRegister', header: `Per 100 on ${register.name} register`, value: (row: ContributionRow) => row.perRegister, cell: (row: ContributionRow) => formatDecimal(row.perRegister === null ? null : row.perRegister * 100, 1), isNumeric: true }] : []), // prettier-ignore
  ];
}
