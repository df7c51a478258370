import { formatCount } from '@/domain/format';
import { periodText } from '@/domain/period';
import type { Engine, Row } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { type Clash, type ClashTotal, readPeriods } from './clash';
import { keyWords } from './duplicate-rows';
import { standingWords } from './file-precedence';
import { gradedColumns, grainSql, keyAt, meetOf } from './grains';
import type { QualityNote } from './load-report';
import type { MeasuredPiece } from './loaded-pieces';
import type { StoredFile } from './stored-file';
import { summable } from './loaded-pieces';
import { hasPeriods, keyOf } from './table-keys';
import { typedColumnsOf, type StoredTable } from './tables';

const MOST_EXAMPLES = 20;

/** What the rows of each table are, in words. */
const WORDS: Readonly<Record<StoredTable, string>> = {
  unit_fact: 'practices',
  unit_grouping: 'groupings',
  locality_map: 'localities',
  list_size: 'list sizes',
  qof: 'QOF figures',
  qof_exception: 'QOF exceptions',
  qof_group: 'QOF group exceptions',
  qof_register: 'QOF registers',
  bare_register: 'QOF registers without lists',
  indicator: 'names of indicators',
  referral: 'referrals',
  outpatient: 'outpatients',
  prescribing: 'prescribing',
  bnf_substance: 'names of BNF substances',
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

/** What is to be said of two files that overlap. */
export interface Overlap {
  readonly note: QualityNote;
  readonly clash: Clash;
}

/** Two files that give the same keys. */
export interface Pair {
  readonly winner: Contender;
  readonly loser: Contender;
  /** Tables of the rows, `row`, by which each of them meets the other. */
  readonly won: Sql;
  readonly lost: Sql;
}

/** A note on where two files overlap and differ, and which is believed; the same with both totals, to be set side by side. */
export function differenceNote(engine: Engine, table: StoredTable, pair: Pair): Overlap {
  const { winner, loser } = pair;
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
  const { columns, grain, levels } = comparedBy(table, pair);
  const keys = keyAt(table, grain).filter(({ name }) => columns.includes(name));
  const key = joinSql(keys.map(({ name, value }) => sql`${value} as ${quoteName(name)}`), ', '); // prettier-ignore
  const summed = ({ piece }: Contender, rows: Sql) => sql`
    select ${joinSql(columns.map(quoteName), ', ')}, hash(${joinSql(columns.map(quoteName), ', ')}) as key_hash, ${whole}
    from (select ${key}, ${joinSql(values.map(quoteName), ', ')} from ${meeting(piece, rows)} ${levels}) group by all`;
  const differs = (name: string) => sql`w.${quoteName(name)} is distinct from l.${quoteName(name)}`;
  const shown = (side: string, name: string): Sql =>
    sql`coalesce(regexp_replace(${{ text: side, values: [] }}.${quoteName(name)}::varchar, '[.]0$', ''), 'not given')`;
  const example = values.map(
    (name) =>
      sql`case when ${differs(name)} then ${quoteLabel(name)} || ${shown('w', name)} || ' against ' || ${shown('l', name)} end`,
  );
  const both = sql`(${summed(winner, pair.won)}) w join (${summed(loser, pair.lost)}) l using (key_hash)`;
  const isDifferent = joinSql(values.map(differs), ' or '); // prettier-ignore
  const added = summable(table);
  const totals = joinSql(
    added.map((name) => sql`sum(w.${quoteName(name)})::double as ${quoteName(`used_${name}`)}, sum(l.${quoteName(name)})::double as ${quoteName(`other_${name}`)},`),
    ' ',
  ); // prettier-ignore
  const periods = hasPeriods(table)
    ? sql`string_agg(distinct w.first_month::varchar || ':' || w.months::varchar, ',')`
    : sql`null`;
  const [counts = { shared: 0, different: 0, periods: [], totals: [] }] = engine.query(
    sql`select ${totals} ${periods} as periods, count(*)::integer as shared,
        (count(*) filter (${isDifferent}))::integer as different from ${both}`,
    (row) => ({
      shared: Number(row['shared']),
      different: Number(row['different']),
      periods: readPeriods(row['periods']),
      totals: added.map((column): ClashTotal => {
        const total = (side: string) => row[`${side}_${column}`];
        const [used, other] = [total('used'), total('other')];
        return {
          column,
          used: typeof used === 'number' ? used : null,
          other: typeof other === 'number' ? other : null,
        };
      }),
    }),
  );
  const order = joinSql(columns.map((name) => sql`w.${quoteName(name)}`), ', '); // prettier-ignore
  // The few rows first, then their texts: to write out two million would take minutes.
  const few = sql`select w, l from ${both} where ${isDifferent} order by ${order} limit ${MOST_EXAMPLES}`;
  const rows = sql`select ${order}, array_to_string(list_filter([${joinSql(example, ', ')}], lambda text: text is not null), ', ') as difference
    from (${few}) order by ${order}`;
  const note = {
    code: 'overlap',
    text: sentence(winner, loser, keyWords(columns), counts),
    count: counts.different,
    examples: counts.different === 0 ? [] : engine.query(rows, (row) => exampleOf(row, columns, table)),
  };
  const clash = {
    used: [winner.stored.file.name],
    other: [loser.stored.file.name],
    what: WORDS[table],
    why: standingWords(winner.stored.standing, loser.stored.standing),
    ...counts,
    totals: counts.totals.filter(({ used, other }) => used !== null || other !== null),
  };
  return { note, clash };
}

const meeting = ({ view }: MeasuredPiece, rows: Sql): Sql =>
  sql`(select * from ${quoteName(view)} where row in (select row from ${rows}))`;

/** How the rows of two files are compared with each other: by which columns, in which grain. */
interface Comparison {
  readonly columns: readonly string[];
  readonly grain: readonly (number | Sql)[];
  /** What is joined to the rows where the grain is not the same for all. */
  readonly levels: Sql;
}

/** The finest grain that all rows which meet have: one for all of them, or one for each unit and period. */
function comparedBy(table: StoredTable, { winner, loser, won, lost }: Pair): Comparison {
  const graded = gradedColumns(table);
  const base = keyOf(table).key.filter((name) => !graded.includes(name));
  const grains = [winner, loser].map(({ piece }) => piece.grains());
  const meets = (grains[0] ?? []).flatMap((a) => (grains[1] ?? []).map((b) => meetOf(a, b)));
  const told = graded.filter((_, index) => meets.some((grain) => (grain[index] ?? 0) > 0));
  const columns = [...keyOf(table).key, ...keyOf(table).dimensions].filter((name) => base.includes(name) || told.includes(name)); // prettier-ignore
  const [only] = meets;
  if (meets.length === 1 && only) return { columns, grain: only, levels: sql`` };
  const levelNames = graded.map((_, index) => quoteName(`level_${index}`));
  const levelsOf = ({ piece }: Contender, rows: Sql) => sql`
    select ${joinSql([...base.map(quoteName), ...graded.map((name, index) => sql`${grainSql(name)} as ${levelNames[index] ?? sql``}`)], ', ')}
    from ${meeting(piece, rows)}`;
  const least = joinSql(levelNames.map((name) => sql`min(${name}) as ${name}`), ', '); // prettier-ignore
  return {
    columns,
    grain: levelNames,
    levels: sql`join (select ${joinSql(base.map(quoteName), ', ')}, ${least}
      from (${levelsOf(winner, won)} union all ${levelsOf(loser, lost)}) group by all) using (${joinSql(base.map(quoteName), ', ')})`,
  };
}

const quoteLabel = (name: string): Sql => ({ text: `'${name.replaceAll('_', ' ')} '`, values: [] });

function sentence(
  winner: Contender,
  loser: Contender,
  words: string,
  { shared, different }: { readonly shared: number; readonly different: number },
): string {
  const [used, other] = [winner.stored.standing.name, loser.stored.standing.name];
  const why = standingWords(winner.stored.standing, loser.stored.standing);
  const differ =
    different === 0 ? 'They agree.' : `${formatCount(different)} of them ${different === 1 ? 'differs' : 'differ'}.`;
  const times = shared === 1 ? 'once' : `${formatCount(shared)} times`;
  return `“${used}” and “${other}” both give ${WORDS[winner.piece.table]} for the same ${words}, ${times}. ${differ} “${used}” is used, because ${why}; the rows of the other are left out there.`;
}

function exampleOf(row: Row, columns: readonly string[], table: StoredTable): string {
  const isTold = (name: string) => !gradedColumns(table).includes(name) || row[name] !== null;
  const shown = columns.filter((name) => !['unit_kind', 'months', 'restated'].includes(name) && isTold(name));
  const texts = shown.map((name) => {
    const value = row[name];
    if (value === null || value === undefined) return 'not given';
    if (name !== 'first_month') return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return periodText({ firstMonth: Number(value), months: Number(row['months']) });
  });
  return `${texts.join(' ')}: ${String(row['difference'])}`;
}
