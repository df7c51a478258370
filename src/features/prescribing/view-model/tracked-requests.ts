import type { BudgetResult, Description, MeasureRequest } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { type TargetLine, targetsWithin } from '@/domain/target-line';

/** A target with what to ask for the values it is held against. */
export interface TargetQuestion {
  readonly target: TargetLine;
  readonly request: MeasureRequest;
}

/** The targets of a budget's year whose measures can be asked for, and those of measures that cannot. */
export function targetQuestions(
  { targets, measures }: Pick<Description, 'targets' | 'measures'>,
  {
    financialYear,
    unitKind,
    request: { grouping, openNow },
  }: Pick<BudgetResult, 'financialYear' | 'unitKind' | 'request'>,
): { readonly questions: readonly TargetQuestion[]; readonly unasked: readonly TargetLine[] } {
  const units = { units: unitKind, ...(grouping === undefined ? {} : { grouping }), ...(openNow === true ? { openNow } : {}) }; // prettier-ignore
  const within = targetsWithin(targets, financialYear);
  const questions = within.flatMap((target): TargetQuestion[] => {
    const found = measures.find(({ definition }) => definition.id === target.measure);
    if (!found?.unitKinds.includes(unitKind)) return [];
    const narrowed = narrowing(target, found);
    return narrowed === null ? [] : [{ target, request: { measure: target.measure, period: target.period, ...narrowed, ...units } }]; // prettier-ignore
  });
  const asked = questions.map(({ target }) => target);
  return { questions, unasked: within.filter((target) => !asked.includes(target)) };
}

/** Its code is an indicator or a group of the measure; null where the measure has neither. */
function narrowing(
  { indicatorCode }: TargetLine,
  { indicators, groups }: Pick<Description['measures'][number], 'indicators' | 'groups'>,
): Pick<MeasureRequest, 'indicator' | 'group'> | null {
  if (indicatorCode === null) return {};
  const isIt = ({ code }: { readonly code: string }) => code.toUpperCase() === indicatorCode.toUpperCase();
  if (indicators.some(isIt)) return { indicator: indicatorCode };
  return groups.some(isIt) ? { group: indicatorCode } : null;
}

/** Targets of measures that nothing loaded makes, named. @param unasked one or more */
export function unaskedWords(unasked: readonly TargetLine[]): string {
  const names = unasked.map(({ measure, indicatorCode }) => [measure, indicatorCode].filter((part) => part !== null).join(' ')); // prettier-ignore
  return `${formatCount(unasked.length)} more cannot be held against anything loaded: ${names.join(', ')}.`;
}
