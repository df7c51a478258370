import { covers, endOf, parsePeriod, type Period, periodText } from '@/domain/period';

const YEAR = 12;

/** The periods that can be read, in the order given. */
function parsed(periods: readonly string[]): readonly Period[] {
  return periods.flatMap((text) => parsePeriod(text) ?? []);
}

/** The months of a period for which there are data, ascending: those of listed months and quarters, else of years. */
function loadedMonths(period: Period, periods: readonly string[]): readonly number[] {
  const inside = parsed(periods).filter((loaded) => covers(period, loaded));
  const finer = inside.filter((loaded) => loaded.months < Math.min(period.months, YEAR));
  const basis = finer.length > 0 ? finer : inside;
  const months = new Set(
    basis.flatMap((loaded) => Array.from({ length: loaded.months }, (_, month) => loaded.firstMonth + month)),
  );
  return [...months].sort((a, b) => a - b);
}

/**
 * The part of a period that is loaded: the period itself where all its months are, else the run of months that is.
 * A year whose months or quarters are not listed is taken as whole.
 *
 * @param periods as a measure's availability lists them
 * @returns null where nothing of it is loaded, or its months are not one run
 */
export function loadedPart(period: string, periods: readonly string[]): string | null {
  const asked = parsePeriod(period);
  if (!asked) return null;
  const months = loadedMonths(asked, periods);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || last - first + 1 !== months.length) return null;
  return periodText({ firstMonth: first, months: months.length });
}

/** Whether a period is listed, or every month of it is covered by listed periods. */
export function isLoaded(period: string, periods: readonly string[]): boolean {
  const asked = parsePeriod(period);
  if (!asked) return false;
  const text = periodText(asked);
  return periods.includes(text) || loadedPart(text, periods) === text;
}

/** The latest financial year of which every month is loaded, else the first of the list; null for an empty list. */
export function latestWhole(periods: readonly string[]): string | null {
  const years = parsed(periods)
    .filter((period) => /^\d{4}\/\d{2}$/.test(periodText(period)))
    .sort((a, b) => b.firstMonth - a.firstMonth)
    .map(periodText);
  return years.find((year) => loadedPart(year, periods) === year) ?? periods[0] ?? null;
}

/**
 * Periods that a period may be set beside: the same months of other years, latest first. A part of a year is set
 * beside the same part, never beside a whole year.
 */
export function comparablePeriods(period: string, periods: readonly string[]): readonly string[] {
  const part = loadedPart(period, periods);
  const base = part === null ? null : parsePeriod(part);
  if (!base) return [];
  const all = parsed(periods);
  const first = Math.min(...all.map((loaded) => loaded.firstMonth));
  const last = Math.max(...all.map(endOf));
  const others: string[] = [];
  for (let years = Math.ceil((last - base.firstMonth) / YEAR); base.firstMonth + years * YEAR >= first; years -= 1) {
    const text = periodText({ firstMonth: base.firstMonth + years * YEAR, months: base.months });
    if (years !== 0 && loadedPart(text, periods) === text) others.push(text);
  }
  return others;
}
