import type { Analysis, UnrecognisedTable } from '../../src/analysis/analysis';
import { mappingFaults } from '../../src/extracts/column-mapping-faults';
import { rankKinds, suggestMapping } from '../../src/extracts/column-mapping-suggest';
import { csvRecords } from '../../src/extracts/csv-records';

/** A table that is not recognised, whose header is its first line. */
export function aTable(name: string, text: string): UnrecognisedTable {
  const records = [...csvRecords(text, ',')];
  const [header] = records;
  if (!header) throw new Error('a table needs a header');
  return {
    name,
    message: `“${name}” was not loaded.`,
    records,
    headerLine: header.line,
    rows: records.length - 1,
    areRowsCounted: true,
    kinds: rankKinds(records, header),
  };
}

/** The core as the mapping step asks it, but for the engine, which needs Node: each row loads where nothing is at fault. */
export const MAPPING_CORE: Pick<Analysis, 'suggestMapping' | 'checkMapping'> = {
  suggestMapping: (table, headerLine, kind) =>
    Promise.resolve(suggestMapping(table.name, table.records, headerLine, kind)),
  checkMapping(table, mapping) {
    const faults = mappingFaults(mapping);
    const outcome = {
      read: table.rows,
      loaded: table.rows,
      merged: 0,
      setAside: [],
      notData: [],
      columns: [],
      rows: [],
    };
    return Promise.resolve({ faults, refusal: null, outcome: faults.length > 0 ? null : outcome });
  },
};
