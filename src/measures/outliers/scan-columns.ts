import { BNF_LEVELS } from '@/domain/bnf';
import { qofKey } from '@/domain/qof-code';
import type { UnitKind } from '@/domain/unit-kind';
import type { MeasureAvailability } from '@/measures/availability';
import type { MeasureRequest } from '@/measures/measure-request';
import type { ScanPlanRequest } from './scan-request';
import type { ScanDomain } from './scan-result';

/** What one column asks of a measure besides period and units. */
export interface ScanSubject {
  readonly domain: ScanDomain;
  readonly asked: Pick<MeasureRequest, 'measure' | 'indicator' | 'group' | 'specialty' | 'bnf'>;
}

/**
 * The columns of a scan from what is loaded. `patients-receiving-intervention` and `follow-up-rate` are left out: each is
 * made of two others, and would say the same thing twice.
 */
export function scanSubjects(
  available: readonly MeasureAvailability[],
  unitKind: UnitKind,
  detail: ScanPlanRequest['detail'],
): readonly ScanSubject[] {
  return available.filter(({ unitKinds }) => unitKinds.includes(unitKind)).flatMap((one) => subjectsOf(one, detail));
}

function subjectsOf(available: MeasureAvailability, detail: ScanPlanRequest['detail']): readonly ScanSubject[] {
  const { definition, indicators, groups, registers, specialties, bnf } = available;
  const { id: measure } = definition;
  const qof = (domain: ScanDomain): readonly ScanSubject[] =>
    detail === 'indicator'
      ? indicators.map(({ code }) => ({ domain, asked: { measure, indicator: code } }))
      : groups
          .filter(({ code }) => indicators.some(({ group }) => qofKey(group) === qofKey(code)))
          .map(({ code }) => ({ domain, asked: { measure, group: code } }));
  const bySpecialty = (domain: ScanDomain): readonly ScanSubject[] =>
    specialties.length === 0
      ? [{ domain, asked: { measure } }]
      : specialties.map(({ code }) => ({ domain, asked: { measure, specialty: code } }));
  switch (measure) {
    case 'exception-rate':
      return qof('exceptions');
    case 'achievement':
      return qof('achievement');
    case 'prevalence':
      return registers.map(({ code }) => ({ domain: 'prevalence', asked: { measure, group: code } }));
    case 'referral-rate':
      return bySpecialty('referrals');
    case 'first-attendance-rate':
    case 'first-to-follow-up':
      return bySpecialty('outpatients');
    case 'prescribing-cost':
      return [
        { domain: 'prescribing', asked: { measure } },
        ...bnf
          .filter(({ code }) => code.length === BNF_LEVELS.chapter)
          .map(({ code }): ScanSubject => ({ domain: 'prescribing', asked: { measure, bnf: code } })),
      ];
    case 'spend-against-budget':
      return [{ domain: 'prescribing', asked: { measure } }];
    case 'indicator':
      return indicators.map(({ code }) => ({ domain: 'indicators', asked: { measure, indicator: code } }));
    default:
      return [];
  }
}

/** The measure and what it is narrowed to, in one word. */
export function columnKey({ asked }: ScanSubject): string {
  const { measure, indicator, group, specialty, bnf } = asked;
  return [measure, indicator ?? group ?? specialty ?? bnf].filter((part) => part !== undefined).join(':');
}
