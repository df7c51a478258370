import type { MeasureRequest, MeasureResult } from '@/analysis/analysis';
import type { SavableChart, SavableTable } from '@/exports/savable';
import type { FigureMaker, FigurePage, MakerContext } from '@/figures/figure-maker';
import { followedNotes, lineNotes, onlyNotes, pathwayNotes } from './figure-notes';
import { type RatioView, ratioViewSchema } from './ratio-view';
import { allLines, type ResolvedRatio, resolveRatio } from './resolve-ratio';
import { NOTHING_COMPARED, savableComparison } from './savable-comparison';
import { NO_CONTRIBUTIONS, savableContributions } from './savable-contributions';
import { savablePathway } from './savable-pathway';
import { savablePlan } from './savable-plan';
import { savableProcess } from './savable-process';
import { savableScenario } from './savable-scenario';
import { savableUnits } from './savable-units';
import { savableWhy } from './savable-why';
import { type ContractBase, contractBase, ownTerms, type Terms } from './view-model/contract-figures';
import { followedOf } from './view-model/followed';
import { stepsOf } from './view-model/months';
import { pathwayChart } from './view-model/pathway';
import { notOfferedWords, pathwayAsked, pathwayRequests } from './view-model/pathway-asked';
import { planOf } from './view-model/plan';
import { noPlanWords, NOTHING_PLANNED_FOR, planFigures } from './view-model/plan-figures';
import { NOTHING_FOLLOWED, processInput, processTitle } from './view-model/process-input';
import { type RatioInput, ratioInput, shownLocalities } from './view-model/ratio-input';
import { ratioTrendRequest } from './view-model/ratio-trend-request';
import { explainedOf, NOTHING_BESIDE, whyRequest, whyWords } from './view-model/ratio-why';
import { scenarioChart, usualRange } from './view-model/scenario-chart';
import { rangeWith } from './view-model/scenario-curve';
import { nextLineOf, workedContract, type WorkedScenario, workedScenario } from './view-model/worked-scenario';
import { yearBasis } from './view-model/year-basis';

/** The figures of the Follow-up ratio page. */
export const ratioFigures: FigurePage<typeof ratioViewSchema.shape> = {
  schema: ratioViewSchema,
  panels: {
    units: ofAnswer((answer) => {
      const input = inputOf(answer);
      return { savable: savableUnits(input, answer.view), notes: onlyNotes(answer.view, input) };
    }),
    contributions: ofAnswer((answer) => {
      const { view, measure, terms } = answer;
      if (!terms) throw new Error(NO_CONTRIBUTIONS);
      const input = inputOf(answer);
      const savable = savableContributions(measure, terms, shownLocalities(view.only, input.localities));
      return { savable, notes: onlyNotes(view, input) };
    }),
    scenario: ofAnswer((answer) => {
      const { view, base, measure, context } = answer;
      const worked = scenarioOf(answer);
      const { tried, terms, contract } = worked;
      const range = rangeWith(usualRange(base, worked), view.scenario?.ratio);
      const ratio = contract?.terms.ratio ?? null;
      const asked = { appliesTo: tried.appliesTo, range, contract: ratio };
      const chart = scenarioChart(base, asked, measure, context.description.localityColours);
      return savableScenario({ chart, tried, terms, contract, measure });
    }),
    comparison: ofAnswer(async (answer) => {
      const { view, resolved, base, measure, context } = answer;
      if (!view.compare) throw new Error(NOTHING_COMPARED);
      const trend = await context.analysis.trend(ratioTrendRequest(resolved.request));
      const year = yearBasis(stepsOf(trend), resolved.request.period);
      const isYear = !('fault' in year);
      const given = { base, line: resolved.line, nextLine: scenarioOf(answer).nextLine, year: isYear ? year : null };
      return { savable: savableComparison(view.compare, given, measure), notes: isYear ? [] : [year.fault] };
    }),
    months: ofAnswer(async ({ view, resolved, measure, context }) => {
      const followed = followedOf(view, measure);
      const trend = await context.analysis.trend(ratioTrendRequest(resolved.request, followed));
      const input = processInput(trend, followed, view.rebase, resolved);
      if (!input) throw new Error(NOTHING_FOLLOWED);
      const title = processTitle(stepsOf(trend, followed.code, followed.level));
      const savable = savableProcess(input, followed, view.rebase, title, resolved.request.grouping);
      return { savable, notes: followedNotes(view, followed, input.name) };
    }),
    plan: ofAnswer(async ({ resolved, base, terms, measure, context }) => {
      const { line, request } = resolved;
      const noPlan = noPlanWords(line);
      if (noPlan !== null) throw new Error(noPlan);
      const trend = await context.analysis.trend(ratioTrendRequest(request));
      const plan = line && planOf(stepsOf(trend), line);
      if (!line || !plan) throw new Error(NOTHING_PLANNED_FOR);
      return savablePlan(plan, trend, line, planFigures(plan, line, { base, terms }, measure).words);
    }),
    why: ofAnswer(async ({ view, resolved, measure, context }) => {
      const { request, availability, unitKind } = resolved;
      const explained = explainedOf(view.explain, request.period, availability.periods);
      if (!explained) throw new Error(NOTHING_BESIDE);
      const change = await context.analysis.ratioChange(whyRequest(explained, request, request.period));
      const { unit, subject } = whyWords(unitKind, measure);
      return savableWhy(change, unit, subject, measure.sources);
    }),
    pathway: ofAnswer(async ({ view, resolved, context }) => {
      const { analysis, description } = context;
      const asked = pathwayAsked(view, description, resolved);
      if (!asked.isOffered) throw new Error(notOfferedWords(resolved.unitKind));
      const requests = pathwayRequests(resolved, asked.pathway);
      const ifLoaded = (request: MeasureRequest | null) => (request === null ? null : analysis.measure(request).catch(() => null)); // prettier-ignore
      const results = {
        firsts: await analysis.measure(requests.firsts),
        followUps: await analysis.measure(requests.followUps),
        referrals: await ifLoaded(requests.referrals),
        referralsOnRegister: await ifLoaded(requests.referralsOnRegister),
      };
      const chart = pathwayChart(results, asked.pathway, view.only, description.localityColours);
      return { savable: savablePathway(chart), notes: pathwayNotes(view, asked) };
    }),
  },
};

/** What every panel of the page is made from. */
interface Answer {
  readonly view: RatioView;
  readonly context: MakerContext;
  readonly resolved: ResolvedRatio;
  readonly measure: MeasureResult;
  readonly base: ContractBase;
  readonly terms: Terms | null;
}

type Savable = SavableChart | SavableTable;
type Made = Savable | { readonly savable: Savable; readonly notes: readonly string[] };

/** A maker from what the core answers of the attendances. @param make its own notes follow those of the view */
function ofAnswer(make: (answer: Answer) => Made | Promise<Made>): FigureMaker<RatioView> {
  return async (view, context) => {
    const resolved = resolveRatio(view, context.description, context.contractLines, context.groups);
    if (!resolved) throw new Error('No outpatient attendances are loaded.');
    const { measure } = await context.analysis.contract(resolved.request);
    const base = contractBase({ measure });
    const made = await make({ view, context, resolved, measure, base, terms: ownTerms(resolved.line) });
    const { savable, notes } = 'savable' in made ? made : { savable: made, notes: [] };
    return { savable, notes: [...resolved.notes, ...lineNotes(view, resolved), ...notes] };
  };
}

function inputOf({ view, measure, terms, context: { description } }: Answer): RatioInput {
  return ratioInput({ description, measure, terms, view });
}

function scenarioOf({ view, base, resolved, terms, context }: Answer): WorkedScenario {
  const { description, contractLines } = context;
  const nextLine = nextLineOf(resolved, allLines(description.contractLines, contractLines, view.line));
  return workedScenario(view.scenario ?? {}, base, resolved.line, { contract: workedContract(base, terms), nextLine });
}
