import { financialYear, periodText, type Period } from '@/domain/period';
import type { QualityNote } from './load-report';
import { UnreadableFile } from './reading';

/** A financial year, and where it was found, in words. */
export interface FoundYear {
  readonly year: Period;
  readonly where: string;
}

/**
 * The financial year that a file of a release is of by its name, else by that of the folder or zip it came in:
 * `_1819_v2`, `2018-19`, `2018_2019`, `QOF2021` (2020/21).
 *
 * @param name as the store names files: `zip › folder/member`
 * @param words what the file is, such as `QOF raw data (achievement)`
 * @throws UnreadableFile where no name gives a year, or one gives several
 */
export function yearOfName(name: string, words: string): FoundYear {
  const parts = name.split(/ › |[/\\]/).reverse();
  for (const [index, part] of parts.entries()) {
    const [start, other] = yearsIn(part);
    if (start === undefined) continue;
    if (other !== undefined) {
      throw new UnreadableFile(
        `It is ${words}, but the name “${part}” gives more than one financial year. Keep one of them in the name, such as 1819 for 2018/19.`,
      );
    }
    const where = index === 0 ? 'the file’s name' : `the name “${part}” that the file came in`;
    return { year: financialYear(start), where };
  }
  throw new UnreadableFile(
    `It is ${words}, but neither a column nor a name says of which financial year. Put the year into the file’s name, such as ${withYear(parts[0] ?? '')} for 2018/19, and load it again.`,
  );
}

/** Says where the year of a file’s rows was found. */
export function yearNote({ year, where }: FoundYear): QualityNote {
  const text = `Its rows are of ${periodText(year)}, as ${where} says; no column gives the year.`;
  return { code: 'year-from-name', text, count: 1, examples: [] };
}

/** Days: 2011-11-12 and 11-12-2012 name no year. */
const DATES = /(?<!\d)(?:20\d\d([-_. ]?)[01]\d\1[0-3]\d|[0-3]\d([-_. ])[01]\d\2(?:20)?\d\d)(?!\d)/g;

/** Two years, in four digits or two, with at most a mark between them: the longest spelling first. */
const YEARS = [
  /(?<!\d)(20\d\d)[-_ ]?(20\d\d)(?!\d)/g,
  /(?<!\d)(20\d\d)[-_ ]?(\d\d)(?!\d)/g,
  /(?<!\d)(\d\d)[-_ ]?(\d\d)(?!\d)/g,
];

/** QOF began in April 2004. */
const [FIRST, LAST] = [2004, 2049];

/** Calendar years in which the financial years named in a text begin, each once. */
function yearsIn(text: string): readonly number[] {
  const starts = new Set<number>();
  YEARS.reduce(
    (rest, pattern) =>
      rest.replaceAll(pattern, (found: string, first: string, second: string) => {
        const start = 2000 + (Number(first) % 100);
        if ((start + 1) % 100 !== Number(second) % 100 || start < FIRST || start > LAST) return found;
        starts.add(start);
        return ' ';
      }),
    text.replaceAll(DATES, ' '),
  );
  return [...starts];
}

/** A file's name with a year in it, as an example. */
function withYear(file: string): string {
  const dot = file.lastIndexOf('.');
  return dot > 0 ? `${file.slice(0, dot)}_1819${file.slice(dot)}` : `${file}_1819`;
}
