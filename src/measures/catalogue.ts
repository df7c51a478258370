import { achievement } from './catalogue/achievement';
import { exceptionRate } from './catalogue/exception-rate';
import { firstAttendanceRate } from './catalogue/first-attendance-rate';
import { firstToFollowUp } from './catalogue/first-to-follow-up';
import { followUpRate } from './catalogue/follow-up-rate';
import { indicator } from './catalogue/indicator';
import { patientsReceivingIntervention } from './catalogue/patients-receiving-intervention';
import { prescribingCost } from './catalogue/prescribing-cost';
import { prevalence } from './catalogue/prevalence';
import { referralRate } from './catalogue/referral-rate';
import { spendAgainstBudget } from './catalogue/spend-against-budget';
import type { Measure } from './measure';
import { RequestError } from './request-error';

/** Every measure there is, in the order in which lists show them. */
export const CATALOGUE: readonly Measure[] = [
  exceptionRate,
  achievement,
  patientsReceivingIntervention,
  prevalence,
  referralRate,
  firstAttendanceRate,
  followUpRate,
  firstToFollowUp,
  prescribingCost,
  spendAgainstBudget,
  indicator,
];

/** @throws RequestError that lists the measures there are */
export function findMeasure(id: string): Measure {
  const found = CATALOGUE.find(({ definition }) => definition.id === id);
  if (found) return found;
  const ids = CATALOGUE.map(({ definition }) => definition.id).join(', ');
  throw new RequestError(`There is no measure “${id}”. The measures are: ${ids}.`);
}
