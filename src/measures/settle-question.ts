import { parsePeriod } from '@/domain/period';
import { bnfKey } from '@/domain/bnf';
import { qofKey } from '@/domain/qof-code';
import { UNIT_KINDS, unitWord, type UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import type { Measure, Question } from './measure';
import type { MeasureRequest } from './measure-request';
import { RequestError } from './request-error';

/** Kinds of unit for which a measure's extract holds any row, and the one it needs beside it too. */
export function unitKindsOf(engine: Engine, measure: Measure): readonly UnitKind[] {
  const kindsIn = (view: string) =>
    engine.query(sql`select distinct unit_kind from ${quoteName(view)}`, (row) => row['unit_kind']);
  const [found, ...beside] = [measure.table, ...(measure.beside ? [measure.beside] : [])].map(kindsIn);
  return UNIT_KINDS.filter((kind) => found?.includes(kind) === true && beside.every((kinds) => kinds.includes(kind)));
}

/**
 * The unit kind of an answer: the one asked for, else practices where there are any, else the only kind loaded.
 *
 * @throws RequestError when nothing is loaded, the kind asked for is not, or there are several and no practices
 */
export function settleUnitKind(engine: Engine, measure: Measure, asked: UnitKind | undefined): UnitKind {
  const kinds = unitKindsOf(engine, measure);
  const { title } = measure.definition;
  if (kinds.length === 0) throw new RequestError(`${title} needs ${extractsNeeded(measure)}.`);
  const listed = kinds.map((kind) => `${kind} (${unitWord(kind, 2)})`).join(', ');
  if (asked !== undefined) {
    if (kinds.includes(asked)) return asked;
    throw new RequestError(
      `No ${unitWord(asked, 2)} are loaded for this measure. The kinds of unit loaded are: ${listed}.`,
    );
  }
  if (kinds.includes('practice')) return 'practice';
  const [only, ...more] = kinds;
  if (only !== undefined && more.length === 0) return only;
  throw new RequestError(`Units of several kinds are loaded: choose one of ${listed}.`);
}

/** What a measure without any unit lacks, in words. */
function extractsNeeded({ definition, beside }: Measure): string {
  const [main = '', other = ''] = definition.extracts;
  if (!beside) return `a ${main} extract, and none is loaded`;
  return `both a ${main} and a ${other} extract of the same kind of unit, and they are not loaded`;
}

/** Settles what a request leaves open. @throws RequestError */
export function settleQuestion(engine: Engine, measure: Measure, request: MeasureRequest): Question {
  measure.check?.(request);
  const period = parsePeriod(request.period);
  if (!period) throw new RequestError(`“${request.period}” is not a period.`);
  return {
    unitKind: settleUnitKind(engine, measure, request.units),
    period,
    indicator: request.indicator === undefined ? null : qofKey(request.indicator),
    group: request.group === undefined ? null : qofKey(request.group),
    specialty: request.specialty?.toUpperCase() ?? null,
    provider: request.provider?.toUpperCase() ?? null,
    allSources: request.allSources ?? false,
    withDna: request.withDna ?? false,
    register: request.register === undefined ? null : qofKey(request.register),
    bnf: request.bnf === undefined ? null : bnfKey(request.bnf),
    per: request.per ?? 'patient',
  };
}
