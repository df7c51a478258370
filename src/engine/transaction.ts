import { sql, type Sql } from './sql';

/** Does work that happens as a whole or not at all. @returns what the work gives @throws what it throws, once it is taken back */
export function inTransaction<Result>(run: (statement: Sql) => void, work: () => Result): Result {
  run(sql`begin transaction`);
  try {
    const result = work();
    run(sql`commit`);
    return result;
  } catch (error) {
    run(sql`rollback`);
    throw error;
  }
}
