import { useMemo } from 'react';
import type { RatioPanelProps } from './panel-props';
import { allLines } from './resolve-ratio';
import { type LiveScenario, useScenario } from './use-scenario';
import { nextLineOf, workedContract, type WorkedScenario, workedScenario } from './view-model/worked-scenario';

/** Everything that the panels of a scenario are made from; made anew for every step of a drag. */
export interface ScenarioModel extends WorkedScenario {
  readonly live: LiveScenario;
}

/** Works out the scenario from what is already there: nothing is asked of the core. */
export function useScenarioModel(props: RatioPanelProps): ScenarioModel {
  const { base, resolved, terms, view, description, contractLines } = props;
  const live = useScenario(props);
  const entered = contractLines.list();
  const nextLine = useMemo(
    () => nextLineOf(resolved, allLines(description.contractLines, entered, view.line)),
    [resolved, description, entered, view.line],
  );
  const contract = useMemo(() => workedContract(base, terms), [base, terms]);
  return { live, ...workedScenario(live.scenario, base, resolved.line, { contract, nextLine }) };
}
