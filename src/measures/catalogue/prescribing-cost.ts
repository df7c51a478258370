import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { Measure, Question } from '@/measures/measure';
import type { ResultNote } from '@/measures/measure-result';
import { prescribingCosts } from '@/measures/prescribing-rows';
import { rateSelect } from '@/measures/rate-select';
import { ageSexWeights, sameAgeAndSex } from '@/measures/yearly-population';

export const prescribingCost: Measure = {
  definition: {
    id: 'prescribing-cost',
    title: 'Prescribing cost',
    shortTitle: 'Prescribing cost',
    kind: 'cost',
    format: 'pounds',
    unit: '£ per patient',
    numerator: 'Actual cost of what was prescribed and dispensed, in pounds',
    denominator: 'Patients on the list of the financial year (or, when asked for, patients weighted by age and sex)',
    exclusions: 'A chapter or section that is the total of other rows is taken out when its file is read.',
    extracts: ['prescribing', 'list-size'],
    choices: ['bnf', 'per'],
    polarity: 'neither',
    whyItMatters:
      'Where cost per patient differs between practices with patients alike, there may be room to prescribe as well for less.',
    caveats: [
      'Not age-adjusted: a practice with older patients will spend more.',
      'Limits are standard deviations of practices, not chance: a cost is not a count.',
      'A part of a year is not made up to a whole year.',
    ],
    owner: 'Practice based commissioning analysts',
    reviewBy: '2027-04-01',
    method: 'Weighted standard deviation of practices around their joint cost per patient; no interval',
  },
  table: 'prescribing',
  select: (question) => rateSelect(question, prescribingCosts(question)),
  notes: unweighted,
};

/** Parts of the lists for which the weight table holds no weight: their practices cannot be divided by weighted patients. */
function unweighted(engine: Engine, { unitKind, per }: Question): readonly ResultNote[] {
  if (per !== 'weighted-patient') return [];
  const missing = engine.query(
    sql`select distinct l.age_band, l.sex from list_size l
        left join ${ageSexWeights()} w on ${sameAgeAndSex(sql`l`, sql`w`)}
        where l.unit_kind = ${unitKind} and l.age_band is not null and l.sex is not null and w.weight is null
        order by all`,
    (row) => `${String(row['age_band'])} ${String(row['sex'])}`,
  );
  if (missing.length === 0) return [];
  return [{ code: 'no-weight', text: `The weight table has no weight, or several, for: ${missing.join(', ')}.` }];
}
