import { areaWord } from '@/domain/grouping';
import { NO_LOCALITY } from '@/domain/locality-colours';
import type { Engine } from '@/engine/engine';
import { ratioChange, type RatioChange, type RatioStratum, type StratumCounts } from '@/stats/ratio-change';
import { firstToFollowUp } from './catalogue/first-to-follow-up';
import type { RatioChangeRequest } from './contract-request';
import type { Question } from './measure';
import { RequestError } from './request-error';
import { settleQuestion } from './settle-question';
import { stratumCounts, type StratumRow, type UnitSize, unitSizes } from './stratum-counts';
import { unitNames, type UnitName } from './unit-names';

/** Why a follow-up ratio moved between two periods, or differs between two areas. */
export interface RatioChangeResult {
  readonly request: RatioChangeRequest;
  readonly change: RatioChange;
  /** Attendances of the two states. */
  readonly from: { readonly firsts: number; readonly followUps: number };
  readonly to: { readonly firsts: number; readonly followUps: number };
  /** What firsts and follow-ups were divided by: 1,000 patient-months where every list is loaded, else months. */
  readonly dividedBy: 'patient-months' | 'months';
  /** What a stratum is: a practice in a specialty at a provider, or a specialty at a provider. */
  readonly strata: 'unit-specialty-provider' | 'specialty-provider';
  /** The counts of every stratum in both states. */
  readonly counts: readonly RatioStratum[];
}

interface State {
  readonly rows: readonly StratumRow[];
  readonly sizes: ReadonlyMap<string, UnitSize>;
}

/** Splits the difference of two ratios exactly (METHODS §16). @throws RequestError where a state has no first attendance */
export function answerRatioChange(engine: Engine, request: RatioChangeRequest): RatioChangeResult {
  const { between, ...asked } = request;
  const questionOf = (period: string) =>
    settleQuestion(engine, firstToFollowUp, { measure: 'first-to-follow-up', period, ...asked });
  const [first, second] = between.what === 'periods' ? [questionOf(between.from), questionOf(between.to)] : [questionOf(between.period), null]; // prettier-ignore
  const names = unitNames(engine, first.unitKind, request.grouping);
  const inside = (state: State, area: string | undefined): State => ({
    ...state,
    rows: state.rows.filter(
      ({ unitCode }) =>
        (request.openNow !== true || (names.get(unitCode)?.closed ?? null) === null) &&
        (area === undefined || areaOf(names, unitCode) === area),
    ),
  });
  const whole = stateOf(engine, first);
  const [from, to] =
    between.what === 'periods'
      ? [inside(whole, between.area), inside(second ? stateOf(engine, second) : whole, between.area)]
      : [inside(whole, between.from), inside(whole, between.to)];
  const byUnit = between.what === 'periods';
  const dividedBy = [from, to].every(hasLists) ? 'patient-months' : 'months';
  const counts = strataOf(from, to, byUnit, dividedBy);
  const change = ratioChange(counts);
  if (!change) throw nothingToSplit(request, [from, to], areasOf(whole, names));
  return {
    request,
    change,
    from: sumOf(from),
    to: sumOf(to),
    dividedBy,
    strata: byUnit ? 'unit-specialty-provider' : 'specialty-provider',
    counts,
  };
}

function stateOf(engine: Engine, question: Question): State {
  return { rows: stratumCounts(engine, question), sizes: unitSizes(engine, question) };
}

function areaOf(names: ReadonlyMap<string, UnitName>, unitCode: string): string {
  return names.get(unitCode)?.locality ?? NO_LOCALITY;
}

function areasOf({ rows }: State, names: ReadonlyMap<string, UnitName>): readonly string[] {
  return [...new Set(rows.map(({ unitCode }) => areaOf(names, unitCode)))].sort();
}

function hasLists({ rows, sizes }: State): boolean {
  return rows.every(({ unitCode }) => (sizes.get(unitCode)?.patientMonths ?? 0) > 0);
}

function sumOf({ rows }: State): { readonly firsts: number; readonly followUps: number } {
  return {
    firsts: rows.reduce((sum, { firsts }) => sum + firsts, 0),
    followUps: rows.reduce((sum, { followUps }) => sum + followUps, 0),
  };
}

/** The counts of each stratum in one state. A stratum of many units is divided by the sizes of all units of the state. */
function countsOf(
  { rows, sizes }: State,
  byUnit: boolean,
  dividedBy: RatioChangeResult['dividedBy'],
): ReadonlyMap<string, StratumCounts> {
  const sizeOf = (unitCode: string): number => {
    const size = sizes.get(unitCode);
    return (dividedBy === 'patient-months' ? size?.patientMonths : size?.months) ?? 0;
  };
  const units = [...new Set(rows.map(({ unitCode }) => unitCode))];
  const all = units.reduce((sum, unitCode) => sum + sizeOf(unitCode), 0);
  const strata = new Map<string, StratumCounts>();
  for (const { unitCode, specialty, provider, firsts, followUps } of rows) {
    const key = JSON.stringify([byUnit ? unitCode : null, specialty, provider]);
    const before = strata.get(key) ?? { firsts: 0, followUps: 0, size: byUnit ? sizeOf(unitCode) : all };
    strata.set(key, { ...before, firsts: before.firsts + firsts, followUps: before.followUps + followUps });
  }
  return strata;
}

function strataOf(
  from: State,
  to: State,
  byUnit: boolean,
  dividedBy: RatioChangeResult['dividedBy'],
): readonly RatioStratum[] {
  const [before, after] = [countsOf(from, byUnit, dividedBy), countsOf(to, byUnit, dividedBy)];
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => ({
    from: before.get(key) ?? null,
    to: after.get(key) ?? null,
  }));
}

function nothingToSplit(
  { between, grouping }: RatioChangeRequest,
  states: readonly State[],
  areas: readonly string[],
): RequestError {
  const [from] = states;
  const isFrom = !from || sumOf(from).firsts === 0;
  const [name, area] = between.what === 'periods' ? [isFrom ? between.from : between.to, between.area] : [isFrom ? between.from : between.to, undefined]; // prettier-ignore
  const where = area === undefined ? '' : ` in ${area}`;
  const known = between.what === 'areas' || area !== undefined ? ` The ${areaWord(grouping, 2)} are: ${areas.join(', ')}.` : ''; // prettier-ignore
  return new RequestError(`There is no first attendance for ${name}${where}, so there is no ratio to explain.${known}`);
}
