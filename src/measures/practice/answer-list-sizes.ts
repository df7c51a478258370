import { formatCount } from '@/domain/format';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import { parsePeriod, periodText } from '@/domain/period';
import { unitWord, type UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { DescribeSources } from '@/measures/answer-measure';
import { closedNotes, leaveOutClosed } from '@/measures/closed-units';
import type { ResultNote } from '@/measures/measure-result';
import { RequestError } from '@/measures/request-error';
import { type UnitName, unitNames } from '@/measures/unit-names';
import { statedLists } from '@/measures/yearly-population';
import { type ListsOfUnit, lineOf, partlyListedOf } from './list-size-lines';
import type { ListSizesResult, ListStep } from './list-sizes-result';
import type { ListSizesRequest } from './practice-request';
import { grouped, rosterKind } from './practice-rows';

const MONTHS: Readonly<Record<ListStep, number>> = { year: 12, quarter: 3, month: 1 };
const STEPS = ['year', 'quarter', 'month'] as const;

/**
 * List sizes over time, by locality. Periods of one length only: a year is never beside a quarter. Units that give no
 * list in a period are counted with it, and the change is that of the units with a list at both ends.
 *
 * @throws RequestError where no unit is loaded, no list of the step asked for is, or all units are closed now
 */
export function answerListSizes(
  engine: Engine,
  request: ListSizesRequest,
  describeSources: DescribeSources,
): ListSizesResult {
  const unitKind = rosterKind(engine, request.units);
  const names = unitNames(engine, unitKind, request.grouping);
  const stated = statedRows(engine, unitKind);
  const steps = STEPS.filter((step) => stated.some(({ months }) => months === MONTHS[step]));
  const step = stepOf(stated, steps, request.step);
  const rows = stated.filter(({ months }) => step !== null && months === MONTHS[step]);
  const listed = [...grouped(rows, ({ unitCode }) => unitCode)].map(([unitCode, lists]) => ({ unitCode, lists }));
  const closures = leaveOutClosed(listed, names, request.openNow);
  const given = closures.counts.flatMap(({ lists }) => lists);
  const { periods, notLoaded } = periodsOf(given, step);
  const units = closures.counts.map(({ unitCode: code, lists }) =>
    unitOf(names.get(code) ?? { code, name: code, locality: null, closed: null }, lists),
  );
  const never = neverGiven(names, new Set(stated.map(({ unitCode }) => unitCode)), periods[0] ?? null, request.openNow);
  const localityOf = ({ locality }: Pick<UnitName, 'locality'>): string => locality ?? NO_LOCALITY;
  const asked = units.filter(({ code }) => code === request.code);
  const line = (level: 'unit' | 'locality' | 'overall', code: string, name: string, of: readonly ListsOfUnit[]) =>
    lineOf({ level, code, name }, of, periods, notLoaded, never.filter((unit) => level === 'overall' || (level === 'locality' && localityOf(unit) === code)).length); // prettier-ignore
  return {
    unitKind,
    steps,
    step,
    periods,
    notLoaded,
    lines: units.length === 0 ? [] : [
      line('overall', 'ALL', `All ${unitWord(unitKind, 2)}`, units),
      ...sortLocalities(units.map(localityOf)).map((locality) =>
        line('locality', locality, locality, units.filter((unit) => localityOf(unit) === locality)),
      ),
      ...asked.map((unit) => line('unit', unit.code, unit.name, [unit])),
    ],
    partlyListed: partlyListedOf(units, periods, notLoaded),
    notes: [...closedNotes(unitKind, closures), ...otherLengths(stated, step)],
    sources: describeSources(sourcesOf(engine, unitKind)),
  }; // prettier-ignore
}

interface StatedRow {
  readonly unitCode: string;
  readonly firstMonth: number;
  readonly months: number;
  readonly patients: number;
}

function statedRows(engine: Engine, unitKind: UnitKind): readonly StatedRow[] {
  return engine.query(
    sql`select unit_code, first_month, months, patients from (${statedLists(unitKind)}) where patients is not null
        order by first_month, unit_code`,
    (row) => ({
      unitCode: String(row['unit_code']),
      firstMonth: Number(row['first_month']),
      months: Number(row['months']),
      patients: Number(row['patients']),
    }),
  );
}

function sourcesOf(engine: Engine, unitKind: UnitKind): readonly number[] {
  return engine.query(sql`select distinct file_id from list_size where unit_kind = ${unitKind} order by 1`, (row) =>
    Number(row['file_id']),
  );
}

function stepOf(
  stated: readonly StatedRow[],
  steps: readonly ListStep[],
  asked: ListStep | undefined,
): ListStep | null {
  if (asked !== undefined) {
    if (steps.includes(asked)) return asked;
    throw new RequestError(
      `No list sizes by ${asked} are loaded.${steps.length === 0 ? '' : ` They are loaded by ${steps.join(' and by ')}.`}`,
    );
  }
  const times = (step: ListStep) =>
    new Set(stated.filter(({ months }) => months === MONTHS[step]).map(({ firstMonth }) => firstMonth)).size;
  return steps.reduce<ListStep | null>(
    (best, step) => (best === null || times(step) > times(best) ? step : best),
    null,
  );
}

/** Every period from the first to the last. Where periods of one length overlap, as years from January beside years from April, those given only. */
function periodsOf(rows: readonly StatedRow[], step: ListStep | null): Pick<ListSizesResult, 'periods' | 'notLoaded'> {
  const starts = [...new Set(rows.map(({ firstMonth }) => firstMonth))].sort((a, b) => a - b);
  const [first, last] = [starts[0], starts.at(-1)];
  if (step === null || first === undefined || last === undefined) return { periods: [], notLoaded: [] };
  const months = MONTHS[step];
  const isOneGrid = starts.every((start) => (start - first) % months === 0);
  const all = isOneGrid ? Array.from({ length: (last - first) / months + 1 }, (_, i) => first + i * months) : starts;
  const text = (firstMonth: number): string => periodText({ firstMonth, months });
  return { periods: all.map(text), notLoaded: all.filter((start) => !starts.includes(start)).map(text) };
}

function unitOf(unit: UnitName, lists: readonly StatedRow[]): ListsOfUnit {
  const patients = lists.map(({ firstMonth, months, patients }) => [periodText({ firstMonth, months }), patients] as const); // prettier-ignore
  return { ...unit, patients: new Map(patients) };
}

/** Known units without any list, other than those that closed before the first period. */
function neverGiven(
  names: ReadonlyMap<string, UnitName>,
  listed: ReadonlySet<string>,
  first: string | null,
  openNow: boolean | undefined,
): readonly UnitName[] {
  const firstMonth = parsePeriod(first ?? '')?.firstMonth;
  const firstDay = firstMonth === undefined ? '' : `${periodText({ firstMonth, months: 1 })}-01`;
  const isGone = (closed: string): boolean => openNow === true || (/^\d{4}-/.test(closed) && closed < firstDay);
  return [...names.values()].filter(({ code, closed }) => !listed.has(code) && !(closed !== null && isGone(closed)));
}

function otherLengths(stated: readonly StatedRow[], step: ListStep | null): readonly ResultNote[] {
  const others = stated.filter(({ months }) => !Object.values(MONTHS).includes(months)).length;
  if (step === null || others === 0) return [];
  const text = `${formatCount(others)} ${others === 1 ? 'list is' : 'lists are'} of a period that is no month, quarter or year, and in no line.`;
  return [{ code: 'other-lengths', text }];
}
