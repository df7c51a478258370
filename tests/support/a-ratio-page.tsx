import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ComponentProps, type ComponentType, type ReactNode, useState } from 'react';
import { vi } from 'vitest';
import type { ContractResult, Description, MeasureResult } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { type ContractLine, contractKey } from '@/domain/contract-line';
import type { UnitGroup } from '@/domain/unit-group';
import type { RatioPanelProps } from '@/features/ratio/panel-props';
import { RatioPage } from '@/features/ratio/ratio-page';
import type { RatioView, Scenario } from '@/features/ratio/ratio-view';
import { resolveRatio } from '@/features/ratio/resolve-ratio';
import { contractBase, ownTerms } from '@/features/ratio/view-model/contract-figures';
import { aDescription, anAnalysis } from './a-description';
import { aRecordList } from './a-record-list';
import { aRatioResult, aRatioTrend } from './a-ratio-result';

/** Diabetic medicine at RWG in 2007/08: £186 a first, £82 a follow-up, 100 firsts and 175 follow-ups planned a month. */
export function aLine(changes: Partial<ContractLine> = {}): ContractLine {
  return { financialYear: '2007/08', providerCode: 'RWG', specialtyCode: '307', negotiatedRatio: 1.75, status: 'interim', appliesTo: 'provider', firstPrice: 186, followUpPrice: 82, plannedFirst: 1200, plannedFollowUp: 2100, paidAboveCap: false, source: null, ...changes }; // prettier-ignore
}

/** 800 firsts and 1,600 follow-ups: 200 above 1.75, of which 150 in DacCom and 50 in WatCom; B alone is within it. */
const THREE_UNITS = aRatioResult([['A', 'DacCom', 900, 300], ['B', 'DacCom', 300, 300], ['C', 'WatCom', 400, 200]]); // prettier-ignore

/** The same by month: 100 firsts and 200 follow-ups in each from April to November 2007. */
export const EIGHT_MONTHS = aRatioTrend(
  '2007-04',
  Array.from({ length: 8 }, () => [200, 100]),
);

/** What a page of a test is of; what is left out is that of `aLine`, `THREE_UNITS` and `EIGHT_MONTHS`. */
interface Given {
  readonly view?: RatioView;
  readonly lines?: readonly ContractLine[];
  readonly measure?: MeasureResult;
  readonly answers?: Partial<AnalysisClient>;
  readonly description?: Partial<Description>;
  readonly smallNumbers?: number;
}

/** The whole page over a core that gives the answers of the test. */
export function showRatioPage(given: Given = {}) {
  const { measure = THREE_UNITS, lines = [aLine()] } = given;
  const contract: AnalysisClient['contract'] = (request) => {
    const { ratio = null, appliesTo = 'provider' } = request;
    return Promise.resolve({ request, lines, line: lines[0] ?? null, ratio, appliesTo, measure });
  };
  const answers = { contract, trend: () => Promise.resolve(EIGHT_MONTHS), ...given.answers };
  return show({ ...given, answers }, (page) => <RatioPage {...page} />);
}

/** One panel of the page by itself. */
export function showRatioPanel(Panel: ComponentType<RatioPanelProps>, given: Given = {}) {
  const { measure = THREE_UNITS } = given;
  const base = contractBase({ measure });
  return show(given, (page) => {
    const resolved = resolveRatio(page.view, page.description, page.entered);
    if (!resolved) throw new Error('nothing is loaded');
    const { request, lines, line } = resolved;
    const terms = ownTerms(line);
    const result: ContractResult = { request, lines, line, ratio: terms?.ratio ?? null, appliesTo: terms?.appliesTo ?? 'provider', measure }; // prettier-ignore
    return <Panel {...page} {...{ resolved, result, base, terms }} />;
  });
}

const NONE: readonly ContractLine[] = [];

function show(
  { view: start = {}, lines = [aLine()], answers, description, smallNumbers = 5 }: Given,
  draw: (page: ComponentProps<typeof RatioPage>) => ReactNode,
) {
  const changes = vi.fn<(view: RatioView, options?: { replace?: boolean }) => void>();
  const scenarios = aRecordList<Scenario>(({ name }) => name ?? '');
  const page = {
    analysis: anAnalysis(answers),
    description: aDescription({ contractLines: lines, ...description }),
    dataVersion: 1,
    smallNumbers,
    entered: NONE,
    contractLines: aRecordList<ContractLine>(contractKey),
    scenarios,
    groups: aRecordList<UnitGroup>(({ id }) => id),
  };
  function Page() {
    const [view, hold] = useState(start);
    const setView = (next: RatioView, options?: { replace?: boolean }) => {
      changes(next, options);
      hold(next);
    };
    return draw({ ...page, view, setView });
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  );
  return { changes, scenarios, user: userEvent.setup() };
}
