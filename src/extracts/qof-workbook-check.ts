import type { QualityNote } from './load-report';

/** What a publication prints is compared with what its counts give. */
type Check = 'rate' | 'prevalence' | 'total';

const WORDS: Readonly<Record<Check, readonly [agree: string, differ: string]>> = {
  rate: [
    'exception rates that the workbook prints are those of the counts loaded',
    'exception rates that the workbook prints are not those of its counts; the counts were loaded',
  ],
  prevalence: [
    'prevalences that the workbook prints are those of the registers and list sizes loaded',
    'prevalences that the workbook prints are not the register over the list size; both were loaded as given',
  ],
  total: [
    'totals of exceptions and denominators that the workbook prints are the sums over its indicators',
    'totals of exceptions and denominators that the workbook prints are not the sums over its indicators; the indicators were loaded',
  ],
};

/** Half of the last place of a percentage printed to 2 decimals, and the error of its last bit. */
const TOLERANCE = 0.005_001;

/**
 * Whether a printed percentage is that of a share.
 *
 * @param printed in percent
 * @param part above the line, and `whole` below it
 * @returns null where one of them is not given, or `whole` is 0
 */
export function percentAgrees(printed: number | null, part: number | null, whole: number | null): boolean | null {
  if (printed === null || part === null || whole === null || whole === 0) return null;
  return Math.abs((100 * part) / whole - printed) <= TOLERANCE;
}

/** Keeps count of how a workbook's printed figures agree with its counts. */
export class PrintedFigures {
  private readonly agreeing = new Map<Check, number>();
  private readonly differing = new Map<Check, string[]>();

  /** Compares a printed percentage with a share; does nothing where there is nothing to compare. */
  percent(check: Check, where: string, printed: number | null, part: number | null, whole: number | null): void {
    const agrees = percentAgrees(printed, part, whole);
    if (agrees !== null) this.record(check, where, agrees);
  }

  /** Compares a printed total with a sum. */
  total(where: string, printed: number | null, sum: number | null): void {
    if (printed !== null && sum !== null) this.record('total', where, Math.abs(printed - sum) < 1e-6);
  }

  notes(): readonly QualityNote[] {
    return (['rate', 'prevalence', 'total'] as const).flatMap((check) => {
      const [agree, differ] = WORDS[check];
      const [same, other] = [this.agreeing.get(check) ?? 0, this.differing.get(check) ?? []];
      const note = (code: string, text: string, count: number, examples: readonly string[] = []): QualityNote[] =>
        count === 0 ? [] : [{ code, text: `${count} ${text}.`, count, examples: examples.slice(0, 20) }];
      return [...note(`printed-${check}-agrees`, agree, same), ...note(`printed-${check}-differs`, differ, other.length, other)]; // prettier-ignore
    });
  }

  private record(check: Check, where: string, agrees: boolean): void {
    if (agrees) this.agreeing.set(check, (this.agreeing.get(check) ?? 0) + 1);
    else this.differing.set(check, [...(this.differing.get(check) ?? []), where]);
  }
}
