import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { byStanding } from './file-precedence';
import type { QualityNote } from './load-report';
import type { MeasuredPiece } from './loaded-pieces';
import { differenceNote, keyHash, standingRows, type Contender } from './overlap-note';
import type { StoredFile } from './stored-file';
import { keyOf } from './table-keys';
import { STORED_TABLES, type StoredTable } from './tables';

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
    engine.run(sql`insert into ${quoteName(loser.piece.lost)}
      select row from (select row, ${parts} from ${standingRows(loser.piece)}) where ${keyHash(columns)} in (
        select ${keyHash(columns)} from (select distinct ${parts} from ${quoteName(winner.piece.view)}))`);
  }
  return [note];
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
