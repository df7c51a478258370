import type { MeasureResult } from '@/analysis/analysis';
import type { FigureMaker, FigurePage, MadeFigure, MakerContext } from '@/figures/figure-maker';
import { type PrescribingView, prescribingViewSchema } from './prescribing-view';
import { resolvePrescribing } from './resolve-prescribing';
import { savableCourse, savableSteps, savableVariance } from './savable-budget';
import { savableBudget } from './savable-budget-table';
import { savableOpportunity } from './savable-opportunity';
import { savableTargets } from './savable-targets';
import { NO_COST, noBudgetWords, noCourseWords, notLoadedWords, noTargetWords, unknownNotes } from './view-model/absent-words'; // prettier-ignore
import { barRows, varianceBars, waterfallBars } from './view-model/bars';
import { type BudgetInput, budgetInput, stepsArea } from './view-model/budget-input';
import { costRequest } from './view-model/cost-period';
import { cumulativeOf } from './view-model/cumulative';
import { opportunityOf } from './view-model/opportunity';
import { targetQuestions, unaskedWords } from './view-model/tracked-requests';
import { trackerOf } from './view-model/tracker';

/** The figures of the Prescribing page. */
export const prescribingFigures: FigurePage<typeof prescribingViewSchema.shape> = {
  schema: prescribingViewSchema,
  panels: {
    course: heldAgainstBudget((input) => {
      const of = cumulativeOf(input);
      if (!of) throw new Error(noCourseWords(input));
      return savableCourse(input, of);
    }),
    variance: heldAgainstBudget((input, { rows }) => savableVariance(input, varianceBars(input, barRows(input, rows)))),
    steps: heldAgainstBudget((input, { steps }) => {
      const area = stepsArea(input, steps);
      return savableSteps(input, area, waterfallBars(area, input));
    }),
    opportunity: async (view, context) => {
      const { input, notes } = await answered(view, context);
      const cost = await context.analysis.measure(costRequest(input.result));
      const floor = view.floor ?? 0;
      const found = opportunityOf(cost, floor * 100);
      if (!found) throw new Error(NO_COST);
      return { savable: savableOpportunity(input, { cost, found, floor }), notes };
    },
    targets: async (view, context) => {
      const { input, notes } = await answered(view, context);
      const { questions, unasked } = targetQuestions(context.description, input.result);
      if (questions.length === 0) throw new Error(noTargetWords(input));
      const faults: string[] = [];
      const tracked = await Promise.all(questions.map(async ({ target, request }) => ({ target, result: await orFault(context.analysis.measure(request), faults) }))); // prettier-ignore
      const left = unasked.length === 0 ? [] : [unaskedWords(unasked)];
      return { savable: savableTargets(input, trackerOf(tracked, input.result.units)), notes: [...notes, ...left, ...faults] }; // prettier-ignore
    },
    budget: async (view, context) => {
      const { input, notes } = await answered(view, context);
      return { savable: savableBudget(input), notes };
    },
  },
};

interface Answered {
  readonly input: BudgetInput;
  readonly notes: readonly string[];
}

async function answered(view: PrescribingView, { analysis, description, groups }: MakerContext): Promise<Answered> {
  const resolved = resolvePrescribing(view, description, groups);
  if (!resolved) throw new Error(`${notLoadedWords(description)}.`);
  const input = budgetInput(await analysis.budget(resolved.request), description, view);
  return { input, notes: [...resolved.notes, ...unknownNotes(view, input)] };
}

/** A chart of what has both spend and a budget. */
function heldAgainstBudget(
  savableOf: (input: BudgetInput, view: PrescribingView) => MadeFigure['savable'],
): FigureMaker<PrescribingView> {
  return async (view, context) => {
    const { input, notes } = await answered(view, context);
    if (input.shown.figures === null) throw new Error(noBudgetWords(input));
    return { savable: savableOf(input, view), notes };
  };
}

/** An answer, or null with what is wrong with the question: one target that cannot be asked for leaves the others. */
async function orFault(answer: Promise<MeasureResult>, faults: string[]): Promise<MeasureResult | null> {
  try {
    return await answer;
  } catch (cause) {
    faults.push(cause instanceof Error ? cause.message : String(cause));
    return null;
  }
}
