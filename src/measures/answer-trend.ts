import { parsePeriod, periodText, type Period } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { answerMeasure, type DescribeSources } from './answer-measure';
import { findMeasure } from './catalogue';
import type { MeasureRequest, TrendRequest } from './measure-request';
import type { MeasureResult, MeasureUnit, TrendPoint, TrendResult, TrendSeries } from './measure-result';
import { RequestError } from './request-error';
import { settleUnitKind } from './settle-question';

const STEPS = { month: 1, quarter: 3, year: 12 } as const;

/**
 * A measure at every period loaded: for all units, each locality, and the units asked for. A period in which nothing
 * answers is a gap, never a 0.
 *
 * @throws RequestError when no period answers, or a unit asked for is not among the units
 */
export function answerTrend(engine: Engine, request: TrendRequest, describeSources: DescribeSources): TrendResult {
  const { unitCodes, step, ...asked } = request;
  const measure = findMeasure(request.measure);
  const unitKind = settleUnitKind(engine, measure, request.units);
  const periods = stepsOf(engine, measure.table, unitKind, step);
  const answers = periods.map((period) => tryAnswer(engine, { ...asked, period: periodText(period) }, describeSources));
  const answered = answers.filter((answer) => answer !== null);
  const last = answered.at(-1);
  if (!last) {
    // The one-period answer says which periods and codes there are.
    const period = periods.at(-1);
    if (period) answerMeasure(engine, { ...asked, period: periodText(period) }, describeSources);
    throw new RequestError(`Nothing is loaded for ${measure.definition.title}.`);
  }
  const labels = periods.map(periodText);
  const seriesOf = (
    level: TrendSeries['level'],
    code: string,
    find: (answer: MeasureResult) => MeasureUnit | undefined,
  ): TrendSeries => ({
    level,
    code,
    name: answered.map(find).find((unit) => unit !== undefined)?.name ?? code,
    points: answers.map((answer, i) => pointOf(labels[i] ?? '', (answer && find(answer)) ?? undefined)),
  });
  const localities = [...new Set(answered.flatMap((answer) => answer.localities.map(({ code }) => code)))].sort();
  const unknown = unitCodes.filter((code) => !answered.some(({ units }) => units.some((unit) => unit.code === code)));
  if (unknown.length > 0)
    throw new RequestError(`No unit with the code ${unknown.join(', ')} has data for this measure.`);
  return {
    definition: last.definition,
    subject: last.subject,
    title: last.title,
    unitKind,
    periods: labels,
    series: [
      seriesOf('overall', 'ALL', (answer) => answer.overall),
      ...localities.map((code) =>
        seriesOf('locality', code, ({ localities: all }) => all.find((unit) => unit.code === code)),
      ),
      ...unitCodes.map((code) => seriesOf('unit', code, ({ units }) => units.find((unit) => unit.code === code))),
    ],
    breaks: breaksIn(measure.definition.id, labels),
    notes: last.notes.filter(({ code }) => code !== 'part-period'),
    sources: distinctSources(answered),
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

function tryAnswer(engine: Engine, request: MeasureRequest, describeSources: DescribeSources): MeasureResult | null {
  try {
    return answerMeasure(engine, request, describeSources);
  } catch (error) {
    if (error instanceof RequestError) return null;
    throw error;
  }
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
    bandAdjusted: unit?.bandAdjusted ?? 'not-compared',
  };
}

/** From 2019/20 exceptions are personalised care adjustments, which the publisher marks as not comparable. */
const PCA_YEAR = 2019 * 12 + 3;
const OF_EXCEPTIONS: readonly string[] = ['exception-rate', 'patients-receiving-intervention', 'achievement'];

function breaksIn(measure: string, periods: readonly string[]): TrendResult['breaks'] {
  if (!OF_EXCEPTIONS.includes(measure)) return [];
  const [first] = periods;
  const start = first === undefined ? null : parsePeriod(first);
  const broken = periods.find((text) => (parsePeriod(text)?.firstMonth ?? 0) >= PCA_YEAR);
  return broken !== undefined && start !== null && start.firstMonth < PCA_YEAR
    ? [{ period: broken, reason: 'Personalised care adjustments took the place of exceptions' }]
    : [];
}

function distinctSources(answers: readonly MeasureResult[]): TrendResult['sources'] {
  const all = answers.flatMap(({ sources }) => sources);
  return [...new Map(all.map((source) => [source.file, source])).values()];
}
