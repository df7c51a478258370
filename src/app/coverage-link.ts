import type { MeasureAvailability } from '@/analysis/analysis';
import type { CoverageTarget } from '@/features/coverage/coverage-grid';
import { ALL_GROUPS, type VariationView } from '@/features/variation/variation-view';
import { searchText } from '@/domain/search-text';

/** The view of the Variation page that shows what a cell of the coverage grid counts. */
export function coverageView(
  { measure, unitKind, subject, period }: CoverageTarget,
  measures: readonly MeasureAvailability[],
): VariationView {
  const availability = measures.find(({ definition }) => definition.id === measure);
  const offers = availability?.definition.choices ?? [];
  const narrowed: VariationView =
    subject === null
      ? offers.includes('group')
        ? { group: ALL_GROUPS }
        : {}
      : offers.includes('register-group')
        ? { group: subject }
        : { indicator: subject };
  const isChosen = (availability?.unitKinds.length ?? 0) > 1;
  return { measure, period, ...narrowed, ...(isChosen ? { units: unitKind } : {}) };
}

/** The address of that view. */
export function coverageHref(target: CoverageTarget, measures: readonly MeasureAvailability[]): string {
  return `#/variation${searchText(coverageView(target, measures))}`;
}
