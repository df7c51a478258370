import type { ColumnMapping } from '@/domain/column-mapping';
import type { Engine } from '@/engine/engine';
import { rememberQueries } from '@/engine/remembered-queries';
import { checkMapping } from '@/extracts/column-mapping-check';
import { suggestMapping } from '@/extracts/column-mapping-suggest';
import { ExtractStore } from '@/extracts/extract-store';
import { mapColours } from '@/extracts/map-colours';
import type { LoadedFile, LoadProgress } from '@/extracts/load-report';
import { answerContract } from '@/measures/answer-contract';
import { answerMeasure, type DescribeSources } from '@/measures/answer-measure';
import { answerRatioChange } from '@/measures/answer-ratio-change';
import { answerTrend } from '@/measures/answer-trend';
import { availableMeasures } from '@/measures/availability';
import { answerCompare } from '@/measures/compare/answer-compare';
import { compareRequestSchema } from '@/measures/compare/compare-request';
import { answerBudget } from '@/measures/budget/answer-budget';
import { budgetRequestSchema } from '@/measures/budget/budget-request';
import { contractLines } from '@/measures/contract-lines';
import { contractRequestSchema, ratioChangeRequestSchema } from '@/measures/contract-request';
import { answerCoverage } from '@/measures/coverage/answer-coverage';
import { measureRequestSchema, trendRequestSchema } from '@/measures/measure-request';
import { answerScan } from '@/measures/outliers/answer-scan';
import { planScan } from '@/measures/outliers/plan-scan';
import { scanPlanRequestSchema, scanRequestSchema } from '@/measures/outliers/scan-request';
import { targetLines } from '@/measures/target-lines';
import { answerListSizes } from '@/measures/practice/answer-list-sizes';
import { answerPractice } from '@/measures/practice/answer-practice';
import { answerRoster } from '@/measures/practice/answer-roster';
import {
  listSizesRequestSchema,
  practiceRequestSchema,
  rosterRequestSchema,
} from '@/measures/practice/practice-request';
import { parseRequest } from '@/measures/parse-request';
import { pathways } from '@/measures/pathways';
import type { Analysis, Description, SourceFile } from './analysis';
import { dataFingerprint } from './data-fingerprint';
import { extractGuide } from './extract-guide';
import { knownUnits } from './known-units';
import { localityMap } from './locality-map';

/** Gives the files of the synthetic sample, wherever the platform keeps them. */
export type ReadSample = () => Promise<readonly SourceFile[]>;

/**
 * The core on a booted engine: the same in the browser's worker and in a Node process. Starts with nothing loaded.
 */
export function createCore(engine: Engine, readSample: ReadSample): Analysis {
  const { writing, answering } = rememberQueries(engine);
  const store = new ExtractStore(writing);
  let sampleIds: ReadonlySet<number> = new Set();
  let mappings: readonly ColumnMapping[] = [];

  const describeSources: DescribeSources = (ids) =>
    store
      .files()
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name, kindWords, published }) => ({ file: name, kindWords, published, isSample: sampleIds.has(id) }));

  const loadSample = async (
    files: readonly SourceFile[],
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<void> => {
    const { loaded } = await store.load(files, onProgress);
    sampleIds = new Set(loaded.map(({ id }) => id));
  };

  return {
    async open(files, onProgress) {
      // Read before anything is forgotten: a sample that cannot be fetched leaves what is loaded as it is.
      const sample = files.length === 0 ? await readSample() : null;
      store.clear();
      sampleIds = new Set();
      const report = await store.load(files, onProgress, mappings);
      if (store.files().length === 0) await loadSample(sample ?? (await readSample()), onProgress);
      return report;
    },
    async remove(files) {
      const isMeant = (loaded: LoadedFile) =>
        files.some(({ source, name = loaded.name }) => source === loaded.source && name === loaded.name);
      const meant = store.files().filter(isMeant);
      const isAll = meant.length > 0 && meant.length === store.files().length;
      const sample = isAll ? await readSample() : null;
      meant.forEach(({ id }) => store.remove(id));
      if (sample) await loadSample(sample);
    },
    async load(files, onProgress, signal) {
      const report = await store.load(files, onProgress, mappings, signal);
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
    checkMapping: (table, mapping) => checkMapping(writing, table.name, table.records, mapping),
    describe: (): Promise<Description> =>
      Promise.resolve({
        isSample: sampleIds.size > 0,
        files: store.files(),
        measures: availableMeasures(answering),
        units: knownUnits(answering),
        contractLines: contractLines(answering),
        pathways: pathways(answering),
        targets: targetLines(answering),
        localityColours: mapColours(answering),
        notes: store.notes(),
      }),
    fingerprint: () => settle(() => dataFingerprint(answering)),
    guide: () => settle(() => extractGuide(answering, store.files())),
    coverage: () => settle(() => answerCoverage(answering)),
    clashes: () => settle(() => store.clashes()),
    localities: () => settle(() => localityMap(answering, store.files())),
    measure: (request) =>
      settle(() => answerMeasure(answering, parseRequest(measureRequestSchema, request), describeSources)),
    contract: (request) =>
      settle(() => answerContract(answering, parseRequest(contractRequestSchema, request), describeSources)),
    compare: (request) =>
      settle(() => answerCompare(answering, parseRequest(compareRequestSchema, request), describeSources)),
    budget: (request) =>
      settle(() => answerBudget(answering, parseRequest(budgetRequestSchema, request), describeSources)),
    scanPlan: (request) => settle(() => planScan(answering, parseRequest(scanPlanRequestSchema, request))),
    scan: (request) => settle(() => answerScan(answering, parseRequest(scanRequestSchema, request))),
    roster: (request) => settle(() => answerRoster(answering, parseRequest(rosterRequestSchema, request))),
    practice: (request) => settle(() => answerPractice(answering, parseRequest(practiceRequestSchema, request))),
    listSizes: (request) =>
      settle(() => answerListSizes(answering, parseRequest(listSizesRequestSchema, request), describeSources)),
    ratioChange: (request) =>
      settle(() => answerRatioChange(answering, parseRequest(ratioChangeRequestSchema, request))),
    trend: (request) =>
      settle(() => answerTrend(answering, parseRequest(trendRequestSchema, request), describeSources)),
  };
}

/** Turns a blocking answer into a promise, its throw into a rejection. */
function settle<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
