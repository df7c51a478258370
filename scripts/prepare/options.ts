import { parseArgs } from 'node:util';
import { parseSentence, UsageError } from '../variation/options';

/** How finely prescribing is told apart, and the characters of a BNF code that each keeps; null: as it is read. */
export const BNF_LEVELS = { substance: null, section: 4, chapter: 2 } as const;

/** What the caller asked for, checked; paths as they were written. */
export interface Options {
  readonly help: boolean;
  readonly from: readonly string[];
  readonly out: string;
  /** Bytes. */
  readonly memory: number;
  readonly replace: boolean;
  /** Whether files of one kind are parts of one whole, whose sums are added up. */
  readonly parts: boolean;
  readonly bnf: keyof typeof BNF_LEVELS;
  readonly practices: string | undefined;
  readonly localityMap: string | undefined;
  readonly mapping: readonly string[];
}

/** Less than this and the engine cannot hold what it reads at a time. */
const LEAST_MEMORY = 256_000_000;

/** Reads the words of a call. @throws UsageError */
export function readOptions(words: readonly string[]): Options {
  const values = parseWords(words);
  const options: Options = {
    help: values.help ?? false,
    from: values.from ?? [],
    out: values.out?.trim() ?? '',
    memory: bytesOf(values.memory ?? '1GB'),
    replace: values.replace ?? false,
    parts: values.parts ?? false,
    bnf: levelOf(values.bnf ?? 'substance'),
    practices: values.practices,
    localityMap: values['locality-map'],
    mapping: values.mapping ?? [],
  };
  if (options.help) return options;
  if (options.from.length === 0) throw new UsageError('Name the raw files, or a folder of them, with --from.');
  if (options.out === '') throw new UsageError('Name the folder for the extracts with --out.');
  if (options.memory < LEAST_MEMORY) throw new UsageError('--memory takes at least 256MB.');
  return options;
}

function parseWords(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  const many = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...words],
      options: { from: many, out: text, memory: text, replace: yes, parts: yes, bnf: text, practices: text, 'locality-map': text, mapping: many, help: { type: 'boolean', short: 'h' } },
    }).values; // prettier-ignore
  } catch (error) {
    throw new UsageError(parseSentence(error));
  }
}

function levelOf(text: string): Options['bnf'] {
  const level = Object.keys(BNF_LEVELS).find((name): name is Options['bnf'] => name === text);
  if (level !== undefined) return level;
  throw new UsageError(`--bnf is one of ${Object.keys(BNF_LEVELS).join(', ')}; got “${text}”.`);
}

const UNITS = { MB: 1_000_000, GB: 1_000_000_000 } as const;

function bytesOf(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?) ?(MB|GB)$/i.exec(text.trim()) ?? [];
  const size = unit.toUpperCase() === 'GB' ? UNITS.GB : UNITS.MB;
  if (number !== '') return Number(number) * size;
  throw new UsageError(`--memory takes a size such as 512MB or 4GB; got “${text}”.`);
}

export const HELP = `Usage: npm run --silent prepare-extracts -- --from RAW [--from RAW]... --out DIR [options]

Aggregates files that are too large for a browser to canonical extracts: attendances and referrals with one in each row,
national prescribing (EPD, PDPI), QOF raw data and any other file that the app recognises. Files are recognised, checked
and accounted for as on the Data page. Reads CSV, zip, gzip and parquet, larger than memory.

  --from PATH          a raw file, or a folder with all in it; may be given again
  --out DIR            a new or empty folder: extracts/ to load, rejected.csv, manifest.json
  --memory SIZE        memory for the engine, such as 512MB or 4GB (1GB); what is more goes to a folder in DIR, which is
                       removed in the end
  --parts              files of one kind are parts of one extract: what several give of the same is added up. Without it
                       each file stands for itself, and of two that give the same the app uses one
  --bnf LEVEL          prescribing by ${Object.keys(BNF_LEVELS).join(', ')} (substance)
  --practices FILE     a practices extract to go with them     --locality-map FILE     a locality map
  --mapping FILE.json  how to read tables that are no known extract, as exported from the Data page; may be given again
  --replace            take away what an earlier call made in DIR
`;
