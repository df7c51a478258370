import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskResult } from '../../scripts/variation/mask-result';
import type { MeasureResult } from '@/analysis/analysis';
import { nativeFunnel } from '@/charts/native-funnel';
import { nativeRanked } from '@/charts/native-ranked';
import { funnelPicture } from '@/charts/funnel-picture';
import { rankedPicture } from '@/charts/ranked-picture';
import { PAPER_SHEET } from '@/charts/sheet';
import { spreadPicture } from '@/charts/spread-picture';
import { emptyPack, type Pack } from '@/domain/pack';
import { paintSvg } from '@/charts/paint-svg';
import { threeFigures } from '@/exports/masked-units';
import { maskingOf, type ResultMasking } from '@/exports/small-numbers';
import { savableUnits } from '@/features/variation/savable-units';
import { figureOf, type UnitChart } from '@/features/variation/view-model/figure-words';
import { funnelSpec } from '@/features/variation/view-model/funnel-model';
import { rankedSpec } from '@/features/variation/view-model/ranked-model';
import { isShownAdjusted } from '@/features/variation/view-model/shown';
import { spreadSpec } from '@/features/variation/view-model/spread-model';
import { withoutSmallUnits } from '@/features/variation/view-model/unit-small-counts';
import { CountsTooSmall } from '@/figures/counts-too-small';
import { withToldLimits } from '@/figures/told-limits';
import { madeFigures, makePack, type PackMaking } from '@/packs/make-pack';
import { folderFiles } from '@/packs/pack-folder';
import { paperOf } from '@/packs/pack-paper';
import type { MeasureKind } from '@/stats/measure-kind';
import { aDescription, anAnalysis } from '../support/a-description';
import { fits, type HiddenCount, type PlacedCounts, resultOf, valuesThatFit } from '../support/fitting-counts';

const CHARTS = ['funnel', 'ranked', 'spread'] as const;

const inputOf = (result: MeasureResult) => ({
  result, units: result.units, targets: [], localities: ['DacCom', 'WatCom', 'No locality'], colours: new Map(),
  adjusted: isShownAdjusted(result, undefined), selectedId: null, hovers: new Map(), leftOff: new Set<string>(),
}); // prettier-ignore

/** What the three charts of a result say, draw and hold for office programs, with this masking; null where there are none. */
function drawn(result: MeasureResult, masking: ResultMasking, smallNumbers: number): string | null {
  try {
    const safe = withoutSmallUnits(inputOf(result), masking);
    const [funnel, ranked] = [funnelSpec(safe), rankedSpec(safe)];
    const pictures = [funnelPicture(funnel, PAPER_SHEET), rankedPicture(ranked, PAPER_SHEET), spreadPicture(spreadSpec(safe), PAPER_SHEET)]; // prettier-ignore
    const told = withToldLimits(funnel, result, safe.adjusted, masking, threeFigures);
    return JSON.stringify([CHARTS.map((chart) => figureOf(chart, safe, { smallNumbers, only: null })), pictures.map(({ drawing }) => paintSvg(drawing)), told && nativeFunnel(told), nativeRanked(ranked)]); // prettier-ignore
  } catch (cause) {
    if (cause instanceof CountsTooSmall) return null;
    throw cause;
  }
}

const SIDES = ['numerator', 'denominator'] as const;
type Sides = Record<(typeof SIDES)[number], unknown>;
interface Printed {
  readonly units: readonly Sides[];
  readonly localities: readonly (Sides & { readonly code: string })[];
  readonly overall: Sides;
}

/** Masked counts that could be only one number below the threshold, for a reader of tables, words, pictures and chart data. */
function givenAway(kind: MeasureKind, counts: readonly PlacedCounts[], threshold: number): readonly string[] {
  const result = resultOf(kind, counts);
  const masking = maskingOf(result, threshold);
  const json = maskResult(result, threshold) as Printed;
  const truth = drawn(result, masking, threshold);
  const hidden = json.units.flatMap((row, unit) => SIDES.filter((side) => row[side] === '*').map((side): HiddenCount => ({ unit, side }))); // prettier-ignore
  const isPair = ({ numerator, denominator }: PlacedCounts) => numerator === null || denominator === null || (kind === 'proportion' ? numerator <= denominator : kind !== 'rate' || denominator > 0 || numerator === 0); // prettier-ignore
  const totalOf = (side: 'numerator' | 'denominator', locality: string | null | undefined) => {
    const row = locality === undefined ? json.overall : json.localities.find(({ code }) => code === (locality ?? 'No locality')); // prettier-ignore
    const total = row?.[side];
    return typeof total === 'number' ? total : null;
  };
  const isFit = (candidate: readonly PlacedCounts[]) => {
    if (!candidate.every(isPair)) return false;
    const other = resultOf(kind, candidate);
    return fits(json, other) && drawn(other, masking, threshold) === truth;
  };
  return hidden.flatMap((cell) => {
    const own = counts[cell.unit]?.[cell.side] ?? 0;
    if (own < 1 || own >= threshold) return [];
    const values = valuesThatFit(counts, hidden, cell, Math.max(2, threshold - 1), { totalOf, isPair, isFit });
    return values.length >= 2 ? [] : [`${cell.side} of unit ${cell.unit} can only be ${values.join()}`];
  });
}

const KINDS = ['proportion', 'rate', 'ratio'] as const;
const aUnit = (kind: MeasureKind) =>
  fc
    .record({ locality: fc.constantFrom('DacCom', 'WatCom', null), denominator: fc.integer({ min: 1, max: 40 }), share: fc.constantFrom(0, 0.1, 0.3, 0.6, 1), more: fc.integer({ min: 0, max: 4 }) })
    .map(({ locality, denominator, share, more }): PlacedCounts => ({ locality, denominator, numerator: Math.round(denominator * share) + (kind === 'proportion' ? 0 : more) })); // prettier-ignore

const PACK: Pack = {
  ...emptyPack('p', 'Masked'),
  items: CHARTS.map((panel) => ({ kind: 'figure', id: panel, page: '/variation', panel, view: {}, caption: null, table: 'full' })), // prettier-ignore
};

/** Everything that a pack of the three charts prints. */
async function packed(counts: readonly PlacedCounts[], threshold: number): Promise<string> {
  const making: PackMaking = {
    makeFigure: (_page, panel) => Promise.resolve({ savable: savableUnits(panel as UnitChart, inputOf(resultOf('proportion', counts)), null), notes: [] }), // prettier-ignore
    context: { analysis: anAnalysis(), description: aDescription(), groups: [], contractLines: [], engagement: [] },
    threshold, address: 'https://example.org/', data: '0000-0000',
  }; // prettier-ignore
  const made = await makePack(PACK, making);
  const texts = [...folderFiles(made, making, '1')].filter(({ name }) => !name.endsWith('.xlsx'));
  return JSON.stringify([paperOf(made, making, '1'), texts, madeFigures(made).map(({ native }) => native)]);
}

describe('everything that a pack prints with small numbers masked', () => {
  it.each(KINDS)('leaves each masked count of a %s at least two values', (kind) => {
    fc.assert(
      fc.property(fc.array(aUnit(kind), { minLength: 2, maxLength: 6 }), fc.constantFrom(3, 5), (counts, threshold) => {
        expect(givenAway(kind, counts, threshold)).toEqual([]);
      }),
      { seed: 20071122, numRuns: 60 },
    );
  });

  it('names and draws no unit that is masked, and prints every count where masking is off', async () => {
    const counts = [1, 2, 3, 40, 41].map((numerator) => ({ locality: 'DacCom', numerator, denominator: 50 }));
    const masked = JSON.parse(await packed(counts, 5)) as [{ items: { native: unknown; words: unknown; picture: { svg: string } }[] }]; // prettier-ignore
    for (const { native, words, picture } of masked[0].items) {
      for (const name of ['Y90000', 'Y90001', 'Y90002']) expect(JSON.stringify([native, words, picture.svg])).not.toContain(name); // prettier-ignore
    }
    expect(JSON.stringify(masked)).toContain('"*"');
    const open = await packed(counts, 0);
    expect(open).not.toContain('"*"');
    expect(open).not.toContain('left off, so that no count');
  });
});
