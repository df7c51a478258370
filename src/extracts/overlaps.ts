import { formatCount } from '@/domain/format';
import { periodText } from '@/domain/period';
import type { Engine, Row } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { keyWords } from './duplicate-rows';
import { byStanding, standingWords } from './file-precedence';
import type { QualityNote } from './load-report';
import type { MeasuredPiece } from './loaded-pieces';
import type { StoredFile } from './stored-file';
import { keyOf } from './table-keys';
import { STORED_TABLES, typedColumnsOf, type StoredTable } from './tables';

const MOST_EXAMPLES = 20;

interface Contender {
  readonly stored: StoredFile;
  readonly piece: MeasuredPiece;
}

/**
 * Settles which rows stand where several files give the same key: those of the file that is believed. The rows of the
 * others are marked as superseded, so that nothing is counted twice, whatever order the files were loaded in.
 *
 * @returns a note for each two files that overlap, with the rule that decided and where they differ
 */
export function settleOverlaps(engine: Engine, files: readonly StoredFile[]): readonly QualityNote[] {
  const notes: QualityNote[] = [];
  const ordered = [...files].sort((a, b) => byStanding(a.standing, b.standing));
  for (const table of STORED_TABLES) {
    const contenders = ordered.flatMap((stored) =>
      stored.pieces.filter((piece) => piece.table === table).map((piece) => ({ stored, piece })),
    );
    for (const { piece } of contenders) engine.run(sql`delete from ${quoteName(piece.lost)}`);
    contenders.forEach((winner, index) => {
      for (const loser of contenders.slice(index + 1)) {
        if (mayOverlap(winner, loser)) notes.push(...settlePair(engine, table, winner, loser));
      }
    });
  }
  return notes;
}

function mayOverlap({ stored, piece }: Contender, other: Contender): boolean {
  if (stored.file.id === other.stored.file.id) return false;
  // Facts on units are merged, best source first, in the table of units; publications repeat them every year.
  if (piece.table === 'unit_fact' && (stored.file.kind !== 'practices' || other.stored.file.kind !== 'practices')) return false; // prettier-ignore
  const isApart =
    piece.firstMonth !== null &&
    other.piece.lastMonth !== null &&
    (piece.firstMonth >= other.piece.lastMonth || (piece.lastMonth ?? 0) <= (other.piece.firstMonth ?? 0));
  const sharesKind = piece.units === null || piece.unitKinds.some((kind) => other.piece.unitKinds.includes(kind));
  return !isApart && sharesKind;
}

function settlePair(engine: Engine, table: StoredTable, winner: Contender, loser: Contender): readonly QualityNote[] {
  const { key, dimensions } = keyOf(table);
  const both = dimensions.filter(
    (name) => winner.piece.dimensions.includes(name) && loser.piece.dimensions.includes(name),
  );
  const columns = [...key, ...both];
  const parts = keyParts(engine, columns, [winner.piece, loser.piece]);
  const note = differenceNote(engine, table, { winner, loser, columns, parts });
  if (note === null) return [];
  if (table !== 'unit_fact') {
    const same = joinSql(
      columns.map((name) => sql`w.${quoteName(name)} is not distinct from k.${quoteName(name)}`),
      ' and ',
    );
    engine.run(sql`insert into ${quoteName(loser.piece.lost)}
      select k.row from (select row, ${parts} from ${standingRows(loser.piece)}) k
      where exists (select 1 from (select distinct ${parts} from ${quoteName(winner.piece.view)}) w where ${same})`);
  }
  return [note];
}

/** The rows of a piece that no file believed before this one supersedes. */
function standingRows({ view, lost }: MeasuredPiece): Sql {
  return sql`(select * from ${quoteName(view)} where row not in (select row from ${quoteName(lost)}))`;
}

/** The columns of a key as both files can be compared by them: BNF codes as far as the shorter of them go. */
function keyParts(engine: Engine, columns: readonly string[], pieces: readonly MeasuredPiece[]): Sql {
  const shortest = !columns.includes('bnf_code')
    ? 0
    : Math.min(
        ...pieces.map(({ view }) => engine.query(sql`select min(length(bnf_code)) as n from ${quoteName(view)}`, (row) => Number(row['n']))[0] ?? 0), // prettier-ignore
      );
  const part = (name: string): Sql =>
    name === 'bnf_code' ? sql`left(bnf_code, ${{ text: String(shortest), values: [] }})` : quoteName(name);
  return joinSql(columns.map((name) => sql`${part(name)} as ${quoteName(name)}`), ', '); // prettier-ignore
}

interface Pair {
  readonly winner: Contender;
  readonly loser: Contender;
  readonly columns: readonly string[];
  readonly parts: Sql;
}

function differenceNote(
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
    select ${joinSql(columns.map(quoteName), ', ')}, ${whole}
    from (select ${parts}, ${joinSql(values.map(quoteName), ', ')} from ${standingRows(piece)}) group by all`;
  const same = joinSql(
    columns.map((name) => sql`w.${quoteName(name)} is not distinct from l.${quoteName(name)}`),
    ' and ',
  );
  const differs = (name: string) => sql`w.${quoteName(name)} is distinct from l.${quoteName(name)}`;
  const shown = (side: string, name: string): Sql =>
    sql`coalesce(regexp_replace(${{ text: side, values: [] }}.${quoteName(name)}::varchar, '[.]0$', ''), 'not given')`;
  const example = values.map(
    (name) =>
      sql`case when ${differs(name)} then ${quoteLabel(name)} || ${shown('w', name)} || ' against ' || ${shown('l', name)} end`,
  );
  const rows = engine.query(
    sql`with pair as (
        select ${joinSql(
          columns.map((name) => sql`w.${quoteName(name)}`),
          ', ',
        )}, (${joinSql(values.map(differs), ' or ')}) as is_different,
          array_to_string(list_filter([${joinSql(example, ', ')}], lambda text: text is not null), ', ') as difference
        from (${summed(winner.piece)}) w join (${summed(loser.piece)}) l on ${same})
      select *, (count(*) over ())::integer as shared, (count(*) filter (is_different) over ())::integer as different
      from pair order by is_different desc, ${joinSql(columns.map(quoteName), ', ')} limit ${MOST_EXAMPLES}`,
    (row) => row,
  );
  const [first] = rows;
  if (!first) return null;
  const different = Number(first['different']);
  return {
    code: 'overlap',
    text: sentence(winner, loser, keyWords(columns), Number(first['shared']), different),
    count: different,
    examples: rows.filter((row) => row['is_different'] === true).map((row) => exampleOf(row, columns)),
  };
}

const quoteLabel = (name: string): Sql => ({ text: `'${name.replaceAll('_', ' ')} '`, values: [] });

function sentence(winner: Contender, loser: Contender, words: string, shared: number, different: number): string {
  const names = `“${winner.stored.file.name}” and “${loser.stored.file.name}”`;
  const why = standingWords(winner.stored.standing, loser.stored.standing);
  const differ =
    different === 0 ? 'They agree.' : `${formatCount(different)} of them ${different === 1 ? 'differs' : 'differ'}.`;
  const times = shared === 1 ? 'once' : `${formatCount(shared)} times`;
  return `${names} both give ${winner.stored.file.kindWords.toLowerCase()} for the same ${words}, ${times}. ${differ} “${winner.stored.file.name}” is used, because ${why}; the rows of the other are left out there.`;
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
