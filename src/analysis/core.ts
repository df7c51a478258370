import type { ColumnMapping } from '@/domain/column-mapping';
import type { Engine } from '@/engine/engine';
import { checkMapping } from '@/extracts/column-mapping-check';
import { suggestMapping } from '@/extracts/column-mapping-suggest';
import { ExtractStore } from '@/extracts/extract-store';
import type { LoadProgress, LoadReport } from '@/extracts/load-report';
import { answerMeasure, type DescribeSources } from '@/measures/answer-measure';
import { answerTrend } from '@/measures/answer-trend';
import { availableMeasures } from '@/measures/availability';
import { measureRequestSchema, trendRequestSchema } from '@/measures/measure-request';
import { parseRequest } from '@/measures/parse-request';
import type { Analysis, Description, SourceFile } from './analysis';
import { knownUnits } from './known-units';

/** Gives the files of the synthetic sample, wherever the platform keeps them. */
export type ReadSample = () => Promise<readonly SourceFile[]>;

/**
 * The core on a booted engine: the same in the browser's worker and in a Node process. Starts with nothing loaded.
 */
export function createCore(engine: Engine, readSample: ReadSample): Analysis {
  const store = new ExtractStore(engine);
  let sampleIds: ReadonlySet<number> = new Set();
  let mappings: readonly ColumnMapping[] = [];

  const describeSources: DescribeSources = (ids) =>
    store
      .files()
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name, kindWords, published }) => ({ file: name, kindWords, published, isSample: sampleIds.has(id) }));

  const useSample = async (onProgress?: (progress: LoadProgress) => void): Promise<LoadReport> => {
    const files = await readSample();
    store.clear();
    const report = await store.load(files, onProgress);
    sampleIds = new Set(report.loaded.map(({ id }) => id));
    return report;
  };

  return {
    useSample,
    async load(files, onProgress) {
      const report = await store.load(files, onProgress, mappings);
      if (report.loaded.length > 0) {
        sampleIds.forEach((id) => store.remove(id));
        sampleIds = new Set();
      }
      return report;
    },
    useMappings(next) {
      mappings = next;
      return Promise.resolve();
    },
    suggestMapping: (table, headerLine, kind) =>
      settle(() => suggestMapping(table.name, table.records, headerLine, kind)),
    checkMapping: (table, mapping) => checkMapping(engine, table.name, table.records, mapping),
    describe: (): Promise<Description> =>
      Promise.resolve({
        isSample: sampleIds.size > 0,
        files: store.files(),
        measures: availableMeasures(engine),
        units: knownUnits(engine),
        notes: store.notes(),
      }),
    measure: (request) =>
      settle(() => answerMeasure(engine, parseRequest(measureRequestSchema, request), describeSources)),
    trend: (request) => settle(() => answerTrend(engine, parseRequest(trendRequestSchema, request), describeSources)),
  };
}

/** Turns a blocking answer into a promise, its throw into a rejection. */
function settle<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
