import { periodText } from '@/domain/period';
import type { TargetLine } from '@/domain/target-line';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { textOrNull } from './row-values';

/** Every target loaded, by measure, period and indicator. */
export function targetLines(engine: Engine): readonly TargetLine[] {
  return engine.query(
    sql`select * from target where measure is not null and target is not null
        order by measure, first_month, months, indicator_code nulls first`,
    (row): TargetLine => ({
      measure: String(row['measure']),
      indicatorCode: textOrNull(row['indicator_code']),
      period: periodText({ firstMonth: Number(row['first_month']), months: Number(row['months']) }),
      value: Number(row['target']),
      source: textOrNull(row['source']),
    }),
  );
}
