import type { MeasureAvailability } from '@/analysis/analysis';
import { type ContractLine, contractYear, matchingLines } from '@/domain/contract-line';
import { isLoaded, loadedPart } from '@/domain/loaded-periods';
import { changeRatioView, type RatioView } from '@/features/ratio/ratio-view';
import type { ListedLine } from './known-lines';

/** Whether there are attendances to hold a line against: of its provider and specialty, in its year. */
export function hasActivity(
  line: ContractLine,
  { providers, specialties, periods }: Pick<MeasureAvailability, 'providers' | 'specialties' | 'periods'>,
): boolean {
  return (
    providers.some(({ code }) => code === line.providerCode) &&
    specialties.some(({ code }) => code === line.specialtyCode) &&
    periodOf(line, periods) !== null
  );
}

/** The period in which a line is shown: its year, or what is loaded of it. */
function periodOf({ financialYear }: ContractLine, periods: readonly string[]): string | null {
  return isLoaded(financialYear, periods) ? financialYear : loadedPart(financialYear, periods);
}

/**
 * The view in which a line is the one used. A loaded line is named by its status, where that tells it from the others;
 * any other is held whole, so that the link shows the same figures to who has not entered it.
 *
 * @param period the period that is shown, which stays where the line is for its year
 */
export function viewWithLine(
  view: RatioView,
  { line, origin }: Pick<ListedLine, 'line' | 'origin'>,
  others: readonly ContractLine[],
  { period, periods }: { readonly period: string; readonly periods: readonly string[] },
): RatioView {
  const shown = contractYear(period) === line.financialYear ? view.period : (periodOf(line, periods) ?? view.period);
  const scope = { provider: line.providerCode, specialty: line.specialtyCode, period: line.financialYear };
  const [named] = matchingLines(others, scope).filter(({ status }) => status === line.status);
  const status = origin === 'loaded' && named === line ? (line.status ?? undefined) : undefined;
  return changeRatioView(view, {
    provider: line.providerCode,
    specialty: line.specialtyCode,
    period: shown,
    status,
    line: status === undefined ? line : undefined,
  });
}
