import { parseArgs } from 'node:util';

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
  /** Whether only the load of the large file is measured. */
  readonly onlyLoad: boolean;
  /** Practices of the national set. */
  readonly practices: number;
}

const FULL: BenchOptions = {
  quick: false,
  onlyLoad: false,
  repeats: 5,
  rows: 2_000_000,
  changes: 24,
  practices: 6_500,
};
const QUICK: BenchOptions = { quick: true, onlyLoad: false, repeats: 1, rows: 100_000, changes: 3, practices: 6_500 };

/** Reads the words behind `npm run bench --`. @throws Error which says what is right */
export function readBenchOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: 'boolean' },
      repeats: { type: 'string' },
      rows: { type: 'string' },
      'only-load': { type: 'boolean' },
    },
  });
  const base = values.quick === true ? QUICK : FULL;
  return {
    ...base,
    onlyLoad: values['only-load'] === true,
    repeats: countOf('repeats', values.repeats) ?? base.repeats,
    rows: countOf('rows', values.rows) ?? base.rows,
  };
}

function countOf(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Error(`--${option} takes a whole number from 1; got “${text}”`);
}
