import { parseArgs } from 'node:util';
import { APPLIES_TO, readRatio } from '../../src/domain/contract-line';
import { groupingOfLink } from '../../src/domain/grouping';
import { linkedGroup, type NamedCodes } from '../../src/domain/unit-group';
import { PRESCRIBING_BASES, type PrescribingBase } from '../../src/measures/prescribing-base';
import { UNIT_KINDS, type UnitKind } from '../../src/domain/unit-kind';
import { readGroup } from './read-group';

const FORMATS = ['csv', 'json', 'svg'] as const;
const CHARTS = ['funnel', 'ranked', 'spread', 'trend'] as const;
/** What is asked for: a measure, or by the first word the figures of a contract, of the prescribing budget, or of a pack. */
export type Command = 'measure' | 'contract' | 'budget' | 'pack';
const LEVELS = ['practice', 'locality', 'overall'] as const;

/** What the caller asked for, checked; paths as they were written. */
export interface Options {
  readonly command: Command;
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
  readonly bnf: string | undefined;
  readonly per: PrescribingBase | undefined;
  readonly allSources: boolean;
  readonly withDna: boolean;
  readonly units: UnitKind | undefined;
  /** In its written form; of `--split` the group and the rest. */
  readonly grouping: string | undefined;
  /** A group whose average every unit is compared with. */
  readonly among: NamedCodes | undefined;
  readonly openNow: boolean;
  readonly unit: string | undefined;
  /** Follow-ups per first to hold the activity against; undefined: that of the contract line. */
  readonly ratio: number | undefined;
  readonly appliesTo: (typeof APPLIES_TO)[number] | undefined;
  /** Measure against the negotiated ratio in place of the average. */
  readonly contract: boolean;
  /** Pounds below which a difference is not counted as an opportunity. */
  readonly floor: number;
  readonly by: (typeof LEVELS)[number];
  readonly format: (typeof FORMATS)[number];
  readonly chart: (typeof CHARTS)[number];
  /** A pack.json. */
  readonly pack: string | undefined;
  /** A file; for a pack a folder. */
  readonly out: string | undefined;
  /** The smallest count printed; 0: nothing is masked. */
  readonly smallNumbers: number;
}

/** A call whose words are wrong. The message says what is right. */
export class UsageError extends Error {}

/** Reads the words of a call. @param callerFolder that paths of groups are relative to. @throws UsageError */
export function readOptions(words: readonly string[], callerFolder = '.'): Options {
  const { values, positionals } = parseWords(words);
  const command = commandOf(positionals);
  const options: Options = {
    command,
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
    bnf: given('bnf', values.bnf),
    per: values.per === undefined ? undefined : oneOf('per', values.per, PRESCRIBING_BASES),
    allSources: values['all-sources'] ?? false,
    withDna: values['with-dna'] ?? false,
    units: values.units === undefined ? undefined : oneOf('units', values.units, UNIT_KINDS),
    grouping: groupingOf(values, callerFolder),
    among: values.among === undefined ? undefined : groupOf('among', values.among, callerFolder),
    openNow: values['open-now'] ?? false,
    unit: given('unit', values.unit)?.toUpperCase(),
    by: oneOf('by', values.by ?? 'practice', LEVELS),
    ratio: values.ratio === undefined ? undefined : ratioOf(values.ratio),
    appliesTo: values['applies-to'] === undefined ? undefined : oneOf('applies-to', values['applies-to'], APPLIES_TO),
    contract: values.contract ?? false,
    floor: wholeNumber('floor', values.floor ?? '0'),
    format: oneOf('format', values.format ?? (command === 'measure' ? 'csv' : 'json'), FORMATS),
    chart: oneOf('chart', values.chart ?? 'funnel', CHARTS),
    pack: given('pack', values.pack),
    out: given('out', values.out),
    smallNumbers: wholeNumber('small-numbers', values['small-numbers'] ?? '0'),
  };
  if (!options.help && !options.describe) checkQuestion(options);
  return options;
}

/** Units are grouped by areas of loaded files, or by a group and the rest; not by both. */
function groupingOf(values: { grouping?: string; split?: string }, callerFolder: string): string | undefined {
  if (values.split === undefined) return given('grouping', values.grouping);
  if (values.grouping !== undefined)
    throw new UsageError('Units are grouped by --grouping or by --split, not by both.');
  return groupingOfLink(linkedGroup(groupOf('split', values.split, callerFolder)));
}

function groupOf(option: string, text: string, callerFolder: string): NamedCodes {
  const group = readGroup(text, callerFolder);
  if (typeof group === 'string') throw new UsageError(`--${option} ${group}`);
  return group;
}

/** What a call must say before anything is loaded for it. */
function checkQuestion({
  command,
  measure,
  period,
  chart,
  unit,
  format,
  contract,
  ratio,
  specialty,
  provider,
  among,
  pack,
  out,
}: Options): void {
  if (command === 'pack') {
    if (pack === undefined)
      throw new UsageError('Name the pack with --pack, a pack.json saved from the PEC pack page.');
    if (out === undefined) throw new UsageError('Name the folder with --out that the paper, the slides and the figures go into.'); // prettier-ignore
    return;
  }
  if (pack !== undefined) throw new UsageError('--pack goes with the word pack: variation -- pack --pack FILE --out FOLDER.'); // prettier-ignore
  if (among !== undefined && (command !== 'measure' || chart === 'trend')) {
    throw new UsageError('--among goes with a measure of one period: trends, contracts and budgets are not compared with a group.'); // prettier-ignore
  }
  if (command === 'budget') {
    if (period === undefined) throw new UsageError('Name a financial year with --period, such as 2007/08.');
    if (format === 'svg') throw new UsageError('The figures of a budget are written as json or csv.');
    return;
  }
  if (command === 'contract') {
    if (period === undefined) throw new UsageError('Name a period with --period, such as 2007/08 or 2007-04..2007-11.');
    if (format === 'svg') throw new UsageError('The figures of a contract are written as json or csv.');
    if (ratio === undefined && (specialty === undefined || provider === undefined)) {
      throw new UsageError('Name the contract line with --specialty and --provider, or give a ratio with --ratio.');
    }
    return;
  }
  if (contract && measure !== 'first-to-follow-up') {
    throw new UsageError('--contract goes with --measure first-to-follow-up: no other measure has a negotiated ratio.');
  }
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
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        data: { type: 'string', multiple: true }, mapping: { type: 'string', multiple: true },
        measure: text, period: text, indicator: text, group: text, specialty: text, provider: text, register: text,
        bnf: text, per: text,
        'all-sources': yes, 'with-dna': yes, units: text, grouping: text, split: text, among: text, 'open-now': yes, unit: text, by: text, format: text, chart: text, pack: text, out: text,
        'small-numbers': text, describe: yes, help: { type: 'boolean', short: 'h' },
        ratio: text, 'applies-to': text, contract: yes, floor: text,
      },
    }); // prettier-ignore
    return { values, positionals };
  } catch (error) {
    throw new UsageError(parseSentence(error));
  }
}

function commandOf(positionals: readonly string[]): Command {
  const [first, second] = positionals;
  const command = first === 'contract' || first === 'budget' || first === 'pack' ? first : null;
  const stray = command === null ? first : second;
  if (stray !== undefined)
    throw new UsageError(`“${stray}” belongs to no option; see --help for the options there are.`);
  return command ?? 'measure';
}

function ratioOf(text: string): number {
  const read = readRatio(text);
  if ('fault' in read) throw new UsageError(`--ratio: ${read.fault}`);
  return read.ratio;
}

/** What is wrong with the words of a call, in one sentence. */
export function parseSentence(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const quoted = /'([^']*)'/.exec(line)?.[1] ?? '';
  const option = /^(?:-\w, )?(--[\w-]+)/.exec(quoted)?.[1] ?? quoted;
  if (line.startsWith('Unknown option')) return `There is no option ${quoted}; see --help for those there are.`;
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
       npm run --silent variation -- contract [--data DIR_OR_FILE]... --specialty CODE --provider CODE --period P [options]
       npm run --silent variation -- budget [--data DIR_OR_FILE]... --period YEAR [options]
       npm run --silent variation -- pack [--data DIR_OR_FILE]... --pack FILE.json --out FOLDER

Loads every extract found in the folders, or the files named, and writes one measure, the figures of a contract or of the
prescribing budget, or a pack of figures as a Word paper, slides, pictures and tables.
Without --data: the sample.

  --data PATH          a folder or a file; may be given again
  --mapping FILE.json  how to read tables that are no known extract, as exported from the Data page; may be given again
  --measure ID         see docs/measures.md; a wrong one lists those there are
  --period P           2007/08, "2007/08 Q1", 2007-04, or a range 2007-04..2007-11
  --indicator CODE     one QOF indicator, or one code of an indicator table
  --group CODE         a QOF group such as DM; for prevalence the register
  --specialty CODE     treatment function, such as 307      --provider CODE
  --register CODE      rates per 100 on this disease register instead of per 1,000 patients
  --bnf CODE           prescribing of a BNF chapter, section or substance: 02, 0212 or 2.12, 0212000B0
  --per BASE           prescribing cost per ${PRESCRIBING_BASES.join(', ')} (patient)
  --all-sources        referrals of all sources             --with-dna     booked attendances, attended or not
  --units KIND         ${UNIT_KINDS.join(', ')}
  --grouping NAME      areas in place of localities, as loaded files give them: PCN, CCG, STP, Region, ...
  --split CODES        in place of localities these units as one area and the rest as the other: Y90001,Y90002, with a
                       name North=Y90001,Y90002, or a file of codes
  --among CODES        compares every unit with the average of these in place of that of all; written as for --split
  --open-now           without the practices that a loaded file says are closed
  --contract           the target is the negotiated ratio of the contract line, not the average (first-to-follow-up)
  --ratio R            contract: follow-ups per first in place of the contract line's; 2.25 or 1:2.25
  --applies-to SCOPE   contract: ${APPLIES_TO.join(', ')}, in place of what the contract line says
  --floor POUNDS       budget: differences of cost per patient that come to less are left out (0); its period is a
                       year, or its first months: 2007-04..2007-08
  --by LEVEL           ${LEVELS.join(', ')} (practice)
  --format FORMAT      ${FORMATS.join(', ')} (csv)
  --chart CHART        ${CHARTS.join(', ')} (funnel); a trend in every format, over all periods loaded
  --unit CODE          the unit a trend follows, or a chart marks
  --small-numbers N    mask counts from 1 to N − 1 (0: none)
  --pack FILE.json     pack: what to make, as saved from the PEC pack page; its threshold of small numbers holds
  --out FILE           write there instead of to the terminal; folders are made
  --describe           what was loaded and reconciled, as JSON
`;
