import type { FunnelSpec } from '@/charts/funnel-picture';
import { funnelSizes } from '@/charts/funnel-range';
import type { RankedSpec } from '@/charts/ranked-spec';
import type { MatrixSpec } from '@/charts/matrix-picture';
import type { ScatterSpec } from '@/charts/scatter-spec';
import type { SpreadRow, SpreadSpec } from '@/charts/spread-picture';
import type { TrendPoint, TrendSpec } from '@/charts/trend-spec';
import { limitsOf, LOCALITIES, seeded, seventyThree } from './sample-units';

const TARGET = 0.066;
const TAU = 0.012;
const AVERAGE = { kind: 'average', value: TARGET, label: 'average' } as const;

/** The funnel of the 73 practices. */
export function funnelSpec(points = seventyThree()): FunnelSpec {
  const sizes = funnelSizes(points.flatMap(({ size }) => (size === null ? [] : [size])));
  return {
    points,
    localities: LOCALITIES,
    colours: new Map(),
    limits: sizes.map((size) => limitsOf(TARGET, size, TAU)),
    lines: [AVERAGE],
    format: 'percent',
    valueTitle: 'Exception rate',
    sizeTitle: 'Indicator entries (denominators + exceptions)',
    selectedId: null,
    summary: 'Exception rates of 73 practices against control limits',
  };
}

/** The same practices by locality, with a locality of one practice and one of none. */
export function spreadSpec(): SpreadSpec {
  const points = seventyThree().map((point) => ({ ...point, isCompared: point.band !== 'not-compared' }));
  const rows = [...LOCALITIES, 'Ridgeway and the villages', 'No locality'].map((locality): SpreadRow => {
    const own = points.filter((point) => point.locality === locality);
    const sorted = own.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
    const quartiles = sorted.length > 0 ? { q1: at(0.25), median: at(0.5), q3: at(0.75) } : null;
    return { locality, points: own, quartiles, whole: null };
  });
  const lone = {
    id: 'Y94000',
    name: 'Practice N01',
    locality: 'No locality',
    hover: '',
    value: 0.081,
    isCompared: true,
  };
  return {
    rows: rows.map((row) => (row.locality === 'No locality' ? { ...row, points: [lone] } : row)),
    localities: [...LOCALITIES, 'Ridgeway and the villages', 'No locality'],
    colours: new Map(),
    lines: [AVERAGE],
    format: 'percent',
    valueTitle: 'Exception rate',
    selectedId: 'Y93011',
    summary: 'Spread of exception rates within each locality',
  };
}

/** The same practices in order of value, with Wald intervals of fixed z. */
export function rankedSpec(count = 73): RankedSpec {
  const points = seventyThree()
    .slice(-count)
    .map((point) => {
      const half = 1.96 * Math.sqrt(((point.value ?? 0) * (1 - (point.value ?? 0))) / (point.size ?? 1));
      const value = point.value ?? 0;
      return { ...point, lower: Math.max(0, value - half), upper: value + half, isCompared: true };
    });
  return {
    points,
    localities: LOCALITIES,
    colours: new Map(),
    lines: [AVERAGE],
    format: 'percent',
    valueTitle: 'Exception rate',
    unitsTitle: `${count} practices, lowest to highest`,
    selectedId: 'Y93004',
    summary: 'Practices in order of exception rate',
  };
}

const MONTHS = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];

/** Twenty months of one provider's follow-ups per first attendance, with process limits and the negotiated ratio. */
export function monthlySpec(): TrendSpec {
  const next = seeded(20);
  const periods = Array.from({ length: 20 }, (_, index) => `${MONTHS[index % 12] ?? ''} ${index < 9 ? '06' : index < 21 ? '07' : '08'}`); // prettier-ignore
  const points = periods.map((period, index): TrendPoint => {
    const value = index === 9 ? null : 2.55 + (next() - 0.5) * 0.35 + (index > 13 ? 0.35 : 0);
    return { value, lower: null, upper: null, isFlagged: index > 13, hover: period };
  });
  return {
    periods,
    series: [{ id: 'RWG', name: 'diabetic medicine', role: 'unit', locality: null, points }],
    limits: periods.map(() => ({ lower: 2.18, centre: 2.55, upper: 2.92 })),
    limitNames: { lower: 'lower limit', centre: 'mean', upper: 'upper limit' },
    breaks: [],
    lines: [{ kind: 'negotiated', value: 1.75, label: 'negotiated' }],
    localities: LOCALITIES,
    colours: new Map(),
    format: 'ratio',
    valueTitle: 'Follow-ups per first attendance',
    summary: 'Follow-ups per first attendance, month by month',
  };
}

/** Five years of a practice, its locality and all, with a gap, and a change of definition. */
export function yearlySpec(): TrendSpec {
  const line = (values: readonly (number | null)[], half: number | null): TrendPoint[] =>
    values.map((value) => ({
      value,
      lower: value === null || half === null ? null : value - half,
      upper: value === null || half === null ? null : value + half,
      isFlagged: value !== null && value > 0.12,
      hover: '',
    }));
  return {
    periods: ['2003/04', '2004/05', '2005/06', '2006/07', '2007/08'],
    series: [
      { id: 'Y93021', name: 'Practice W21', role: 'unit', locality: 'WatCom', points: line([0.09, null, 0.118, 0.126, 0.139], 0.012) }, // prettier-ignore
      { id: 'WatCom', name: 'WatCom', role: 'locality', locality: 'WatCom', points: line([0.06, 0.064, 0.071, 0.076, 0.08], null) }, // prettier-ignore
      { id: 'ALL', name: 'West Herts', role: 'overall', locality: null, points: line([0.055, 0.058, 0.062, 0.065, 0.078], null) }, // prettier-ignore
    ],
    limits: null,
    limitNames: { lower: 'lower limit', centre: 'mean', upper: 'upper limit' },
    breaks: [{ before: 3, label: 'indicators changed' }],
    lines: [],
    localities: LOCALITIES,
    colours: new Map(),
    format: 'percent',
    valueTitle: 'Exception rate',
    summary: 'Exception rate over five years',
  };
}

/** The same practices against a made-up second value, three of them selected. */
export function scatterSpec(): ScatterSpec {
  const random = seeded(5);
  const points = seventyThree().flatMap(
    ({ id, name, locality, hover, value, size }, index) =>
    value === null
      ? []
      : [{ id, name, locality, hover, x: value, y: 1.4 + value * 6 + random() * 1.2, size: index % 20 === 0 ? null : size, isSelected: index % 25 === 3 }], // prettier-ignore
  );
  const line = [0, 0.04, 0.08, 0.12, 0.16].map((x) => ({ x, fit: 2 + 6 * x, lower: 1.9 + 5 * x, upper: 2.1 + 7 * x }));
  return {
    points,
    localities: LOCALITIES,
    colours: new Map(),
    x: { title: 'Exception rate, diabetes', format: 'percent', target: TARGET },
    y: { title: 'Follow-ups per first, 307 Diabetic medicine', format: 'ratio', target: 2.4 },
    line: { points: line },
    notDrawn: 0,
    summary: 'Follow-ups per first against exception rates',
  };
}

/** Eight measures with each other. */
export function matrixSpec(): MatrixSpec {
  const random = seeded(8);
  const titles = ['Exception rate, diabetes', 'Exception rate, coronary heart disease', 'Achievement, diabetes', 'Prevalence, diabetes', 'GP referrals, 307 Diabetic medicine', 'First attendances, 307 Diabetic medicine', 'Follow-ups per first, 307 Diabetic medicine', 'Prescribing cost']; // prettier-ignore
  const cells = titles.flatMap((_, row) =>
    titles.slice(0, row).map((__, column) => {
      const r = random() * 1.4 - 0.6;
      return { id: `${column} ${row}`, row, column, r: row === 4 && column === 0 ? null : r, isClear: Math.abs(r) > 0.3, hover: 'pair' }; // prettier-ignore
    }),
  );
  return { titles, cells, summary: 'Correlations of eight measures' };
}
