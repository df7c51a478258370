import { parsePeriod, type Period } from '@/domain/period';
import { quarterInWords } from './activity-return-period';
import { note } from './publication';
import type { QualityNote } from './load-report';

/** A period that stands in the name of a file or of a folder, zip or workbook around it. */
export interface NamedPeriod {
  readonly period: Period;
  /** The part of the name that gives it. */
  readonly where: string;
}

/**
 * Finds the period in a file's name, else in those of the folders and the zip it came in, innermost first. Quarters:
 * `2013_04-06`, `2019-20 Q4`, `1920-Q4`, `Apr-Jun 2019`; years, where they are wanted: `2022-23`, `2223`; months:
 * `2013_04`, `201304`, `April 2013`.
 *
 * @param name as a load names it: `lists.zip › 2013_04/Patient_List_Size.csv`
 * @param wanted lengths in months that make sense for the file
 * @returns null where no part names one such period, and one only
 */
export function periodInName(name: string, wanted: readonly (1 | 3 | 12)[]): NamedPeriod | null {
  const parts = name.split(/[/\\›]/).map((part) => part.trim());
  for (const where of parts.reverse()) {
    const found = periodsIn(where.replace(/\.[a-z]{2,4}$/i, '')).filter(({ months }) => wanted.some((length) => length === months)); // prettier-ignore
    const [period] = found;
    const isOne = found.every(({ firstMonth }) => firstMonth === period?.firstMonth);
    if (period && isOne) return { period, where };
  }
  return null;
}

/** The longest reading of each place in a name comes first: a quarter holds what looks like a month. */
function periodsIn(text: string): readonly Period[] {
  const spaced = text.replaceAll(/[_+]/g, ' ');
  const quarter = /(?<!\d)(\d{4}[_ -]\d{2}-\d{2})(?!\d)/.exec(text)?.[1]?.replace(/^(\d{4})[ -]/, '$1_') ?? null;
  const named = quarterInWords(spaced) ?? quarterInWords(withLongYear(spaced));
  const quarters = [...(quarter === null ? [] : [parsePeriod(quarter)]), named].filter((period) => period !== null);
  if (quarters.length > 0) return quarters;
  const years = [...withLongYear(spaced).matchAll(/(?<!\d)(20\d\d)\s?[-/]\s?(?:20)?(\d\d)(?!\d)/g)]
    .map(([, start, end]) => parsePeriod(`${start ?? ''}/${end ?? ''}`))
    .filter((period) => period !== null);
  if (years.length > 0) return years;
  const months = [...text.matchAll(/(?<!\d)(20\d\d[_-]?\d\d)(?!\d)|([A-Z][a-z]{2,8}[-_ ]?20\d\d)(?!\d)/gi)].map(
    ([found]) => parsePeriod(found.replaceAll('_', ' ').replace(/^(\d{4}) /, '$1-')),
  );
  return months.filter((period) => period !== null);
}

/** `1920` as publishers write 2019-20, where the two halves follow each other. */
function withLongYear(text: string): string {
  return text.replaceAll(
    /(?<!\d[-_ ]?)(\d\d)([-_ ]?)(\d\d)(?!\d)/g,
    (found, start: string, between: string, end: string) =>
      // 2021 by itself is as likely a calendar year.
      (Number(start) + 1) % 100 === Number(end) && start + between !== '20' ? `20${start}-${end}` : found,
  );
}

/** Says where the period of a file came from. */
export function periodNote({ where }: NamedPeriod, words: string): readonly QualityNote[] {
  return note('period-from-name', `Nothing in the file says of when it is: ${words} was taken from the name “${where}”.`, [where]); // prettier-ignore
}
