import { formatCount } from '@/domain/format';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine, Row } from '@/engine/engine';
import { sql, type Sql } from '@/engine/sql';
import type { MeasureKind } from '@/stats/measure-kind';
import type { MeasureDefinition } from './definition';
import { indicatorKey, isIndicator } from './indicator-rows';
import type { Question } from './measure';
import { flag, numberOrNull, textOrNull } from './row-values';
import { readTableUnit, type TableUnit } from './table-unit';

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

const RATIO: TableUnit = { kind: 'ratio', format: 'ratio' };
const SHARE: TableUnit = { kind: 'proportion', format: 'percent' };

/** The record of one indicator of a table: its name, unit and polarity, and the kind and format its unit stands for. */
export function tableDefinition(engine: Engine, base: MeasureDefinition, question: Question): MeasureDefinition {
  const described = describeIndicator(engine, question);
  const { name, unit, higherIs, units, exceeding, isAlone } = described;
  const { read, kind, format } = readOf(described);
  const isShare = exceeding === 0;
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

/** How an indicator is compared and printed, and whether its unit says so: else a share where no row speaks against it. */
function readOf({ unit, exceeding, isAlone }: TableIndicator): TableUnit & { readonly read: TableUnit | null } {
  // A value without counts is printed as the extract gives it: it is a number of its unit already.
  const read = isAlone ? RATIO : unit === null ? null : readTableUnit(unit);
  return { ...(read ?? (exceeding === 0 ? SHARE : RATIO)), read };
}

const SAID: Sql = sql`mode(indicator_name order by indicator_name) as name, mode(unit order by unit) as unit,
  mode(higher_is order by higher_is) as higher_is, count(distinct unit)::integer as units,
  count(*) filter (numerator > denominator)::integer as exceeding,
  count(value) > 0 and count(numerator + denominator) = 0 as alone`;

function describeIndicator(engine: Engine, { unitKind, indicator }: Question): TableIndicator {
  const [found] = engine.query(
    sql`select ${SAID} from indicator_value where unit_kind = ${unitKind} and ${isIndicator(indicator)}`,
    decode,
  );
  return found ?? { name: null, unit: null, higherIs: null, units: 0, exceeding: 0, isAlone: false };
}

/** The kind of measure that each indicator of the loaded tables is, by its code in the form of `qofKey`. */
export function tableKinds(engine: Engine, unitKind: UnitKind): ReadonlyMap<string, MeasureKind> {
  return new Map(
    engine.query(
      sql`select ${indicatorKey} as code, ${SAID} from indicator_value where unit_kind = ${unitKind} group by code`,
      (row) => [String(row['code']), readOf(decode(row)).kind] as const,
    ),
  );
}

function decode(row: Row): TableIndicator {
  return {
    name: textOrNull(row['name']),
    unit: textOrNull(row['unit']),
    higherIs: textOrNull(row['higher_is']),
    units: numberOrNull(row['units']) ?? 0,
    exceeding: numberOrNull(row['exceeding']) ?? 0,
    isAlone: flag(row['alone']),
  };
}
