import { parseArgs } from 'node:util';

/** What can be measured by itself. */
const PARTS = ['first-chart', 'filter', 'drag', 'map', 'journeys', 'pack', 'load'] as const;

export type Part = (typeof PARTS)[number];

/** How much is measured. */
export interface BenchOptions {
  /** Whether this run is to see that the bench runs, not to give figures. */
  readonly quick: boolean;
  /** Repeats of every measurement. */
  readonly repeats: number;
  /** Rows of the large QOF file. */
  readonly rows: number;
  /** Changes of the indicator in each repeat. */
  readonly changes: number;
  /** What is measured of the app: everything, unless told otherwise. */
  readonly parts: readonly Part[];
  /** Whether the app is measured beside its peers, and the table of them is written. */
  readonly peers: boolean;
  /** Whether national years are loaded, ever more of them, and their table and picture are written. */
  readonly history: boolean;
  /** How many years then. */
  readonly years: readonly number[];
  /** Practices of the national set. */
  readonly practices: number;
}

const FULL: BenchOptions = {
  quick: false,
  parts: PARTS,
  peers: false,
  history: false,
  years: [1, 2, 5, 10, 20],
  repeats: 9,
  rows: 2_000_000,
  changes: 24,
  practices: 6_500,
};
const QUICK: BenchOptions = { ...FULL, quick: true, years: [1, 2], repeats: 1, rows: 100_000, changes: 3 };

/** Reads the words behind `npm run bench --`. @throws Error which says what is right */
export function readBenchOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: 'boolean' },
      repeats: { type: 'string' },
      rows: { type: 'string' },
      only: { type: 'string', multiple: true },
      peers: { type: 'boolean' },
      history: { type: 'boolean' },
    },
  });
  const base = values.quick === true ? QUICK : FULL;
  const [peers, history] = [values.peers === true, values.history === true];
  return {
    ...base,
    parts: values.only?.map(partOf) ?? (peers || history ? [] : base.parts),
    peers,
    history,
    repeats: countOf('repeats', values.repeats) ?? base.repeats,
    rows: countOf('rows', values.rows) ?? base.rows,
  };
}

function partOf(text: string): Part {
  const part = PARTS.find((name) => name === text);
  if (part === undefined) throw new Error(`--only takes one of ${PARTS.join(', ')}; got “${text}”`);
  return part;
}

function countOf(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Error(`--${option} takes a whole number from 1; got “${text}”`);
}
