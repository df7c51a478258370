import { endOf } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { MeasureDefinition } from './definition';
import type { Measure, Question } from './measure';
import type { PrescribingBase } from './prescribing-base';
import { activityWhere } from './rate-select';
import { tableDefinition } from './table-definition';

const PRESCRIBING_BASE: Readonly<Record<PrescribingBase, Partial<MeasureDefinition>>> = {
  patient: {},
  '1000-patients': { format: 'pounds-per-1000', unit: '£ per 1,000 patients' },
  'weighted-patient': {
    unit: '£ per age-sex weighted patient',
    denominator: 'Patients on the list of the financial year, each weighted by age and sex as the weight table says',
    caveats: ['Adjusted for age and sex by the loaded weights, and not for need.'],
  },
};

/**
 * The record of a measure as one request has it: a rate on a register is per 100, referrals of an extract without
 * sources are of all sources, attendances may take in those not attended, and an indicator table brings its own unit.
 */
export function requestDefinition(engine: Engine, measure: Measure, question: Question): MeasureDefinition {
  const base = measure.definition;
  if (base.choices.includes('indicator-table')) return tableDefinition(engine, base, question);
  if (base.choices.includes('per')) return { ...base, ...PRESCRIBING_BASE[question.per] };
  const perRegister: Partial<MeasureDefinition> =
    question.register === null
      ? {}
      : {
          format: 'per-100',
          unit: `per 100 on the ${question.register} register`,
          denominator: `Patients on the ${question.register} register of the financial year`,
        };
  const withDna: Partial<MeasureDefinition> = question.withDna
    ? {
        title: `${base.title}, booked (attended or not)`,
        exclusions: 'None: attendances booked but not attended are counted.',
        numerator: booked(base.numerator),
        denominator: booked(perRegister.denominator ?? base.denominator),
      }
    : {};
  return { ...base, ...perRegister, ...withDna, ...sources(engine, base, question) };
}

function booked(words: string): string {
  return words.replace(/ attended$/, ' booked');
}

function sources(engine: Engine, base: MeasureDefinition, question: Question): Partial<MeasureDefinition> {
  if (!base.choices.includes('all-sources')) return {};
  const [hasSource] = engine.query(
    sql`select count(source) > 0 as has from referral
        where unit_kind = ${question.unitKind} and ${activityWhere(question)}
          and first_month >= ${question.period.firstMonth} and first_month + months <= ${endOf(question.period)}`,
    (row) => row['has'] === true,
  );
  if (hasSource === true && !question.allSources) return {};
  return {
    title: 'Referrals, all sources',
    shortTitle: 'Referrals',
    numerator: 'Referrals from all sources',
    exclusions: 'None.',
  };
}
