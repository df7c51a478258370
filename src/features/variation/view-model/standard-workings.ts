import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatDecimal, formatValue } from '@/domain/format';
import { unitWord } from '@/domain/unit-kind';
import type { Workings } from '@/ui/explained-columns';
import type { WorkingItem } from '@/ui/working';
import type { TableRow } from './table-rows';

/** Where the figures standardised for age and sex are from. */
export function standardWorkings(result: MeasureResult): Workings<TableRow> {
  const { definition, standardised, unitKind } = result;
  const taking = standardised?.takingPart ?? 0;
  const reference = `${formatCount(taking)} ${unitWord(unitKind, taking)} taken together`;
  const print = (value: number | null) => formatValue(value, definition.format);
  const counts = ({ standing }: TableRow): readonly WorkingItem[] => [
    ['Observed', `${formatCount(standing?.observed ?? null)}: ${definition.numerator}`],
    ['Expected', `${formatDecimal(standing?.expected ?? null, 1)}: its patients in each age band and sex × the rate of the ${reference} there, added up`], // prettier-ignore
  ];
  const ratio = ({ standing }: TableRow): string => `${formatCount(standing?.observed ?? null)} ÷ ${formatDecimal(standing?.expected ?? null, 1)} = ${formatDecimal(standing?.ratio ?? null, 2)}`; // prettier-ignore
  const compares: WorkingItem = ['Compares', `With the ${reference}, not with another ${unitWord(unitKind, 1)}`];
  return {
    'standardised-ratio': (row) => [...counts(row), ['Formula', `Observed ÷ expected: ${ratio(row)}`], compares],
    'standardised-interval': (row) => [
      ...counts(row),
      ['Formula', `The 95% interval of the count observed, exact below 10 and Byar from 10, ÷ expected: ${formatDecimal(row.standing?.lower95 ?? null, 2)} to ${formatDecimal(row.standing?.upper95 ?? null, 2)}`], // prettier-ignore
      compares,
    ],
    'standardised-rate': (row) => [
      ['Ratio', ratio(row)],
      ['Crude rate', `${print(standardised?.crudeRate ?? null)} ${definition.unit}: that of the ${reference}`],
      ['Formula', `Ratio × crude rate = ${print(row.standing?.rate ?? null)} ${definition.unit}`],
      compares,
    ],
  };
}
