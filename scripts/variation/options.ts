import { parseArgs } from 'node:util';
import { UNIT_KINDS, type UnitKind } from '../../src/domain/unit-kind';

const FORMATS = ['csv', 'json', 'svg'] as const;
const CHARTS = ['funnel', 'ranked', 'spread', 'trend'] as const;
const LEVELS = ['practice', 'locality', 'overall'] as const;

/** What the caller asked for, checked; paths as they were written. */
export interface Options {
  readonly data: readonly string[];
  /** Files of column mappings, for tables that are no known extract. */
  readonly mapping: readonly string[];
  readonly help: boolean;
  readonly describe: boolean;
  readonly measure: string | undefined;
  readonly period: string | undefined;
  readonly indicator: string | undefined;
  readonly group: string | undefined;
  readonly specialty: string | undefined;
  readonly provider: string | undefined;
  readonly register: string | undefined;
  readonly allSources: boolean;
  readonly withDna: boolean;
  readonly units: UnitKind | undefined;
  readonly grouping: string | undefined;
  readonly openNow: boolean;
  readonly unit: string | undefined;
  readonly by: (typeof LEVELS)[number];
  readonly format: (typeof FORMATS)[number];
  readonly chart: (typeof CHARTS)[number];
  readonly out: string | undefined;
  /** The smallest count printed; 0: nothing is masked. */
  readonly smallNumbers: number;
}

/** A call whose words are wrong. The message says what is right. */
export class UsageError extends Error {}

/** Reads the words of a call. @throws UsageError */
export function readOptions(words: readonly string[]): Options {
  const values = parseWords(words);
  const options: Options = {
    data: values.data ?? [],
    mapping: values.mapping ?? [],
    help: values.help ?? false,
    describe: values.describe ?? false,
    measure: given('measure', values.measure),
    period: given('period', values.period),
    indicator: given('indicator', values.indicator),
    group: given('group', values.group),
    specialty: given('specialty', values.specialty),
    provider: given('provider', values.provider),
    register: given('register', values.register),
    allSources: values['all-sources'] ?? false,
    withDna: values['with-dna'] ?? false,
    units: values.units === undefined ? undefined : oneOf('units', values.units, UNIT_KINDS),
    grouping: given('grouping', values.grouping),
    openNow: values['open-now'] ?? false,
    unit: given('unit', values.unit)?.toUpperCase(),
    by: oneOf('by', values.by ?? 'practice', LEVELS),
    format: oneOf('format', values.format ?? 'csv', FORMATS),
    chart: oneOf('chart', values.chart ?? 'funnel', CHARTS),
    out: given('out', values.out),
    smallNumbers: wholeNumber('small-numbers', values['small-numbers'] ?? '0'),
  };
  if (!options.help && !options.describe) checkQuestion(options);
  return options;
}

/** What a call must say before anything is loaded for it. */
function checkQuestion({ measure, period, chart, unit }: Options): void {
  if (measure === undefined) {
    throw new UsageError('Name a measure with --measure, or ask with --describe what is loaded.');
  }
  if (chart === 'trend') {
    if (unit === undefined) throw new UsageError('Name the unit a trend follows with --unit.');
  } else if (period === undefined) {
    throw new UsageError('Name a period with --period, such as 2007/08 or 2007-04..2007-11.');
  }
}

function parseWords(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: false,
      options: {
        data: { type: 'string', multiple: true }, mapping: { type: 'string', multiple: true },
        measure: text, period: text, indicator: text, group: text, specialty: text, provider: text, register: text,
        'all-sources': yes, 'with-dna': yes, units: text, grouping: text, 'open-now': yes, unit: text, by: text, format: text, chart: text, out: text,
        'small-numbers': text, describe: yes, help: { type: 'boolean', short: 'h' },
      },
    }).values; // prettier-ignore
  } catch (error) {
    throw new UsageError(parseSentence(error));
  }
}

/** What is wrong with the words of a call, in one sentence. */
function parseSentence(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const quoted = /'([^']*)'/.exec(line)?.[1] ?? '';
  const option = /^(?:-\w, )?(--[\w-]+)/.exec(quoted)?.[1] ?? quoted;
  if (line.startsWith('Unknown option')) return `There is no option ${quoted}; see --help for those there are.`;
  if (line.startsWith('Unexpected argument')) return `“${quoted}” belongs to no option; see --help for the options there are.`; // prettier-ignore
  if (line.includes('does not take an argument')) return `${option} takes no value.`;
  if (line.includes('argument missing') || line.includes('ambiguous')) return `${option} needs a value after it.`;
  return `${line}; see --help for the options there are.`;
}

/** The value of an option, trimmed; undefined where it is not given. */
function given(option: string, value: string | undefined): string | undefined {
  if (value?.trim() === '') throw new UsageError(`--${option} needs a value after it.`);
  return value?.trim();
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(`--${option} is one of ${allowed.join(', ')}; got “${value}”.`);
}

function wholeNumber(option: string, value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new UsageError(`--${option} takes a whole number from 0; got “${value}”.`);
}

export const HELP = `Usage: npm run --silent variation -- [--data DIR_OR_FILE]... --measure ID --period P [options]

Loads every extract found in the folders, or the files named, and writes one measure. Without --data: the sample.

  --data PATH          a folder or a file; may be given again
  --mapping FILE.json  how to read tables that are no known extract, as exported from the Data page; may be given again
  --measure ID         see docs/measures.md; a wrong one lists those there are
  --period P           2007/08, "2007/08 Q1", 2007-04, or a range 2007-04..2007-11
  --indicator CODE     one QOF indicator, or one code of an indicator table
  --group CODE         a QOF group such as DM; for prevalence the register
  --specialty CODE     treatment function, such as 307      --provider CODE
  --register CODE      rates per 100 on this disease register instead of per 1,000 patients
  --all-sources        referrals of all sources             --with-dna     booked attendances, attended or not
  --units KIND         ${UNIT_KINDS.join(', ')}
  --grouping NAME      areas in place of localities, as loaded files give them: PCN, CCG, STP, Region, ...
  --open-now           without the practices that a loaded file says are closed
  --by LEVEL           ${LEVELS.join(', ')} (practice)
  --format FORMAT      ${FORMATS.join(', ')} (csv)
  --chart CHART        ${CHARTS.join(', ')} (funnel); a trend in every format, over all periods loaded
  --unit CODE          the unit a trend follows, or a chart marks
  --small-numbers N    mask counts from 1 to N − 1 (0: none)
  --out FILE           write there instead of to the terminal; folders are made
  --describe           what was loaded and reconciled, as JSON
`;
