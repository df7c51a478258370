import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { byStanding } from './file-precedence';
import { isOfGrain, keyAt, meetOf, type Grain } from './grains';
import { differenceNote, standingRows, type Contender, type Overlap } from './overlap-note';
import type { StoredFile } from './stored-file';
import { STORED_TABLES, type StoredTable } from './tables';

/**
 * Settles which rows stand where several files give the same key. File by file, the one that is believed first: a row
 * is marked as superseded where a row that stands of a file before it gives the same. Nothing is counted twice, whatever
 * order the files were loaded in, and a row that was superseded takes no other with it.
 *
 * Two rows give the same where their keys agree as far as both are told apart: one without a provider holds any
 * provider, one of BNF section `0601` all that begins so.
 *
 * @param files whose `lost` rows are those that something else supersedes already
 * @returns a note for each two files that overlap, with the rule that decided and where they differ
 */
export function settleOverlaps(engine: Engine, files: readonly StoredFile[]): readonly Overlap[] {
  const notes: Overlap[] = [];
  const ordered = [...files].sort((a, b) => byStanding(a.standing, b.standing));
  for (const table of STORED_TABLES) {
    const contenders = ordered.flatMap((stored) =>
      stored.pieces.filter((piece) => piece.table === table).map((piece) => ({ stored, piece })),
    );
    contenders.forEach((winner, index) => {
      for (const loser of contenders.slice(index + 1)) {
        if (mayOverlap(winner, loser) && shareUnit(engine, winner, loser))
          notes.push(...settlePair(engine, table, winner, loser));
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

/** Whether any unit has rows in both: regions of a nation have none in common, and their rows need not be compared. */
function shareUnit(engine: Engine, { piece }: Contender, { piece: other }: Contender): boolean {
  if (piece.units === null || other.units === null) return true;
  const unitsIn = (units: string) => sql`select unit_kind, unit_code from ${quoteName(units)}`;
  const shared = sql`select 1 as x from (${unitsIn(piece.units)} intersect ${unitsIn(other.units)}) limit 1`;
  return engine.query(shared, () => true).length > 0;
}

function settlePair(engine: Engine, table: StoredTable, winner: Contender, loser: Contender): readonly Overlap[] {
  const [won, lost] = [quoteName('overlap_won'), quoteName('overlap_lost')];
  engine.run(sql`create temp table ${lost} as ${rowsThatMeet(table, loser, winner)}`);
  try {
    if (engine.query(sql`select 1 as x from ${lost} limit 1`, () => true).length === 0) return [];
    engine.run(sql`create temp table ${won} as ${rowsThatMeet(table, winner, loser)}`);
    const note = differenceNote(engine, table, { winner, loser, won, lost });
    if (table !== 'unit_fact') engine.run(sql`insert into ${quoteName(loser.piece.lost)} select row from ${lost}`);
    return [note];
  } finally {
    engine.run(sql`drop table ${lost}`);
    engine.run(sql`drop table if exists ${won}`);
  }
}

/** The standing rows of a piece that give the same as some standing row of another. */
function rowsThatMeet(table: StoredTable, { piece }: Contender, { piece: other }: Contender): Sql {
  const ofGrain = (rows: Sql, grain: Grain, grains: readonly Grain[]) =>
    grains.length === 1 ? rows : sql`(select * from ${rows} where ${isOfGrain(table, grain)})`;
  const selects = piece.grains().map((grain) => {
    const met = other.grains().map((otherGrain) => {
      const key = hashAt(table, meetOf(grain, otherGrain));
      return sql`${key} in (select ${key} from ${ofGrain(standingRows(other), otherGrain, other.grains())})`;
    });
    return sql`select row from ${ofGrain(standingRows(piece), grain, piece.grains())} where ${joinSql(met, ' or ')}`;
  });
  return joinSql(selects, ' union all ');
}

/** A key as one number, nulls of it included: quick to compare, where a null equals a null and millions are to be met. */
function hashAt(table: StoredTable, grain: Grain): Sql {
  return sql`hash(${joinSql(keyAt(table, grain).map(({ value }) => value), ', ')})`; // prettier-ignore
}
