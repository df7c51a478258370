import { endOf, parsePeriod, type Period, periodText } from '@/domain/period';
import { UNIT_KINDS, unitWord, type UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { availableMeasures, type MeasureAvailability } from '@/measures/availability';
import { findMeasure } from '@/measures/catalogue';
import { coverageOf } from '@/measures/covered-period';
import { listSizes } from '@/measures/list-sizes';
import type { Measure } from '@/measures/measure';
import { requestDefinition } from '@/measures/request-definition';
import { RequestError } from '@/measures/request-error';
import { settleQuestion } from '@/measures/settle-question';
import { measureTitle, subjectOf } from '@/measures/subject';
import { yearsApart } from '@/measures/trend-breaks';
import { unitNames } from '@/measures/unit-names';
import { columnKey, scanSubjects } from './scan-columns';
import type { ScanPlanRequest } from './scan-request';
import type { ScanColumnPlan, ScanPlan, ScanUnit } from './scan-result';

/**
 * What a scan of a period goes through: every measure that is loaded for one kind of unit.
 *
 * @param keys of the columns that are planned; absent: all
 * @throws RequestError where nothing is loaded for that kind of unit
 */
export function planScan(engine: Engine, request: ScanPlanRequest, keys?: readonly string[]): ScanPlan {
  const available = availableMeasures(engine);
  const unitKind = kindOf(available, request.units);
  const period = periodOf(request.period);
  const { sameMonthsAs: like } = request;
  const subjects = scanSubjects(available, unitKind, request.detail);
  const asked = keys === undefined ? subjects : subjects.filter((subject) => keys.includes(columnKey(subject)));
  const columns = asked.map((subject): ScanColumnPlan => {
    const measure = findMeasure(subject.asked.measure);
    const within = monthsOf(engine, measure, unitKind, period, like);
    const { grouping, openNow } = request;
    const measureRequest = {
      ...subject.asked,
      period: periodText(within),
      units: unitKind,
      ...(grouping === undefined ? {} : { grouping }),
      ...(openNow === true ? { openNow } : {}),
    };
    const question = settleQuestion(engine, measure, measureRequest);
    const definition = requestDefinition(engine, measure, question);
    return {
      key: columnKey(subject),
      domain: subject.domain,
      request: measureRequest,
      breakReason: like === undefined ? null : (yearsApart(engine, measure, question, [request.period, like]).breaks[0]?.reason ?? null), // prettier-ignore
      title: measureTitle(definition, subjectOf(engine, definition, question)),
    };
  });
  return { unitKind, units: scanUnits(engine, unitKind, period, request.grouping), columns };
}

function kindOf(available: readonly MeasureAvailability[], asked: UnitKind | undefined): UnitKind {
  const kinds = UNIT_KINDS.filter((kind) => available.some(({ unitKinds }) => unitKinds.includes(kind)));
  const [first] = kinds;
  if (first === undefined) throw new RequestError('Nothing is loaded that could be compared.');
  if (asked === undefined) return kinds.includes('practice') ? 'practice' : first;
  if (kinds.includes(asked)) return asked;
  throw new RequestError(`No ${unitWord(asked, 2)} are loaded. The kinds of unit loaded are: ${kinds.join(', ')}.`);
}

function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new RequestError(`“${text}” is not a period.`);
  return period;
}

/** The months of a period that are compared with what is loaded of a later one: the same of its year. */
function monthsOf(engine: Engine, measure: Measure, unitKind: UnitKind, period: Period, likeText: string | undefined) {
  if (likeText === undefined) return period;
  const like = periodOf(likeText);
  if (like.months !== period.months) throw new RequestError('The same months can only be taken of a period as long.');
  const { span } = coverageOf(engine, measure, { unitKind, period: like });
  if (span === null || span.months === like.months) return period;
  const firstMonth = period.firstMonth + span.firstMonth - like.firstMonth;
  return { firstMonth, months: Math.min(span.months, endOf(period) - firstMonth) };
}

/** Every unit of a kind with its list, by code. */
function scanUnits(
  engine: Engine,
  unitKind: UnitKind,
  period: Period,
  grouping: string | undefined,
): readonly ScanUnit[] {
  const lists = listSizes(engine, unitKind, period);
  return [...unitNames(engine, unitKind, grouping).values()]
    .map((unit) => ({ ...unit, listSize: lists.get(unit.code) ?? null }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
