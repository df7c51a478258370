import { type ContractLine, contractYear, matchingLines } from '@/domain/contract-line';
import { financialYear, financialYearOf, parsePeriod, periodText } from '@/domain/period';
import type { Scenario } from '@/features/ratio/ratio-view';
import type { KnownLine, ResolvedRatio } from '@/features/ratio/resolve-ratio';
import type { ContractBase, Terms } from './contract-figures';
import { scenarioFigures, type ScenarioFigures } from './scenario-figures';
import { type Tried, termsOfTried, triedOf } from './tried-scenario';

/** The ratio of the contract, as the contract applies it, with what it gives. */
export interface WorkedContract {
  readonly terms: Terms;
  readonly figures: ScenarioFigures;
}

/** A scenario beside the contract, with all that its panels are made from. */
export interface WorkedScenario {
  readonly tried: Tried;
  /** The terms of the scenario. */
  readonly terms: Terms;
  readonly figures: ScenarioFigures;
  /** Null without a contract line. */
  readonly contract: WorkedContract | null;
  /** The contract line of the year after; null where none is known. */
  readonly nextLine: KnownLine | null;
}

/** What the contract gives. @param terms null for none */
export function workedContract(base: ContractBase, terms: Terms | null): WorkedContract | null {
  return terms && { terms, figures: scenarioFigures(base, terms) };
}

/** What a scenario gives. @param line the contract line used; null for none */
export function workedScenario(
  scenario: Scenario,
  base: ContractBase,
  line: ContractLine | null,
  { contract, nextLine }: Pick<WorkedScenario, 'contract' | 'nextLine'>,
): WorkedScenario {
  const tried = triedOf(scenario, { base, line, nextLine });
  const terms = termsOfTried(line, tried);
  return { tried, terms, figures: scenarioFigures(base, terms), contract, nextLine };
}

/**
 * The contract line of the year after the period, for the same provider and specialty; null where none is known.
 *
 * @param lines all that are known
 */
export function nextLineOf(
  { line, request }: Pick<ResolvedRatio, 'line' | 'request'>,
  lines: readonly KnownLine[],
): KnownLine | null {
  const year = parsePeriod(contractYear(request.period) ?? '');
  if (!year) return null;
  const period = periodText(financialYear(financialYearOf(year.firstMonth) + 1));
  const provider = line?.providerCode ?? request.provider;
  return matchingLines(lines, { provider, specialty: request.specialty, period })[0] ?? null;
}
