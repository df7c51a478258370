import { formatCount, formatPounds } from '@/domain/format';
import type { Engine } from '@/engine/engine';
import { sql, type Sql } from '@/engine/sql';
import type { QualityNote } from './load-report';
import type { PrescribingSource } from './prescribing-layouts';
import { faultsOf, faultyRecords, monthText, numberTypes, type NumberReading } from './prescribing-sums';
import { note } from './publication';
import type { Reading } from './reading';
import { accountForSums, isOneOf, type RowFault, type SummedRows } from './summed-rows';

/** Accounts for the rows of a prescribing file and takes those with a fault out of its sums. */
export async function prescribingFaults(
  engine: Engine,
  prescribing: PrescribingSource,
  reading: NumberReading,
  rows: SummedRows & { readonly unreadableMonths: readonly string[] },
): Promise<Pick<Reading, 'parts' | 'setAside' | 'notData' | 'notes'>> {
  const { source, columns } = prescribing;
  const { sums } = rows;
  const isUnreadable = (text: Sql) => isOneOf(text, rows.unreadableMonths);
  const faults: readonly RowFault[] = [
    ...faultsOf(prescribing),
    { fate: 'set-aside', reason: 'not a month', column: columns.month, fails: isUnreadable(monthText(columns)) }, // prettier-ignore
  ];
  const monthFault: Sql = { text: String(faults.length), values: [] };
  engine.run(sql`update ${sums} set fault = ${monthFault} where fault = 0 and ${isUnreadable(sql`month_text`)}`);
  const lost = engine.query(
    sql`select fault::integer as fault, sum(n)::integer as n, fsum(items) as items, fsum(actual_cost) as cost from ${sums} where fault <> 0 group by 1 order by 1`,
    (row) => ({ fault: Number(row['fault']), n: Number(row['n']), items: Number(row['items'] ?? 0), cost: Number(row['cost'] ?? 0) }), // prettier-ignore
  );
  const account = await accountForSums(
    engine,
    {
      source,
      faults,
      types: reading === 'typed' ? numberTypes(columns) : new Map(),
      faulty: (records) => faultyRecords(prescribing, reading, faults, records),
    },
    rows,
  );
  return { ...account, notes: lost.flatMap(({ fault, ...found }) => unidentifiedNote(faults[fault - 1], found)) };
}

/** What is lost with rows that no practice is named in: a reader would look for it when totals are compared. */
function unidentifiedNote(
  fault: RowFault | undefined,
  { n, items, cost }: { readonly n: number; readonly items: number; readonly cost: number },
): readonly QualityNote[] {
  if (fault?.reason.startsWith('no practice') !== true) return [];
  const text = `${formatCount(n)} ${n === 1 ? 'row names' : 'rows name'} no practice (unidentified prescribers): ${formatCount(items)} items at an actual cost of ${formatPounds(cost)} are in no practice’s sums.`; // prettier-ignore
  return note('unidentified-prescribers', text, [], n);
}
