import { csvText, type ReleaseFiles } from './qof-release-csv';
import type { ReleaseTruth } from './qof-release-truth';

type LongYear = '1516' | '1718' | '1819' | '1920' | '2021' | '2122' | '2223' | '2324';

/** The releases of 2015/16 on: one count in each row, with the measure’s name. */
export function longRelease(truth: ReleaseTruth, year: LongYear): ReleaseFiles {
  const start = Number(year.slice(0, 2));
  return start < 19 ? withExceptions(truth, year) : withAdjustments(truth, year, start);
}

/** Rows of practice, indicator, measure and value; a count that an indicator does not have gets no row. */
function longRows(
  truth: ReleaseTruth,
  exceptions: 'EXCEPTIONS' | 'PCAS',
): (readonly [string, string, string, number | null])[] {
  const groupOf = new Map(
    truth.indicators.filter(({ isRegister }) => isRegister).map(({ code, group }) => [code, group]),
  );
  return truth.counts.flatMap((count) => {
    const { practice, indicator } = count;
    const row = (measure: string, value: number | null | undefined) =>
      value === undefined ? [] : [[practice, indicator, measure, value] as const];
    const register = truth.registers.find((one) => one.practice === practice && one.group === groupOf.get(indicator));
    return [
      ...row('ACHIEVED_POINTS', count.points),
      ...row('DENOMINATOR', count.denominator),
      ...row(exceptions, count.exceptions),
      ...row('NUMERATOR', count.numerator),
      ...row('REGISTER', register?.patients),
    ];
  });
}

function withExceptions(truth: ReleaseTruth, year: LongYear): ReleaseFiles {
  const ending = year === '1819' ? (name: string) => `${name}_1819${name === 'ACHIEVEMENT' ? '' : '_v2'}.csv` : (name: string) => `${name}.csv`; // prettier-ignore
  const achievement = year === '1516' ? 'ACHIEVEMENT_EXCEPTIONS' : 'ACHIEVEMENT';
  return {
    [ending(achievement)]: csvText(['PRACTICE_CODE', 'INDICATOR_CODE', 'MEASURE', 'VALUE'], longRows(truth, 'EXCEPTIONS')), // prettier-ignore
    [ending('PREVALENCE')]: csvText(
      ['PRACTICE_CODE', 'INDICATOR_GROUP_CODE', 'REGISTER', 'PATIENT_LIST_TYPE', 'PATIENT_LIST_SIZE'],
      truth.registers.map(({ practice, group, patients, listSize }) => [practice, group, patients, 'TOTAL', listSize]),
    ),
    [ending('ORGANISATION_REFERENCE')]: csvText(
      ['PRACTICE_CODE', 'PRACTICE_NAME', 'CCG_CODE', 'CCG_GEOGRAPHY_CODE', 'CCG_NAME', 'REGION_CODE', 'REGION_GEOGRAPHY_CODE', 'REGION_NAME', 'COUNTRY', 'REVISED_MAXIMUM_POINTS'], // prettier-ignore
      truth.practices.map(({ code, name, commissioner: [ccg, ccgName], region: [region, regionName] }) => [code, name, ccg, 'E38000999', ccgName, region, 'E40000999', regionName, 'England', 559]), // prettier-ignore
    ),
    [ending('INDICATOR_MAPPINGS')]: csvText(
      ['INDICATOR_CODE', 'INDICATOR_DESCRIPTION', 'INDICATOR_POINT_VALUE', 'INDICATOR_GROUP_CODE', 'INDICATOR_GROUP_DESCRIPTION', 'DOMAIN_CODE', 'DOMAIN_DESCRIPTION', 'PATIENT_LIST_TYPE'], // prettier-ignore
      truth.indicators.map(({ code, description, points, group }) => [code, description, points, group, group, 'CL', 'Clinical', 'TOTAL']), // prettier-ignore
    ),
  };
}

function withAdjustments(truth: ReleaseTruth, year: LongYear, start: number): ReleaseFiles {
  const [commissioner, parts] = start < 21 ? ['CCG', []] : start < 22 ? ['SUB_ICB_LOC', ['NORTH', 'SOUTH']] : ['SUB_ICB', ['NORTH', 'SOUTH']]; // prettier-ignore
  const rows = longRows(truth, 'PCAS');
  const region = ['REGION_ODS_CODE', 'REGION_ONS_CODE', 'REGION_NAME'];
  const header = ['PRACTICE_CODE', 'INDICATOR_CODE', 'MEASURE', 'VALUE'];
  const inPart = (part: string) => rows.filter(([practice]) => (practice === 'Y90003') === (part === 'SOUTH'));
  const achievement =
    parts.length === 0
      ? { [`ACHIEVEMENT_${year}.csv`]: csvText(header, rows) }
      : Object.fromEntries(
          parts.map((part) => [
            `ACHIEVEMENT_${part}_${year}.csv`,
            csvText([...region, ...header], inPart(part).map((row) => ['Y99', 'E40000999', 'Invented East', ...row])), // prettier-ignore
          ]),
        );
  const version = year === '2021' ? '_v2' : year === '2122' ? '_V2' : '';
  return {
    ...achievement,
    [`PREVALENCE_${year}${version}.csv`]: csvText(
      ['PRACTICE_CODE', 'GROUP_CODE', 'REGISTER', 'PATIENT_LIST_TYPE', 'PRACTICE_LIST_SIZE'],
      truth.registers.map(({ practice, group, patients, listSize }) => [practice, group, patients, 'TOTAL', listSize]),
    ),
    [`MAPPING_NHS_GEOGRAPHIES_${year}.csv`]: csvText(
      [start < 22 ? 'COUNTRY' : 'NAT_COUNTRY', ...region, `${commissioner}_ODS_CODE`, `${commissioner}_ONS_CODE`, `${commissioner}_NAME`, 'PRACTICE_CODE', 'PRACTICE_NAME'], // prettier-ignore
      truth.practices.map(({ code, name, commissioner: [area, areaName], region: [ods, regionName] }) => ['England', ods, 'E40000999', regionName, area, 'E38000999', areaName, code, name]), // prettier-ignore
    ),
    [`MAPPING_INDICATORS_${year}.csv`]: csvText(
      ['INDICATOR_CODE', 'INDICATOR_DESCRIPTION', 'INDICATOR_POINT_VALUE', 'GROUP_CODE', 'GROUP_DESCRIPTION', 'DOMAIN_CODE', 'DOMAIN_DESCRIPTION', 'PATIENT_LIST_TYPE'], // prettier-ignore
      truth.indicators.map(({ code, description, points, group }) => [code, description, points, group, group, 'CL', 'Clinical', 'TOTAL']), // prettier-ignore
    ),
  };
}
