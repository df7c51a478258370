import { groupName } from '@/domain/qof-code';
import { unitWord } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { RequestError } from '@/measures/request-error';
import { textOrNull } from '@/measures/row-values';
import { unitAreas } from '@/measures/unit-areas';
import { unitNames } from '@/measures/unit-names';
import { bandsOf, latestLists } from './answer-roster';
import type { PracticeRequest } from './practice-request';
import type { AgeList, PracticeResult, RegisterSizes } from './practice-result';
import {
  ageRows,
  engagementRows,
  grouped,
  listRows,
  registerRows,
  type RegisterRow,
  rosterKind,
} from './practice-rows';

/**
 * Everything loaded about one unit that is no measure.
 *
 * @throws RequestError where no loaded file names it
 */
export function answerPractice(engine: Engine, { code, units }: PracticeRequest): PracticeResult {
  const unitKind = rosterKind(engine, units);
  const unit = unitNames(engine, unitKind).get(code);
  if (!unit) throw new RequestError(`No loaded file names a ${unitWord(unitKind, 1)} “${code}”.`);
  const [opened = null] = engine.query(
    sql`select opened from unit where unit_kind = ${unitKind} and unit_code = ${code}`,
    (row) => textOrNull(row['opened']),
  );
  const areas = unitAreas(engine, unitKind).filter((area) => area.code === code);
  return {
    ...unit,
    unitKind,
    areas: Object.fromEntries(areas.map(({ grouping, area }) => [grouping, area])),
    opened,
    listSize: latestLists(engine, unitKind).get(code) ?? null,
    lists: listRows(engine, unitKind, code).map(({ year, patients }) => ({ year, patients })),
    ages: ageList(engine, unitKind, code),
    registers: registerSizes(registerRows(engine, unitKind, code)),
    engagement: engagementRows(engine, unitKind, code).get(code) ?? null,
  };
}

function ageList(engine: Engine, unitKind: PracticeResult['unitKind'], code: string): AgeList | null {
  const rows = ageRows(engine, unitKind, code);
  const [first] = rows;
  if (!first) return null;
  const bands = bandsOf(rows);
  return {
    period: first.period,
    rows: rows
      .map(({ ageBand, sex, patients }) => ({ ageBand, sex, patients }))
      .sort((a, b) => bands.indexOf(a.ageBand) - bands.indexOf(b.ageBand)),
  };
}

function registerSizes(rows: readonly RegisterRow[]): readonly RegisterSizes[] {
  return [...grouped(rows, ({ register }) => register)].map(([code, years]) => ({
    code,
    name: groupName(code),
    years: years.map(({ year, patients, list }) => ({ year, patients, list })),
  }));
}
