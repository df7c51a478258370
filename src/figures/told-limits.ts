import type { FunnelSpec } from '@/charts/funnel-picture';
import type { ResultMasking } from '@/exports/small-numbers';

interface Judged {
  readonly definition: { readonly kind: string };
}

/**
 * A funnel whose limits may be read off as numbers. Adjusted limits would tell τ² in full, so that they have 3 significant
 * figures, as in tables.
 *
 * @param isAdjusted whether the limits drawn are those adjusted for overdispersion
 * @param threeFigures of exports, which is loaded on demand
 * @returns null where the limits may not be told as numbers: they rest on the spread of units some of which are masked
 */
export function withToldLimits(
  spec: FunnelSpec,
  { definition: { kind } }: Judged,
  isAdjusted: boolean,
  { isMasked, statistics }: Pick<ResultMasking, 'isMasked' | 'statistics'>,
  threeFigures: (value: number) => number,
): FunnelSpec | null {
  if (!isMasked || spec.limits.length === 0) return spec;
  if (kind === 'cost' || (isAdjusted && statistics)) return null;
  if (!isAdjusted) return spec;
  const told = (limit: number | null) => (limit === null ? null : threeFigures(limit));
  const limits = spec.limits.map(({ size, lower95, upper95, lower998, upper998 }) => ({ size, lower95: told(lower95), upper95: told(upper95), lower998: told(lower998), upper998: told(upper998) })); // prettier-ignore
  return { ...spec, limits };
}
