import { createCore } from '../../../../src/analysis/core';
import { createBrowserEngine } from '../../../../src/engine/browser-engine';
import type { Engine } from '../../../../src/engine/engine';
import { fetchEngine } from '../../../../src/engine/fetch-engine';
import { quoteText, sql } from '../../../../src/engine/sql';

/** What one load came to. */
export interface LoadOutcome {
  /** From the file in hand to the table that can be asked: ms. */
  readonly milliseconds: number;
  readonly rows: number;
  /** Sums of the three counts of all rows: what the writer of the file knows too. */
  readonly numerator: number;
  readonly denominator: number;
  readonly exceptions: number;
}

/** Which way a file is loaded: by the app's own core, or by nothing but the engine. */
export type LoadWay = 'core' | 'bare';

async function loadByCore(engine: Engine, file: File): Promise<LoadOutcome> {
  const core = createCore(engine, () => Promise.resolve([]));
  const began = performance.now();
  const report = await core.load([{ name: file.name, content: file }]);
  const milliseconds = performance.now() - began;
  const [loaded] = report.loaded;
  if (!loaded) throw new Error(report.refused[0]?.message ?? 'nothing was loaded');
  const { rowsRead, rowsLoaded, rowsSetAside, rowsNotData, rowsMerged } = loaded;
  if (rowsRead !== rowsLoaded + rowsSetAside + rowsNotData + rowsMerged) throw new Error('rows are not accounted for');
  const [stored] = engine.query(
    sql`select count(*)::double as rows, sum(numerator)::double as numerator, sum(denominator)::double as denominator,
      sum(exceptions)::double as exceptions from qof`,
    (row) => row,
  );
  return { ...counts(stored), milliseconds };
}

function loadBare(engine: Engine, file: File): LoadOutcome {
  const began = performance.now();
  engine.run(sql`create table bare as select * from read_csv(${quoteText(engine.addFile(file))})`);
  const milliseconds = performance.now() - began;
  const [stored] = engine.query(
    sql`select count(*)::double as rows, sum(numerator)::double as numerator, sum(denominator)::double as denominator,
      sum(exceptions)::double as exceptions from bare`,
    (row) => row,
  );
  return { ...counts(stored), milliseconds };
}

function counts(row: Readonly<Record<string, unknown>> | undefined) {
  const { rows, numerator, denominator, exceptions } = row ?? {};
  return {
    rows: Number(rows),
    numerator: Number(numerator),
    denominator: Number(denominator),
    exceptions: Number(exceptions),
  };
}

self.addEventListener('message', (event: MessageEvent<{ way: LoadWay; file: File }>) => {
  const { way, file } = event.data;
  void createBrowserEngine(fetchEngine())
    .then((engine) => (way === 'core' ? loadByCore(engine, file) : loadBare(engine, file)))
    .then(
      (outcome) => self.postMessage({ outcome }),
      (error: unknown) => self.postMessage({ error: String(error) }),
    );
});
