import type { Engine } from '@/engine/engine';
import { quoteName, sql, type Sql } from '@/engine/sql';

/** What becomes of a row that is not loaded. */
export type Fate = 'set-aside' | 'not-data' | 'merged';

/** A row of the list of issues, as it is read back. */
export interface Issue {
  readonly fate: Fate;
  /** Number of the row among those that were read, and its line where it is known. */
  readonly number: number;
  readonly line: number | null;
  readonly heading: string | null;
  readonly value: string | null;
  readonly reason: string;
  /** The row that this one repeats or contradicts. */
  readonly otherNumber: number | null;
  readonly otherLine: number | null;
}

/** The rows of a staging table that are not loaded, kept in the engine: there may be as many as the file has rows. */
export interface RowIssues {
  /** Adds what a select gives: columns `number, line, fate, heading, value, reason, other_number, other_line`. */
  add(select: Sql): void;
  /** Takes the rows listed so far out of a staging table. */
  removeFrom(staging: Sql): void;
  count(fate: Fate): number;
  /** The first of one fate, in the order of their numbers. */
  first(fate: Fate, limit: number): readonly Issue[];
  drop(): void;
}

let lists = 0;

/** An empty list of issues. */
export function openIssues(engine: Engine): RowIssues {
  lists += 1;
  const table = quoteName(`row_issues_${lists}`);
  engine.run(sql`create table ${table} (number integer, line integer, fate varchar, heading varchar, value varchar,
    reason varchar, other_number integer, other_line integer)`);
  return {
    add: (select) => engine.run(sql`insert into ${table} ${select}`),
    removeFrom: (staging) => engine.run(sql`delete from ${staging} where row_number in (select number from ${table})`),
    count: (fate) =>
      engine.query(sql`select count(*)::integer as n from ${table} where fate = ${fate}`, (row) => Number(row['n']))[0] ?? 0, // prettier-ignore
    first: (fate, limit) =>
      engine.query(sql`select * from ${table} where fate = ${fate} order by number limit ${limit}`, (row) => ({
        fate,
        number: Number(row['number']),
        line: numberOrNull(row['line']),
        heading: textOrNull(row['heading']),
        value: textOrNull(row['value']),
        reason: textOrNull(row['reason']) ?? '',
        otherNumber: numberOrNull(row['other_number']),
        otherLine: numberOrNull(row['other_line']),
      })),
    drop: () => engine.run(sql`drop table ${table}`),
  };
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
