import { UNIT_KINDS } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { Description } from './analysis';

/** Every unit that any loaded file names, by kind and name. */
export function knownUnits(engine: Engine): Description['units'] {
  return engine.query(
    sql`select unit_kind, unit_code, unit_name, locality from unit order by unit_kind, unit_name, unit_code`,
    (row) => {
      const kind = UNIT_KINDS.find((each) => each === row['unit_kind']);
      if (!kind) throw new TypeError(`the unit table holds the kind ${String(row['unit_kind'])}`);
      const code = String(row['unit_code']);
      const { unit_name: name, locality } = row;
      return {
        kind,
        code,
        name: typeof name === 'string' ? name : code,
        locality: typeof locality === 'string' ? locality : null,
      };
    },
  );
}
