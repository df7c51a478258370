import { randomStream } from '../sample-data/random';

/** One line of a canonical QOF extract. */
export interface QofRow {
  readonly year: string;
  readonly practice: string;
  readonly indicator: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly exceptions: number;
}

/** Heading of a canonical QOF extract. */
export const QOF_HEADING = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions\n';

const GROUPS = ['AF', 'AST', 'CAN', 'CHD', 'CKD', 'COPD', 'DEM', 'DEP', 'DM', 'EP', 'HF', 'HYP', 'MH', 'STIA'];
const INDICATORS_EACH = 5;

/** Seventy invented indicators, five of each of fourteen QOF groups. */
export const INDICATORS: readonly string[] = GROUPS.flatMap((group) =>
  Array.from({ length: INDICATORS_EACH }, (_, index) => `${group}${index + 1}`),
);

/** Code of an invented practice: no code of the NHS begins with ZZ. @param index from 0 */
export function practiceCode(index: number): string {
  return `ZZ${String(index).padStart(5, '0')}`;
}

/**
 * Invented rows of QOF, year by year and practice by practice. The same arguments give the same rows. A practice keeps
 * its size and, in part, its rate of exceptions over indicators and years, so that limits, flags and labels have work.
 */
export function* qofRows(
  years: readonly string[],
  practices: number,
  indicators: readonly string[] = INDICATORS,
): Generator<QofRow> {
  const random = randomStream('bench');
  const sizes = Array.from({ length: practices }, () => 60 + Math.floor(random() ** 2 * 900));
  const leanings = Array.from({ length: practices }, () => 0.5 + random());
  for (const year of years) {
    for (let index = 0; index < practices; index++) {
      const practice = practiceCode(index);
      for (const indicator of indicators) {
        const entries = Math.round((sizes[index] ?? 0) * (0.5 + random()));
        const exceptions = Math.round(entries * 0.06 * (leanings[index] ?? 1) * (random() + random()));
        const denominator = entries - exceptions;
        const numerator = Math.round(denominator * (0.6 + 0.4 * random()));
        yield { year, practice, indicator, numerator, denominator, exceptions };
      }
    }
  }
}

/** A row as a line of the extract. */
export function qofLine({ year, practice, indicator, numerator, denominator, exceptions }: QofRow): string {
  return `${year},${practice},${indicator},${numerator},${denominator},${exceptions}\n`;
}
