import { useMemo } from 'react';
import { contractYear, matchingLines } from '@/domain/contract-line';
import { financialYear, financialYearOf, parsePeriod, periodText } from '@/domain/period';
import type { RatioPanelProps } from './panel-props';
import { allLines, type KnownLine } from './resolve-ratio';
import { type LiveScenario, useScenario } from './use-scenario';
import type { Terms } from './view-model/contract-figures';
import { scenarioFigures, type ScenarioFigures } from './view-model/scenario-figures';
import { type Tried, termsOfTried, triedOf } from './view-model/tried-scenario';

/** Everything that the panels of a scenario are made from; made anew for every step of a drag. */
export interface ScenarioModel {
  readonly live: LiveScenario;
  readonly tried: Tried;
  /** The terms of the scenario. */
  readonly terms: Terms;
  readonly figures: ScenarioFigures;
  /** At the ratio of the contract, as the contract applies it; null without a contract line. */
  readonly contract: { readonly terms: Terms; readonly figures: ScenarioFigures } | null;
  /** The contract line of the year after; null where none is known. */
  readonly nextLine: KnownLine | null;
}

/** Works out the scenario from what is already there: nothing is asked of the core. */
export function useScenarioModel(props: RatioPanelProps): ScenarioModel {
  const { base, resolved, terms: contractTerms, view, description, contractLines } = props;
  const { line } = resolved;
  const live = useScenario(props);
  const entered = contractLines.list();
  const nextLine = useMemo(
    () => nextLineOf(resolved, allLines(description.contractLines, entered, view.line)),
    [resolved, description, entered, view.line],
  );
  const contract = useMemo(
    () => contractTerms && { terms: contractTerms, figures: scenarioFigures(base, contractTerms) },
    [base, contractTerms],
  );
  const tried = triedOf(live.scenario, { base, line, nextLine });
  const terms = termsOfTried(line, tried);
  return { live, tried, terms, figures: scenarioFigures(base, terms), contract, nextLine };
}

function nextLineOf({ line, request }: RatioPanelProps['resolved'], lines: readonly KnownLine[]): KnownLine | null {
  const year = parsePeriod(contractYear(request.period) ?? '');
  if (!year) return null;
  const period = periodText(financialYear(financialYearOf(year.firstMonth) + 1));
  const provider = line?.providerCode ?? request.provider;
  return matchingLines(lines, { provider, specialty: request.specialty, period })[0] ?? null;
}
