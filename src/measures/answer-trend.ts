import { sortLocalities } from '@/domain/locality-colours';
import { endOf, periodText, type Period } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import type { DescribeSources } from './answer-measure';
import { findMeasure } from './catalogue';
import { closedTrendNotes, leaveOutClosed } from './closed-units';
import { type ComparedCounts, compareCounts } from './compare-counts';
import { countUnits } from './count-units';
import { sourceFiles } from './covered-period';
import { isAnswered } from './measure';
import type { TrendRequest } from './measure-request';
import type { MeasureUnit, TrendPoint, TrendResult, TrendSeries } from './measure-result';
import { nothingFound } from './nothing-found';
import { requestDefinition } from './request-definition';
import { RequestError } from './request-error';
import { settleQuestion, settleUnitKind } from './settle-question';
import { measureTitle, subjectOf } from './subject';
import { yearsApart } from './trend-breaks';
import { trendNotes, trendParts } from './trend-notes';
import { unitNames } from './unit-names';

const STEPS = { month: 1, quarter: 3, year: 12 } as const;

/**
 * A measure at every period loaded: for all units, each locality, and the units asked for. A period in which nothing
 * answers is a gap, never a 0. Only what a line needs is worked out for each period.
 *
 * @throws RequestError when no period answers, or a unit asked for is not among the units
 */
export function answerTrend(engine: Engine, request: TrendRequest, describeSources: DescribeSources): TrendResult {
  const { unitCodes, step, ...asked } = request;
  const measure = findMeasure(request.measure);
  const unitKind = settleUnitKind(engine, measure, request.units);
  const periods = stepsOf(engine, measure.table, unitKind, step);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) throw new RequestError(`Nothing is loaded for ${measure.definition.title}.`);
  const whole: Period = { firstMonth: first.firstMonth, months: endOf(last) - first.firstMonth };
  const question = settleQuestion(engine, measure, { ...asked, units: unitKind, period: periodText(whole) });
  const names = unitNames(engine, unitKind, request.grouping);
  const definition = requestDefinition(engine, measure, question);
  const closures = periods.map((period) =>
    leaveOutClosed(countUnits(engine, measure, { ...question, period }, definition.kind), names, request.openNow),
  );
  const counted = closures.map(({ counts }) => counts);
  const given = counted.map((counts) => counts.some(isAnswered));
  if (!given.includes(true)) throw nothingFound(engine, measure, question);
  const answers = counted.map((counts, i) =>
    given[i] === true ? compareCounts(definition.kind, counts, names, request.target) : null,
  );
  const answered = answers.filter((answer) => answer !== null);
  const unknown = unitCodes.filter((code) => !answered.some(({ units }) => units.some((unit) => unit.code === code)));
  if (unknown.length > 0)
    throw new RequestError(`No unit with the code ${unknown.join(', ')} has data for this measure.`);
  const labels = periods.map(periodText);
  const seriesOf = (
    level: TrendSeries['level'],
    code: string,
    find: (answer: ComparedCounts) => MeasureUnit | undefined,
  ): TrendSeries => ({
    level,
    code,
    name: answered.map(find).find((unit) => unit !== undefined)?.name ?? code,
    points: answers.map((answer, i) => pointOf(labels[i] ?? '', (answer && find(answer)) ?? undefined)),
  });
  const localities = sortLocalities(answered.flatMap((answer) => answer.localities.map(({ code }) => code)));
  const subject = subjectOf(engine, definition, question);
  const apart = yearsApart(engine, measure, question, labels);
  return {
    definition,
    subject,
    title: measureTitle(definition, subject),
    unitKind,
    periods: labels,
    series: [
      seriesOf('overall', 'ALL', (answer) => answer.overall),
      ...localities.map((code) =>
        seriesOf('locality', code, ({ localities: all }) => all.find((unit) => unit.code === code)),
      ),
      ...unitCodes.map((code) => seriesOf('unit', code, ({ units }) => units.find((unit) => unit.code === code))),
    ],
    breaks: apart.breaks,
    parts: trendParts(engine, measure, question, periods),
    notes: [
      ...closedTrendNotes(unitKind, closures),
      ...trendNotes(engine, measure, question, periods, counted),
      ...apart.notes,
    ],
    sources: describeSources(sourceFiles(engine, measure, question)),
  };
}

/** The periods of one length for which there is any row: of the length asked for, else the finest. */
function stepsOf(engine: Engine, table: string, unitKind: string, step: TrendRequest['step']): readonly Period[] {
  const loaded = engine.query(
    sql`select distinct first_month, months from ${quoteName(table)}
        where unit_kind = ${unitKind} and months in (1, 3, 12) order by first_month`,
    (row): Period => ({ firstMonth: Number(row['first_month']), months: Number(row['months']) }),
  );
  const finest = Math.min(...loaded.map(({ months }) => months));
  const length = step === undefined ? finest : STEPS[step];
  const fitting = loaded.filter(({ months }) => months <= length);
  const starts = new Set(
    fitting.map(({ firstMonth }) => firstMonth - ((((firstMonth - 3) % length) + length) % length)),
  );
  return [...starts].sort((a, b) => a - b).map((firstMonth) => ({ firstMonth, months: length }));
}

function pointOf(period: string, unit: MeasureUnit | undefined): TrendPoint {
  return {
    period,
    numerator: unit?.numerator ?? null,
    denominator: unit?.denominator ?? null,
    value: unit?.value ?? null,
    lower95: unit?.lower95 ?? null,
    upper95: unit?.upper95 ?? null,
    band: unit?.band ?? 'not-compared',
    bandAdjusted: unit === undefined ? 'not-compared' : unit.bandAdjusted,
  };
}
