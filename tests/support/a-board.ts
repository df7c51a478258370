import type { MeasureUnit, ScannedColumn, ScanUnit } from '@/analysis/analysis';
import type { Board } from '@/signals/board';
import { type Band, BAND_CODES, NO_LIMITS } from '@/stats/band';
import { normalTwoSidedP } from '@/stats/normal';

/** What a test says of one unit in a column; the rest is as for a unit that is not compared. */
export interface CellOf {
  readonly x?: number;
  readonly n?: number;
  readonly z?: number;
  readonly band?: Band;
  readonly chance?: number;
  readonly isPart?: boolean;
}

const NO_UNIT: MeasureUnit = {
  code: 'ALL', name: 'All units', locality: null, closed: null, numerator: null, denominator: null, value: null,
  lower95: null, upper95: null, limits: NO_LIMITS, z: null, band: 'not-compared', adjustedLimits: NO_LIMITS, zAdjusted: null,
  bandAdjusted: null, months: null, notes: [],
}; // prettier-ignore

/** A column of a scan over as many units as there are cells: exception rates, unless it is said to be another. */
export function aColumn(cells: readonly CellOf[], changes: Partial<ScannedColumn> = {}): ScannedColumn {
  const numbers = (pick: (cell: CellOf) => number | undefined) => Float64Array.from(cells, (cell) => pick(cell) ?? NaN);
  const bands = Uint8Array.from(cells, ({ band = 'not-compared' }) => BAND_CODES.indexOf(band));
  return {
    key: 'exception-rate:DM',
    domain: 'exceptions',
    request: { measure: 'exception-rate', group: 'DM', period: '2007/08', units: 'practice' },
    title: 'Exception rate, diabetes',
    breakReason: null,
    measure: 'exception-rate',
    kind: 'proportion',
    format: 'percent',
    unit: '% of indicator entries',
    polarity: 'neither',
    covered: null,
    target: 0.05,
    isAdjusted: false,
    compared: cells.filter(({ band = 'not-compared' }) => band !== 'not-compared').length,
    numerators: numbers(({ x }) => x),
    denominators: numbers(({ n }) => n),
    values: numbers(({ x, n }) => (x === undefined || n === undefined || n === 0 ? undefined : x / n)),
    lower95: numbers(() => undefined),
    upper95: numbers(() => undefined),
    z: numbers(({ z }) => z),
    zShown: numbers(({ z }) => z),
    p: numbers(({ z }) => (z === undefined || changes.kind === 'cost' ? undefined : normalTwoSidedP(z))),
    bands,
    bandsShown: bands,
    chance95: numbers(({ chance }) => (chance === undefined ? undefined : chance * 20)),
    chance998: numbers(({ chance }) => chance),
    isPart: Uint8Array.from(cells, ({ isPart = false }) => (isPart ? 1 : 0)),
    localities: [],
    overall: NO_UNIT,
    ...changes,
  };
}

const LOCALITIES = ['DacCom', 'Hertsmere', 'StahCom', 'WatCom'];

/** Practices `Y90001` on, in four localities in turn, each with a list of 1,000 times its number. */
export function scanUnits(count: number): readonly ScanUnit[] {
  return Array.from({ length: count }, (_, i) => ({
    code: `Y9${String(i + 1).padStart(4, '0')}`,
    name: `Practice ${i + 1}`,
    locality: LOCALITIES[i % 4] ?? null,
    closed: null,
    listSize: (i + 1) * 1000,
  }));
}

/** A board of these columns over as many units as the first has. */
export function aBoard(...columns: readonly ScannedColumn[]): Board {
  return { units: scanUnits(columns[0]?.values.length ?? 0), columns };
}
