import { formatCount } from '@/domain/format';
import { periodText } from '@/domain/period';
import type { Engine, Row } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { keyWords } from './duplicate-rows';
import { standingWords } from './file-precedence';
import type { QualityNote } from './load-report';
import type { MeasuredPiece } from './loaded-pieces';
import type { StoredFile } from './stored-file';
import { keyOf } from './table-keys';
import { typedColumnsOf, type StoredTable } from './tables';

const MOST_EXAMPLES = 20;

/** What the rows of each table are, in words. */
const WORDS: Readonly<Record<StoredTable, string>> = {
  unit_fact: 'practices',
  unit_grouping: 'groupings',
  locality_map: 'localities',
  list_size: 'list sizes',
  qof: 'QOF figures',
  qof_group: 'QOF group exceptions',
  qof_register: 'QOF registers',
  indicator: 'names of indicators',
  referral: 'referrals',
  outpatient: 'outpatients',
  prescribing: 'prescribing',
  prescribing_budget: 'budgets',
  contract: 'contract lines',
  engagement: 'engagement',
  target: 'targets',
  prescribing_profile: 'profiles',
  age_sex_weight: 'weights',
  pathway: 'pathways',
  indicator_value: 'indicator values',
};

/** A piece, and the file it is of. */
export interface Contender {
  readonly stored: StoredFile;
  readonly piece: MeasuredPiece;
}

/** The rows of a piece that no file believed before this one supersedes. */
export function standingRows({ view, lost }: MeasuredPiece): Sql {
  return sql`(select * from ${quoteName(view)} where row not in (select row from ${quoteName(lost)}))`;
}

/** A key as one number, nulls of it included: quick to compare, where a null equals a null and millions are to be met. */
export function keyHash(columns: readonly string[]): Sql {
  return sql`hash(${joinSql(columns.map(quoteName), ', ')})`;
}

/** Two files that may give the same keys. */
export interface Pair {
  readonly winner: Contender;
  readonly loser: Contender;
  /** The columns by which both can be compared, and how each is made. */
  readonly columns: readonly string[];
  readonly parts: Sql;
}

/** A note on where two files overlap and differ, and which is believed; null where they do not overlap. */
export function differenceNote(
  engine: Engine,
  table: StoredTable,
  { winner, loser, columns, parts }: Pair,
): QualityNote | null {
  const types = new Map(typedColumnsOf(table).map(({ name, type }) => [name, type]));
  const values = keyOf(table).values.filter((name) => name !== 'group_code' || table !== 'qof');
  const whole = joinSql(
    values.map((name) => {
      const column = quoteName(name);
      const isNumber = types.get(name) === 'double';
      return isNumber ? sql`round(sum(${column}), 6) as ${column}` : sql`max(${column}::varchar) as ${column}`;
    }),
    ', ',
  );
  const summed = (piece: MeasuredPiece) => sql`
    select ${joinSql(columns.map(quoteName), ', ')}, ${keyHash(columns)} as key_hash, ${whole}
    from (select ${parts}, ${joinSql(values.map(quoteName), ', ')} from ${standingRows(piece)}) group by all`;
  const differs = (name: string) => sql`w.${quoteName(name)} is distinct from l.${quoteName(name)}`;
  const shown = (side: string, name: string): Sql =>
    sql`coalesce(regexp_replace(${{ text: side, values: [] }}.${quoteName(name)}::varchar, '[.]0$', ''), 'not given')`;
  const example = values.map(
    (name) =>
      sql`case when ${differs(name)} then ${quoteLabel(name)} || ${shown('w', name)} || ' against ' || ${shown('l', name)} end`,
  );
  const pair = sql`(${summed(winner.piece)}) w join (${summed(loser.piece)}) l using (key_hash)`;
  const isDifferent = joinSql(values.map(differs), ' or '); // prettier-ignore
  const [counts] = engine.query(
    sql`select count(*)::integer as shared, (count(*) filter (${isDifferent}))::integer as different from ${pair}`,
    (row) => ({ shared: Number(row['shared']), different: Number(row['different']) }),
  );
  if (!counts || counts.shared === 0) return null;
  const order = joinSql(columns.map((name) => sql`w.${quoteName(name)}`), ', '); // prettier-ignore
  // The few rows first, then their texts: to write out two million would take minutes.
  const few = sql`select w, l from ${pair} where ${isDifferent} order by ${order} limit ${MOST_EXAMPLES}`;
  const rows = sql`select ${order}, array_to_string(list_filter([${joinSql(example, ', ')}], lambda text: text is not null), ', ') as difference
    from (${few}) order by ${order}`;
  return {
    code: 'overlap',
    text: sentence(winner, loser, keyWords(columns), counts),
    count: counts.different,
    examples: counts.different === 0 ? [] : engine.query(rows, (row) => exampleOf(row, columns)),
  };
}

const quoteLabel = (name: string): Sql => ({ text: `'${name.replaceAll('_', ' ')} '`, values: [] });

function sentence(
  winner: Contender,
  loser: Contender,
  words: string,
  { shared, different }: { readonly shared: number; readonly different: number },
): string {
  const names = `“${winner.stored.file.name}” and “${loser.stored.file.name}”`;
  const why = standingWords(winner.stored.standing, loser.stored.standing);
  const differ =
    different === 0 ? 'They agree.' : `${formatCount(different)} of them ${different === 1 ? 'differs' : 'differ'}.`;
  const times = shared === 1 ? 'once' : `${formatCount(shared)} times`;
  return `${names} both give ${WORDS[winner.piece.table]} for the same ${words}, ${times}. ${differ} “${winner.stored.file.name}” is used, because ${why}; the rows of the other are left out there.`;
}

function exampleOf(row: Row, columns: readonly string[]): string {
  const shown = columns.filter((name) => !['unit_kind', 'months', 'restated'].includes(name));
  const texts = shown.map((name) => {
    const value = row[name];
    if (value === null || value === undefined) return 'not given';
    if (name !== 'first_month') return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return periodText({ firstMonth: Number(value), months: Number(row['months']) });
  });
  return `${texts.join(' ')}: ${String(row['difference'])}`;
}
