import type { MeasureUnit, ScannedColumn } from '@/analysis/analysis';
import { formatCount, formatPounds } from '@/domain/format';
import { valueText } from '@/signals/words';
import type { Standing } from './tartan';

/** The shape that says the same as the word of a cell; none for what is similar or not compared. */
export const SHAPES: Readonly<Record<Standing, string>> = { higher: '▲', lower: '▼', similar: '', 'not compared': '' };

/** What the link of a cell says to those who do not see its row and column. */
export function cellLabel(column: ScannedColumn, name: string, unit: MeasureUnit, standing: Standing | null): string {
  const { numerator, denominator } = unit;
  const above = column.kind === 'cost' ? formatPounds(numerator) : formatCount(numerator);
  const below = column.format === 'percent-of-budget' ? formatPounds(denominator) : formatCount(denominator);
  const counts = numerator === null || denominator === null ? [] : [`${above} ÷ ${below}`];
  const parts = [valueText(unit.value, column), ...counts, ...(standing === null ? [] : [standing])];
  return `${column.title}, ${name}: ${parts.join(', ')}`;
}
