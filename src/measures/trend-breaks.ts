import { endOf, parsePeriod, periodText, type Period } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { Measure, Question } from './measure';
import type { ResultNote, TrendResult } from './measure-result';

/** From 2019/20 exceptions are personalised care adjustments, which the publisher marks as not comparable. */
const PCA_YEAR = 2019 * 12 + 3;
const OF_EXCEPTIONS: readonly string[] = ['exception-rate', 'patients-receiving-intervention', 'achievement'];

/** What keeps the years of a trend apart. */
export interface YearsApart {
  readonly breaks: TrendResult['breaks'];
  readonly notes: readonly ResultNote[];
}

/**
 * Where the years of a trend are not to be joined: at the change from exceptions to personalised care adjustments, and
 * for one indicator where the loaded lists of indicators word it differently from the year before. Of several
 * indicators together a note names those that are.
 */
export function yearsApart(
  engine: Engine,
  measure: Measure,
  question: Question,
  periods: readonly string[],
): YearsApart {
  const adjusted = adjustmentBreak(measure, periods);
  if (measure.table !== 'qof') return { breaks: adjusted, notes: [] };
  const changed = rewordedIndicators(engine, question);
  const worded = changed.flatMap(({ code, year }) => {
    const period = periods.find((text) => (parsePeriod(text)?.firstMonth ?? 0) >= year);
    const isInside = period !== undefined && period !== periods[0];
    return question.indicator !== null && isInside
      ? [{ period, reason: `${code} is worded differently from here on` }]
      : [];
  });
  const notes = changed.map(({ code, year, before, after }) => ({
    code: 'indicator-reworded',
    text: `${code} is worded differently from ${yearText(year)} on: “${after}” instead of “${before}”.`,
  }));
  return {
    breaks: [...adjusted, ...worded].sort((a, b) => periods.indexOf(a.period) - periods.indexOf(b.period)),
    notes: question.indicator === null ? manyNote(notes, changed) : notes,
  };
}

/** Says that a period adds exceptions of some years and personalised care adjustments of others. */
export function joinedYearsNote(measure: Measure, { period }: Question): readonly ResultNote[] {
  if (!OF_EXCEPTIONS.includes(measure.definition.id) || period.firstMonth >= PCA_YEAR || endOf(period) <= PCA_YEAR) {
    return [];
  }
  const text =
    'The period adds exceptions (to 2018/19) and personalised care adjustments (from 2019/20), which the publisher does not compare.';
  return [{ code: 'exceptions-and-adjustments', text }];
}

function adjustmentBreak(measure: Measure, periods: readonly string[]): TrendResult['breaks'] {
  if (!OF_EXCEPTIONS.includes(measure.definition.id)) return [];
  const [first] = periods;
  const start = first === undefined ? null : parsePeriod(first);
  const broken = periods.find((text) => (parsePeriod(text)?.firstMonth ?? 0) >= PCA_YEAR);
  return broken !== undefined && start !== null && start.firstMonth < PCA_YEAR
    ? [{ period: broken, reason: 'Personalised care adjustments took the place of exceptions' }]
    : [];
}

interface Reworded {
  readonly code: string;
  /** First month of the year that words it anew, and the wordings of that year and of the last before it. */
  readonly year: number;
  readonly before: string;
  readonly after: string;
}

/** Indicators that one list words differently from the one before; capitals and punctuation make no difference. */
function rewordedIndicators(engine: Engine, { indicator, group, unitKind }: Question): readonly Reworded[] {
  const asked = indicator === null ? sql`true` : sql`indicator_code = ${indicator}`;
  const inGroup = group === null ? sql`true` : sql`group_code = ${group}`;
  return engine.query(
    sql`
      with worded as (
        select indicator_code, first_month, description,
          trim(regexp_replace(lower(description), '[^a-z0-9]+', ' ', 'g')) as words
        from indicator where description is not null and first_month is not null and ${asked}
      ),
      compared as (
        select indicator_code, first_month, description as after, words,
          lag(description) over in_time as before, lag(words) over in_time as words_before
        from worded window in_time as (partition by indicator_code order by first_month)
      )
      select indicator_code as code, first_month as year, before, after from compared
      where words <> words_before and indicator_code in (
        select indicator_code from qof where unit_kind = ${unitKind} and ${inGroup})
      order by 1, 2`,
    (row) => ({
      code: String(row['code']),
      year: Number(row['year']),
      before: String(row['before']),
      after: String(row['after']),
    }),
  );
}

function manyNote(notes: readonly ResultNote[], changed: readonly Reworded[]): readonly ResultNote[] {
  if (changed.length < 2) return notes;
  const named = changed.slice(0, 10).map(({ code, year }) => `${code} (${yearText(year)})`);
  const more = changed.length > named.length ? ` and ${changed.length - named.length} more` : '';
  const text = `Some of its indicators are worded differently from one year to the next: ${named.join(', ')}${more}. Years that sum them are of different things in part.`;
  return [{ code: 'indicator-reworded', text }];
}

const yearText = (firstMonth: Period['firstMonth']): string => periodText({ firstMonth, months: 12 });
