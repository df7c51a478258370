import type { Roster } from '@/analysis/analysis';
import { type EngagementEdit, mergedEngagement } from '@/domain/engagement';
import { sortLocalities } from '@/domain/locality-colours';
import type { Board } from '@/signals/board';
import { findSignals } from '@/signals/find-signals';
import type { HiddenOf } from './five-numbers';
import { comparedIn, RULE } from './practice-signals';
import { localityOf, programmeOf, type ProgrammeRow, type ProgrammeUnit } from './programme';
import { visibleBoard } from './visible-board';

/** What the list of all practices is made from. */
export interface DirectoryInput {
  readonly roster: Roster;
  /** Every measure of the year, with the areas that units are grouped by. */
  readonly board: Board;
  /** What was entered of the dealings with practices. */
  readonly edits: readonly EngagementEdit[];
  /** Areas asked for; undefined: all. */
  readonly only: readonly string[] | undefined;
}

/** Every practice with its place in the programme of visits. */
export interface Directory {
  readonly units: readonly ProgrammeUnit[];
  readonly rows: readonly ProgrammeRow[];
  readonly localities: readonly string[];
  /** Areas asked for that are there; null for all. */
  readonly only: readonly string[] | null;
  /** The rows of those areas: all, where none of them is there. */
  readonly shown: readonly ProgrammeRow[];
}

/** @param counts signals by code, from `signalCounts`; null while they are worked out */
export function directoryOf(
  { roster, board, edits, only: asked }: DirectoryInput,
  counts: SignalCounts | null,
): Directory {
  const entered = new Map(edits.map((edit) => [edit.code, edit]));
  const areas = new Map(board.units.map(({ code, locality }) => [code, locality]));
  const units = roster.units.map((unit) => ({
    ...unit,
    locality: areas.get(unit.code) ?? null,
    signals: counts?.get(unit.code) ?? null,
    engagement: mergedEngagement(unit.engagement, entered.get(unit.code) ?? null),
  }));
  const rows = programmeOf(units);
  const localities = sortLocalities(units.map(localityOf));
  const only = asked ? localities.filter((name) => asked.includes(name)) : null;
  const isAll = only === null || only.length === 0;
  return { units, rows, localities, only, shown: isAll ? rows : rows.filter((row) => only.includes(localityOf(row))) };
}

/** Signals by code of the unit; units of which nothing is compared are not there. */
export type SignalCounts = ReadonlyMap<string, number>;

/** @param hidden what may not be told of each column; absent: nothing is hidden. What is hidden of a unit is not judged */
export function signalCounts(board: Board, hidden?: readonly HiddenOf[]): SignalCounts {
  const counts = board.units.flatMap(({ code }, place): readonly (readonly [string, number])[] => {
    const found = findSignals(hidden ? visibleBoard(board, hidden, place) : board, [place], RULE);
    return comparedIn(found) === 0 ? [] : [[code, found.signals.length]];
  });
  return new Map(counts);
}
