import { ENGAGEMENT_FIELDS, saidOf, visitStatus } from '@/domain/engagement';
import { formatCount } from '@/domain/format';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import type { ProgrammeUnit } from './programme';

type Dealings = Pick<ProgrammeUnit, 'closed' | 'engagement'>;

/** Whether anything is written down of any of them. */
export function hasEngagement(units: readonly Dealings[]): boolean {
  return units.some(({ engagement }) => ENGAGEMENT_FIELDS.some((field) => saidOf(engagement[field]) !== null));
}

/** How many of those that signed the agreement have applied for the LES; without any signed, how many are visited. */
export function agreementFinding(units: readonly Dealings[], unitKind: UnitKind): { figure: number; finding: string } {
  const open = units.filter(({ closed }) => closed === null);
  const signed = open.filter(({ engagement }) => saidOf(engagement.agreementSigned) !== null);
  if (signed.length === 0) {
    const figure = open.filter(({ engagement }) => visitStatus(engagement) === 'done').length;
    return {
      figure,
      finding: `${formatCount(figure)} of ${formatCount(open.length)} ${unitWord(unitKind, open.length)} visited.`,
    };
  }
  const figure = signed.filter(({ engagement }) => saidOf(engagement.lesApplied) !== null).length;
  const many = unitWord(unitKind, signed.length);
  return {
    figure,
    finding: `${formatCount(figure)} of ${formatCount(signed.length)} ${many} that signed the agreement ${figure === 1 ? 'has' : 'have'} applied for the LES.`,
  };
}
