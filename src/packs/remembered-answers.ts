import type { Answers } from '@/figures/figure-maker';

/**
 * Answers that are asked for once and then kept: figures of one pack ask for the same board of all measures, which takes
 * seconds, over and over. For one version of the data.
 */
export function rememberedAnswers(analysis: Answers): Answers {
  const kept = new Map<string, Promise<unknown>>();
  const once =
    <Request, Answer>(name: string, ask: (request: Request) => Promise<Answer>) =>
    (request: Request): Promise<Answer> => {
      const key = `${name} ${JSON.stringify(request)}`;
      const known = kept.get(key) as Promise<Answer> | undefined;
      if (known) return known;
      const answer = ask(request);
      kept.set(key, answer);
      // What could not be answered is asked again: the engine may have been started anew.
      answer.catch(() => kept.delete(key));
      return answer;
    };
  return {
    measure: once('measure', (request) => analysis.measure(request)),
    trend: once('trend', (request) => analysis.trend(request)),
    contract: once('contract', (request) => analysis.contract(request)),
    compare: once('compare', (request) => analysis.compare(request)),
    budget: once('budget', (request) => analysis.budget(request)),
    scanPlan: once('scanPlan', (request) => analysis.scanPlan(request)),
    scan: once('scan', (request) => analysis.scan(request)),
    roster: once('roster', (request) => analysis.roster(request)),
    practice: once('practice', (request) => analysis.practice(request)),
    listSizes: once('listSizes', (request) => analysis.listSizes(request)),
    ratioChange: once('ratioChange', (request) => analysis.ratioChange(request)),
  };
}
