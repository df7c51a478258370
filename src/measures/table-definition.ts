import { formatCount } from '@/domain/format';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { MeasureDefinition } from './definition';
import { isIndicator } from './indicator-rows';
import type { Question } from './measure';
import { flag, numberOrNull, textOrNull } from './row-values';
import { readTableUnit } from './table-unit';

/** What all rows of one indicator of a table say of it; of a text that varies, the one most rows give. */
interface TableIndicator {
  readonly name: string | null;
  readonly unit: string | null;
  readonly higherIs: string | null;
  readonly units: number;
  /** Rows with a numerator above their denominator. */
  readonly exceeding: number;
  /** Whether no row gives both counts, and some give a value alone. */
  readonly isAlone: boolean;
}

/** The record of one indicator of a table: its name, unit and polarity, and the kind and format its unit stands for. */
export function tableDefinition(engine: Engine, base: MeasureDefinition, question: Question): MeasureDefinition {
  const { name, unit, higherIs, units, exceeding, isAlone } = describeIndicator(engine, question);
  // A value without counts is printed as the extract gives it: it is a number of its unit already.
  const read = isAlone ? ({ kind: 'ratio', format: 'ratio' } as const) : unit === null ? null : readTableUnit(unit);
  const isShare = exceeding === 0;
  const { kind, format } = read ?? (isShare ? base : ({ kind: 'ratio', format: 'ratio' } as const));
  const title = name ?? question.indicator ?? base.title;
  const said =
    unit === null ? 'The extract gives no unit' : `The unit “${unit}” does not say how its counts belong together`;
  const caveats = [
    ...base.caveats,
    ...(units > 1 ? [`Rows of this indicator give ${units} different units: it is printed as “${unit ?? ''}”.`] : []),
    ...(read === null && isShare ? [`${said}: shown as a percentage, since no row counts more above the line than below.`] : []),
    ...(read === null && !isShare ? [`${said}: shown as a ratio, since ${formatCount(exceeding)} ${exceeding === 1 ? 'row counts' : 'rows count'} more above the line than below.`] : []),
  ]; // prettier-ignore
  const polarity = higherIs === 'high' || higherIs === 'low' ? higherIs : 'neither';
  const printed =
    unit ?? (isAlone ? 'as the extract gives it' : isShare ? base.unit : 'numerator for each of the denominator');
  return { ...base, kind, format, unit: printed, title, shortTitle: title, polarity, caveats };
}

function describeIndicator(engine: Engine, { unitKind, indicator }: Question): TableIndicator {
  const [found] = engine.query(
    sql`select mode(indicator_name order by indicator_name) as name, mode(unit order by unit) as unit,
          mode(higher_is order by higher_is) as higher_is, count(distinct unit)::integer as units,
          count(*) filter (numerator > denominator)::integer as exceeding,
          count(value) > 0 and count(numerator + denominator) = 0 as alone
        from indicator_value where unit_kind = ${unitKind} and ${isIndicator(indicator)}`,
    (row): TableIndicator => ({
      name: textOrNull(row['name']),
      unit: textOrNull(row['unit']),
      higherIs: textOrNull(row['higher_is']),
      units: numberOrNull(row['units']) ?? 0,
      exceeding: numberOrNull(row['exceeding']) ?? 0,
      isAlone: flag(row['alone']),
    }),
  );
  return found ?? { name: null, unit: null, higherIs: null, units: 0, exceeding: 0, isAlone: false };
}
