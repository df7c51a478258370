import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, Description } from '../../src/analysis/analysis';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { resolveOutliers } from '../../src/features/outliers/resolve-outliers';
import { resolveOverview } from '../../src/features/overview/resolve-overview';
import { loadedKinds, unitsCovered } from '../../src/features/overview/view-model/loaded-kinds';
import { isOfPathway } from '../../src/figures/pathway-measures';
import { type Tartan, tartanOf } from '../../src/features/overview/view-model/tartan';
import { type Board, boardOf, placesWithValue } from '../../src/signals/board';
import { findSignals, type Signals } from '../../src/signals/find-signals';
import { mostSignals, scanHeadline } from '../../src/signals/scan-words';
import { measureView } from '../../src/app/measure-link';
import { resolveView } from '../../src/features/variation/resolve-view';
import { isShownAdjusted, outside998, shownOf } from '../../src/features/variation/view-model/shown';

const FAR: Readonly<Record<string, string>> = { 'above-998': 'higher', 'below-998': 'lower', 'not-compared': 'not compared' }; // prettier-ignore

describe('the Overview of the sample', () => {
  let analysis: Analysis;
  let description: Description;
  let board: Board;
  let found: Signals;
  let tartan: Tartan;
  beforeAll(async () => {
    analysis = await createNodeAnalysis();
    await analysis.open([]);
    description = await analysis.describe();
    const resolved = resolveOverview({}, description);
    if (!resolved) throw new Error('nothing to compare');
    const plan = await analysis.scanPlan(resolved.request);
    const { columns } = await analysis.scan({ ...resolved.request, columns: plan.columns.map(({ key }) => key) });
    board = boardOf(plan, columns);
    found = findSignals(board, placesWithValue(board), { by: 'limits', limits: '998' });
    tartan = tartanOf(board, found);
  }, 600_000);

  it('asks what the Outliers page asks, so that both have one headline', () => {
    expect(resolveOverview({}, description)?.request).toEqual(resolveOutliers({}, description)?.request);
    expect(scanHeadline(found, 'practice')).toMatch(
      /^\d+ signals among [\d,]+ practice measures; chance alone would give/,
    );
  });

  it('has in every cell what the Variation page behind it shows: value, side, overall value and signals', async () => {
    for (const { column, cells, signals } of tartan.groups.flatMap(({ rows }) => rows)) {
      const resolved = resolveView(measureView(column.request), description);
      expect(resolved?.notes).toEqual([]);
      const result = await analysis.measure(resolved?.request ?? column.request);
      const adjusted = isShownAdjusted(result, undefined);
      const { above, below } = outside998(result, adjusted);
      expect({ key: column.key, signals }).toEqual({ key: column.key, signals: result.counts.compared === 0 ? null : above + below }); // prettier-ignore
      expect(column.overall.value).toBe(result.overall.value);
      expect(cells.map((cell) => cell && [cell.locality, cell.unit.value, cell.standing])).toEqual(
        tartan.localities.map((name) => {
          const unit = result.localities.find(({ code }) => code === name);
          return unit && unit.value !== null ? [name, unit.value, FAR[shownOf(unit, adjusted).band] ?? 'similar'] : null;
        }),
      );
    }
  }, 600_000); // prettier-ignore

  it('finds the measure with most signals: diabetes exceptions, planted so', () => {
    expect(mostSignals(found.signals)?.column.key).toBe('exception-rate:DM');
  });

  it('has of a pathway its indicators, its register and its specialty, and nothing else', () => {
    const pathway = resolveOverview({ pathway: 'diabetes' }, description)?.pathway;
    if (!pathway) throw new Error('no diabetes');
    const keys = board.columns.filter(({ request }) => isOfPathway(request, pathway)).map(({ key }) => key);
    expect([...keys].sort()).toEqual(['achievement:DM', 'exception-rate:DM', 'first-attendance-rate:307', 'first-to-follow-up:307', 'prevalence:DM', 'referral-rate:307']); // prettier-ignore
  });

  it('counts the practices of a kind of file as the coverage of the Data page does', async () => {
    const coverage = await analysis.coverage();
    const of = (kind: string) => unitsCovered(kind, { coverage, measures: description.measures }, { period: '2007/08', unitKind: 'practice' })?.withValue ?? null; // prettier-ignore
    const kinds = loadedKinds(description.files).map(({ kind }) => kind);
    expect(kinds).toContain('outpatients');
    const own = (measure: string) => Math.max(...coverage.filter((row) => row.measure === measure).flatMap(({ cells }) => cells.filter(({ period }) => period === '2007/08').map(({ withValue }) => withValue))); // prettier-ignore
    expect(of('qof')).toBe(own('exception-rate'));
    expect(of('outpatients')).toBe(Math.max(own('first-to-follow-up'), own('first-attendance-rate'), own('follow-up-rate'))); // prettier-ignore
    expect(of('referrals')).toBe(own('referral-rate'));
    expect(of('prescribing-budget')).toBe(own('spend-against-budget'));
    expect(of('contract')).toBeNull();
  });
});
