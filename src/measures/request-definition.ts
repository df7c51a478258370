import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { MeasureDefinition } from './definition';
import type { Measure, Question, UnitCounts } from './measure';
import { textOrNull } from './row-values';

/**
 * The record of a measure as one request has it: a rate on a register is per 100, referrals of an extract without
 * sources are of all sources, attendances may take in those not attended, and an indicator table brings its own unit.
 */
export function requestDefinition(
  engine: Engine,
  measure: Measure,
  question: Question,
  counts: readonly UnitCounts[],
): MeasureDefinition {
  const base = measure.definition;
  if (base.choices.includes('indicator-table')) return tableDefinition(engine, base, question, counts);
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
    sql`select count(*) > 0 as has from referral where unit_kind = ${question.unitKind} and source is not null`,
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

/** Units an indicator table may print, with the kind and format each stands for; anything else is a proportion. */
const UNITS: readonly (readonly [RegExp, Pick<MeasureDefinition, 'kind' | 'format'>])[] = [
  [/per\s*1,?000/i, { kind: 'rate', format: 'per-1000' }],
  [/per\s*100\b/i, { kind: 'rate', format: 'per-100' }],
  [/£|pound|cost/i, { kind: 'cost', format: 'pounds' }],
  [/ratio|for each|per /i, { kind: 'ratio', format: 'ratio' }],
];

function tableDefinition(
  engine: Engine,
  base: MeasureDefinition,
  question: Question,
  counts: readonly UnitCounts[],
): MeasureDefinition {
  const [found] = engine.query(
    sql`select max(indicator_name) as name, max(unit) as unit, max(higher_is) as higher_is from indicator_value
        where upper(regexp_replace(indicator_code, '[ -]', '', 'g')) = ${question.indicator}`,
    (row) => ({ name: textOrNull(row['name']), unit: textOrNull(row['unit']), higherIs: textOrNull(row['higher_is']) }),
  );
  const unit = found?.unit ?? base.unit;
  const isShare = counts.every(({ numerator, denominator }) => (numerator ?? 0) <= (denominator ?? Infinity));
  const printed = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  const kind = printed ?? (isShare ? { kind: base.kind, format: base.format } : { kind: 'ratio', format: 'ratio' } as const); // prettier-ignore
  const higherIs = found?.higherIs;
  const polarity = higherIs === 'high' || higherIs === 'low' ? higherIs : 'neither';
  const title = found?.name ?? question.indicator ?? base.title;
  return { ...base, ...kind, unit, title, shortTitle: title, polarity };
}
