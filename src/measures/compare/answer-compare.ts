import { parsePeriod } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { pearson, spearman } from '@/stats/correlation';
import { answerMeasure, type DescribeSources } from '@/measures/answer-measure';
import { findMeasure } from '@/measures/catalogue';
import { listSizes } from '@/measures/list-sizes';
import type { MeasureRequest } from '@/measures/measure-request';
import type { MeasureResult } from '@/measures/measure-result';
import { RequestError } from '@/measures/request-error';
import { settleQuestion } from '@/measures/settle-question';
import type { CompareRequest } from './compare-request';
import type { CompareResult, PairedUnit } from './compare-result';
import { relationLine } from './relation-line';
import { sharedCounts } from './shared-counts';

/** Fewest units with both measures for which a correlation is worked out. */
const FEWEST_JOINED = 3;

/**
 * Two or three measures joined by unit code, over units of one kind. Nothing is dropped without being named: units with
 * one of the two measures are listed.
 *
 * @throws RequestError when no row answers one of the requests, or they are of different kinds of unit
 */
export function answerCompare(
  engine: Engine,
  request: CompareRequest,
  describeSources: DescribeSources,
): CompareResult {
  const x = answerMeasure(engine, request.x, describeSources);
  const { unitKind } = x;
  const alike = (asked: MeasureRequest): MeasureResult => {
    if (asked.units !== undefined && asked.units !== unitKind) {
      throw new RequestError(`${unitWord(unitKind, 2)} cannot be set against ${unitWord(asked.units, 2)}.`);
    }
    return answerMeasure(engine, { ...asked, units: unitKind }, describeSources);
  };
  const y = alike(request.y);
  const size = request.size === undefined ? null : alike(request.size);
  const units = pairedUnits(engine, x, y, size);
  const both = units.flatMap(({ code, x: ofX, y: ofY }) => {
    const [across, up] = [ofX?.value ?? null, ofY?.value ?? null];
    return across === null || up === null
      ? []
      : [{ code, x: across, y: up, weight: Math.max(0, ofY?.denominator ?? 0) }];
  });
  const codes = (isIn: (unit: PairedUnit) => boolean) => units.filter(isIn).map(({ code }) => code);
  const has = (one: PairedUnit['x']): boolean => (one?.value ?? null) !== null;
  const [xs, ys] = [both.map((point) => point.x), both.map((point) => point.y)];
  const isEnough = both.length >= FEWEST_JOINED;
  return {
    unitKind,
    x,
    y,
    size,
    units,
    joined: both.map(({ code }) => code),
    onlyX: codes((unit) => has(unit.x) && !has(unit.y)),
    onlyY: codes((unit) => has(unit.y) && !has(unit.x)),
    pearson: isEnough ? pearson(xs, ys) : null,
    spearman: isEnough ? spearman(xs, ys) : null,
    line: relationLine(both),
    warning: sharedCounts(engine, askedOf(engine, x), askedOf(engine, y)),
  };
}

function askedOf(engine: Engine, { request }: MeasureResult) {
  const measure = findMeasure(request.measure);
  return { id: measure.definition.id, question: settleQuestion(engine, measure, request) };
}

function pairedUnits(
  engine: Engine,
  x: MeasureResult,
  y: MeasureResult,
  size: MeasureResult | null,
): readonly PairedUnit[] {
  const byCode = (result: MeasureResult | null) => new Map(result?.units.map((unit) => [unit.code, unit]));
  const [ofX, ofY, ofSize] = [byCode(x), byCode(y), byCode(size)];
  const period = parsePeriod(x.period);
  const lists = period === null ? new Map<string, number>() : listSizes(engine, x.unitKind, period);
  return [...new Set([...ofX.keys(), ...ofY.keys()])].sort().map((code) => {
    const named = ofX.get(code) ?? ofY.get(code);
    return {
      code,
      name: named?.name ?? code,
      locality: named?.locality ?? null,
      listSize: lists.get(code) ?? null,
      x: ofX.get(code) ?? null,
      y: ofY.get(code) ?? null,
      size: ofSize.get(code) ?? null,
    };
  });
}
