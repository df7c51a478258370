import type { CoverageRow, Description, LoadedFile } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { endOf, parsePeriod, periodText } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';

/** All loaded files of one kind. */
export interface LoadedKind {
  readonly kind: string;
  /** What it is in words. */
  readonly words: string;
  /** First and last period of all its files as one period text; null where they are of no time. */
  readonly covers: string | null;
  /** The latest publication or extract date that a file gives; null for none. */
  readonly published: string | null;
  readonly rowsSetAside: number;
  readonly files: number;
  /** The file, where there is one. */
  readonly file: number | null;
}

/** What is loaded, a row for each kind, in the order in which it was loaded. */
export function loadedKinds(files: readonly LoadedFile[]): readonly LoadedKind[] {
  return [...new Set(files.map(({ kind }) => kind))].map((kind) => {
    const own = files.filter((file) => file.kind === kind);
    const [first] = own;
    const isSame = own.every(({ kindWords }) => kindWords === first?.kindWords);
    const dates = own.flatMap(({ published }) => published ?? []).sort();
    return {
      kind,
      words: (isSame ? first?.kindWords : first?.kindWords.split(', ')[0]) ?? kind,
      covers: spanOf(own.flatMap(({ covers }) => covers ?? [])),
      published: dates.at(-1) ?? null,
      rowsSetAside: own.reduce((sum, file) => sum + file.rowsSetAside, 0),
      files: own.length,
      file: own.length === 1 ? (first?.id ?? null) : null,
    };
  });
}

function spanOf(texts: readonly string[]): string | null {
  const periods = texts.flatMap((text) => parsePeriod(text) ?? []);
  if (periods.length === 0) return null;
  const firstMonth = Math.min(...periods.map((period) => period.firstMonth));
  return periodText({ firstMonth, months: Math.max(...periods.map(endOf)) - firstMonth });
}

/**
 * How many units have a value by a kind of extract in a year, of how many shown: by the coverage of the measures that are
 * made of it, else of those that need it besides another, the one with most values where there are several.
 *
 * @returns null where no measure is made of it, or none is covered in that year
 */
export function unitsCovered(
  kind: string,
  { coverage, measures }: { coverage: readonly CoverageRow[]; measures: Description['measures'] },
  { period, unitKind }: { period: string; unitKind: UnitKind },
): { readonly withValue: number; readonly units: number } | null {
  // Publications of QOF under other kinds of file fill the same table.
  const isOf = (extract: string | undefined) => extract === kind || (extract === 'qof' && kind.startsWith('qof-') && kind !== 'qof-register'); // prettier-ignore
  const made = measures.filter(({ definition }) => isOf(definition.extracts[0]));
  const needing = made.length > 0 ? made : measures.filter(({ definition }) => definition.extracts.some(isOf));
  const ids = needing.map(({ definition }) => definition.id);
  const cells = coverage
    .filter((row) => row.unitKind === unitKind && ids.includes(row.measure))
    .flatMap((row) => row.cells.filter((cell) => cell.period === period));
  return cells.reduce<(typeof cells)[number] | null>(
    (most, cell) => (most === null || cell.withValue > most.withValue ? cell : most),
    null,
  );
}

/** How long the last month of a period is over: `8 months`, `19 years`; null for no period. @param now ms since 1970 */
export function ageWords(covers: string | null, now: number): string | null {
  const period = covers === null ? null : parsePeriod(covers);
  if (!period) return null;
  const today = new Date(now);
  const months = today.getFullYear() * 12 + today.getMonth() - endOf(period);
  if (months < 1) return 'less than a month';
  if (months < 24) return `${formatCount(months)} ${months === 1 ? 'month' : 'months'}`;
  return `${formatCount(Math.floor(months / 12))} years`;
}
