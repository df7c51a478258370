import type { ContractLine } from '@/domain/contract-line';
import type { Scenario } from '@/features/ratio/ratio-view';
import type { ContractBase, Terms } from './contract-figures';
import { nextTerms } from './next-terms';
import { type ScenarioFigures, scenarioFigures, type ShiftFigures, shiftFigures, type YearPlan, yearPlans } from './scenario-figures'; // prettier-ignore
import { type Tried, termsOfTried, triedOf } from './tried-scenario';
import type { YearBasis } from './year-basis';

/** What scenarios are worked out with. */
export interface ComparedWith {
  readonly base: ContractBase;
  readonly line: ContractLine | null;
  readonly nextLine: ContractLine | null;
  /** Null where there is no full year to plan from. */
  readonly year: YearBasis | null;
}

/** One scenario with all its figures. */
export interface Compared {
  readonly name: string;
  readonly tried: Tried;
  readonly terms: Terms;
  /** Those of the next year. */
  readonly next: Terms;
  readonly figures: ScenarioFigures;
  readonly shift: ShiftFigures | null;
  readonly plans: { readonly interim: YearPlan; readonly definitive: YearPlan } | null;
}

/** The figures of one scenario. */
function compared(scenario: Scenario, name: string, { base, line, nextLine, year }: ComparedWith): Compared {
  const tried = triedOf(scenario, { base, line, nextLine });
  const terms = termsOfTried(line, tried);
  const next = nextTerms({ tried, terms, nextLine });
  return {
    name,
    tried,
    terms,
    next,
    figures: scenarioFigures(base, terms),
    shift: year && shiftFigures(base, terms, tried, year),
    plans: year && yearPlans(base, { now: terms, next }, tried, year),
  };
}

/** Scenarios as columns of a table: the contract as it is, where there is one, and those set side by side. */
export function comparison(scenarios: readonly Scenario[], given: ComparedWith): readonly Compared[] {
  const { line } = given;
  const contract = line ? [compared({ ratio: line.negotiatedRatio }, 'The contract', given)] : [];
  return [...contract, ...scenarios.map((scenario) => compared(scenario, scenario.name ?? 'Scenario', given))];
}
