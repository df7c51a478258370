import type { ColumnMapping } from '@/domain/column-mapping';
import type { ContractLine } from '@/domain/contract-line';
import type { LocalityColours } from '@/domain/locality-colours';
import type { Pathway } from '@/domain/pathway';
import type { TargetLine } from '@/domain/target-line';
import type { UnitKind } from '@/domain/unit-kind';
import type { FileContent } from '@/engine/engine';
import type { MappingCheck } from '@/extracts/column-mapping-check';
import type { ExtractTemplate } from '@/extracts/extract-template';
import type { Clash } from '@/extracts/clash';
import type { FieldGuess, MappingSuggestion } from '@/extracts/column-mapping-suggest';
import type { FileToLoad } from '@/extracts/extract-store';
import type {
  LoadedFile,
  LoadProgress,
  LoadReport,
  QualityNote,
  ReadSoFar,
  RefusedFile,
  UnreadTable,
} from '@/extracts/load-report';
import type { UnrecognisedTable } from '@/extracts/unrecognised-table';
import type { ContractResult } from '@/measures/answer-contract';
import type { RatioChangeResult } from '@/measures/answer-ratio-change';
import type { MeasureAvailability, Option } from '@/measures/availability';
import type { CompareRequest } from '@/measures/compare/compare-request';
import type { CompareResult, PairedUnit, RelationLine } from '@/measures/compare/compare-result';
import type { ContractRequest, RatioChangeRequest } from '@/measures/contract-request';
import type { BudgetRequest } from '@/measures/budget/budget-request';
import type { BudgetResult, BudgetUnit } from '@/measures/budget/budget-result';
import type { CoverageCell, CoverageRow } from '@/measures/coverage/answer-coverage';
import type { MeasureDefinition } from '@/measures/definition';
import type { MeasureRequest, TrendRequest } from '@/measures/measure-request';
import type { MeasureResult, MeasureSource, MeasureUnit, TrendResult } from '@/measures/measure-result';
import type { ScanPlanRequest, ScanRequest } from '@/measures/outliers/scan-request';
import type {
  Scan,
  ScanColumnPlan,
  ScanDomain,
  ScannedColumn,
  ScanPlan,
  ScanUnit,
} from '@/measures/outliers/scan-result';
import type { ListSizesRequest, PracticeRequest, RosterRequest } from '@/measures/practice/practice-request';
import type { ListSizeLine, ListSizePoint, ListSizesResult, ListStep } from '@/measures/practice/list-sizes-result';
import type {
  AgeList,
  PracticeResult,
  RegisterSizes,
  Roster,
  RosterUnit,
  YearlyList,
} from '@/measures/practice/practice-result';
import type { ExtractGuide } from './extract-guide';
import type { LocalityMap, PlacedPractice } from './locality-map';

/** A file to load, as the platform holds it. */
export type SourceFile = FileToLoad;

/**
 * Loaded files by what stays the same when they are read again: the file they came in and, for one of several in it,
 * their own name.
 */
export interface FileReference {
  readonly source: string;
  readonly name?: string;
}

/** A unit that any loaded file names. */
export interface KnownUnit {
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  /** Null where there is none. */
  readonly locality: string | null;
  /** Its area by each grouping that the loaded files give for it: `{ PCN: 'Harpenden Health' }`. */
  readonly areas: Readonly<Record<string, string>>;
  /** A loaded file says that it is closed. */
  readonly isClosed: boolean;
}

/** What is loaded. */
export interface Description {
  readonly isSample: boolean;
  readonly files: readonly LoadedFile[];
  readonly measures: readonly MeasureAvailability[];
  /** Units known of each kind, by name. */
  readonly units: readonly KnownUnit[];
  /** Contract lines loaded, by year, provider and specialty. */
  readonly contractLines: readonly ContractLine[];
  /** Pathways loaded, else the usual ones: each may be offered where its specialty and register are (`loadedPathways`). */
  readonly pathways: readonly Pathway[];
  /** Targets loaded, by measure, period and indicator. */
  readonly targets: readonly TargetLine[];
  /** The colours that locality maps give localities, as the units write them. */
  readonly localityColours: LocalityColours;
  /** Notes over all files together: overlaps, units without a locality, practices that `practices` does not know. */
  readonly notes: readonly QualityNote[];
}

/**
 * The core's face: few, deep methods. The same core answers in the browser's worker and in a Node process.
 *
 * Every method throws `RequestError` for a request that cannot be answered, with a sentence that says what can.
 */
export interface Analysis {
  /**
   * Loads files: each as a whole or not at all. What was loaded before stays, except that the reader's first file
   * takes the place of the sample.
   *
   * @param signal ends the load, between two files at the latest
   * @throws an error for which `isCancelled` holds when it was ended: nothing of it is kept
   */
  load(
    files: readonly SourceFile[],
    onProgress?: (progress: LoadProgress) => void,
    signal?: AbortSignal,
  ): Promise<LoadReport>;
  /** Forgets what is loaded and loads these instead; the sample where there are none, or none that could be loaded. */
  open(files: readonly SourceFile[], onProgress?: (progress: LoadProgress) => void): Promise<LoadReport>;
  /**
   * Forgets loaded files with everything derived from them; what they superseded stands again. After the last one the
   * sample is shown. What is not loaded is passed over.
   */
  remove(files: readonly FileReference[]): Promise<void>;
  /** Sets the mappings by which tables that are no known extract are read from now on, the first that fits. */
  useMappings(mappings: readonly ColumnMapping[]): Promise<void>;
  /** Guesses how an unrecognised table is to be read as one kind of extract. @param headerLine line of its header */
  suggestMapping(table: UnrecognisedTable, headerLine: number, kind: string): Promise<MappingSuggestion>;
  /** What a mapping makes of the first rows of an unrecognised table; nothing is loaded. */
  checkMapping(table: UnrecognisedTable, mapping: ColumnMapping): Promise<MappingCheck>;
  describe(): Promise<Description>;
  /** A short name for the rows that are loaded, `3f9a-1c2e`: the same for the same data and another for any other. */
  fingerprint(): Promise<string>;
  /** What can be loaded, with templates, and what each measure needs of it. */
  guide(): Promise<ExtractGuide>;
  /** For every measure, kind of unit and loaded period: how many units have a value. Worked out when it is asked for. */
  coverage(): Promise<readonly CoverageRow[]>;
  /** Files that give different totals of the same things, and which of them is used. */
  clashes(): Promise<readonly Clash[]>;
  /** Every practice with its locality and the areas that could be one: what a locality map is made from. */
  localities(): Promise<LocalityMap>;
  measure(request: MeasureRequest): Promise<MeasureResult>;
  trend(request: TrendRequest): Promise<TrendResult>;
  /** Follow-ups per first attendance against the negotiated ratio of a provider and specialty. */
  contract(request: ContractRequest): Promise<ContractResult>;
  /** Two measures joined by unit, with their correlation and line. */
  compare(request: CompareRequest): Promise<CompareResult>;
  /** Prescribing spend of a financial year against its budget, unit by unit. */
  budget(request: BudgetRequest): Promise<BudgetResult>;
  /** Every measure that a scan of a period goes through, and the units it is over. */
  scanPlan(request: ScanPlanRequest): Promise<ScanPlan>;
  /** Columns of a scan worked out: every unit against the average, measure by measure. */
  scan(request: ScanRequest): Promise<Scan>;
  /** Every unit of a kind with its list, age profile, prevalence and engagement: who is there, and who is like whom. */
  roster(request: RosterRequest): Promise<Roster>;
  /** Everything loaded about one unit that is no measure. */
  practice(request: PracticeRequest): Promise<PracticeResult>;
  /** List sizes over time, by locality, with the units that give none in a period. */
  listSizes(request: ListSizesRequest): Promise<ListSizesResult>;
  /** Why a follow-up ratio moved between two periods, or differs between two areas. */
  ratioChange(request: RatioChangeRequest): Promise<RatioChangeResult>;
}

/** Whether a load failed because it was cancelled. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'LoadCancelled';
}

export type {
  CompareRequest,
  CompareResult,
  BudgetRequest,
  BudgetResult,
  BudgetUnit,
  ContractRequest,
  ContractResult,
  RatioChangeRequest,
  RatioChangeResult,
  AgeList,
  Clash,
  ExtractGuide,
  ExtractTemplate,
  CoverageCell,
  CoverageRow,
  FieldGuess,
  FileContent,
  ListSizeLine,
  ListSizePoint,
  ListSizesRequest,
  ListSizesResult,
  ListStep,
  LoadedFile,
  LoadProgress,
  LoadReport,
  LocalityMap,
  MappingCheck,
  MappingSuggestion,
  MeasureAvailability,
  MeasureDefinition,
  MeasureRequest,
  MeasureResult,
  MeasureSource,
  MeasureUnit,
  Option,
  PairedUnit,
  PlacedPractice,
  PracticeRequest,
  PracticeResult,
  QualityNote,
  ReadSoFar,
  RefusedFile,
  RelationLine,
  RegisterSizes,
  Roster,
  RosterRequest,
  RosterUnit,
  Scan,
  ScanColumnPlan,
  ScanDomain,
  ScannedColumn,
  ScanPlan,
  ScanPlanRequest,
  ScanRequest,
  ScanUnit,
  TrendRequest,
  TrendResult,
  UnreadTable,
  UnrecognisedTable,
  YearlyList,
};
