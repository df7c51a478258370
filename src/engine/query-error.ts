/** A statement that DuckDB refused. Keeps the statement, and DuckDB's own error as the cause. */
export class QueryError extends Error {
  readonly sql: string;

  constructor(sql: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'QueryError';
    this.sql = sql;
  }

  /** A wasm trap or an engine out of memory: this engine can no longer be trusted and has to be started anew. */
  get isFatal(): boolean {
    return this.cause instanceof WebAssembly.RuntimeError || /out of memory|bad.?alloc/i.test(this.message);
  }
}
