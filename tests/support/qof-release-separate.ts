import { csvText, type ReleaseFiles } from './qof-release-csv';
import type { ReleaseTruth } from './qof-release-truth';

/** The releases of 2013/14 and 2014/15: one table of counts, and the exceptions in a file of their own. */
export function separateRelease(truth: ReleaseTruth, year: '1314' | '1415'): ReleaseFiles {
  return year === '1314' ? of1314(truth) : of1415(truth);
}

const exceptionRows = ({ counts }: ReleaseTruth) =>
  counts
    .filter(({ exceptions }) => exceptions !== undefined && exceptions !== null)
    .map(({ practice, indicator, exceptions }) => [practice, indicator, exceptions]);

function of1314(truth: ReleaseTruth): ReleaseFiles {
  const groupOf = new Map(truth.indicators.map(({ code, group }) => [code, group]));
  const areas = truth.practices.map(({ code, name, commissioner, region }) => [code, name, ...commissioner, ...region]);
  const registers = truth.registers.flatMap(({ practice, group, patients, listSize }) => {
    const row = (name: string, size: number) => [practice, group, name, size, listSize, (100 * size) / listSize];
    // Heart failure stands there twice: a part of the register, then the whole.
    return group === 'HF'
      ? [row('Heart Failure due to LVD', Math.floor(patients / 2)), row('Heart Failure', patients)]
      : [row('Atrial Fibrillation', patients)];
  });
  return {
    'Prac_Control.csv': csvText(['practicecode', 'practicename', 'ccgcode', 'ccgname', 'regioncode', 'regionname'], areas), // prettier-ignore
    'INDICATORSBYPRAC.csv': csvText(
      ['practicecode', 'indicatorcode', 'indicator_group', 'achieved_points', 'numerator', 'denominator'],
      truth.counts.map(({ practice, indicator, points, numerator, denominator }) => [practice, indicator, groupOf.get(indicator), points, numerator, denominator]), // prettier-ignore
    ),
    'exception_output_all_denoms.csv': csvText(['practicecode', 'indicator_code', 'exception_count'], exceptionRows(truth)), // prettier-ignore
    'PREVALENCEBYPRAC.csv': csvText(
      [
        'practicecode',
        'indicator_group',
        'Register_description',
        'disease_register_size',
        'practice_listsize',
        'prevalence',
      ],
      registers,
    ),
    'INDICATOR_REFERENCE.csv': csvText(
      ['indicator_code', 'indicator_desc', 'indicator_group', 'indicator_point_value', 'lower_threshold'],
      truth.indicators.map(({ code, description, group, points }) => [code, description, group, points, 40]),
    ),
    'INDICATOR_GRP_REFERENCE.csv': csvText(
      ['indicator_group_code', 'indicator_group_desc', 'domain_code'],
      [['AF', 'Atrial fibrillation', 'CL']],
    ),
    'INDICATOR_DOM_REFERENCE.csv': csvText(['domain_code', 'domain_desc', 'domain_points'], [['CL', 'Clinical', 610]]),
  };
}

function of1415(truth: ReleaseTruth): ReleaseFiles {
  const groupOf = new Map(truth.indicators.map(({ code, group }) => [code, group]));
  const registerIndicators = new Map(truth.indicators.filter(({ isRegister }) => isRegister).map(({ code, group }) => [group, code])); // prettier-ignore
  return {
    'PRAC_CONTROL.csv': csvText(
      ['practice_code', 'practice_name', 'ccg_code', 'ccg_geography_code', 'ccg_name', 'region_code', 'region_name', 'revised_maximum_points'], // prettier-ignore
      truth.practices.map(({ code, name, commissioner: [ccg, ccgName], region }) => [code, name, ccg, 'E38000999', ccgName, ...region, 559]), // prettier-ignore
    ),
    'INDICATORS_BY_PRAC.csv': csvText(
      ['practice_code', 'indicator_code', 'indicator_group', 'numerator', 'denominator', 'achieved_points'],
      truth.counts.map(({ practice, indicator, numerator, denominator, points }) => [practice, indicator, groupOf.get(indicator), numerator, denominator, points]), // prettier-ignore
    ),
    'EXCEPTION_OUTPUT.csv': csvText(['practice_code', 'indicator_code', 'exception_count'], exceptionRows(truth)),
    'PREVALENCE_BY_PRAC_v2.csv': csvText(
      ['practice_code', 'practice_name', 'indicator_group_code', 'indicator_group_description', 'register_size', 'practice_list_size', 'prevalence'], // prettier-ignore
      truth.registers.map(({ practice, group, patients, listSize }) => [
        practice,
        'A name',
        group,
        group,
        patients,
        listSize,
        1,
      ]),
    ),
    'REGISTER_SIZES.csv': csvText(
      ['practice_code', 'indicator_code', 'register_size'],
      truth.registers.flatMap(({ practice, group, patients }) => {
        const indicator = registerIndicators.get(group);
        return indicator === undefined ? [] : [[practice, indicator, patients]];
      }),
    ),
    'INDICATOR_REFERENCE_FINAL.csv': csvText(
      ['indicator_code', 'indicator_description', 'indicator_group', 'indicator_point_value'],
      truth.indicators.map(({ code, description, group, points }) => [code, description, group, points]),
    ),
  };
}
