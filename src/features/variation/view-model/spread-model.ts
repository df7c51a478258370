import type { SpreadRow, SpreadSpec } from '@/charts/spread-picture';
import { quantiles } from '@/stats/quantile';
import { type ChartInput, drawnOf, localityOf, targetLine, valueTitle } from './chart-input';
import { spreadDescription } from './long-description';
import { type ResultUnit } from './result-words';
import { shownOf } from './shown';

/**
 * The spread of the units within each locality shown, with the locality's own value. A locality of which a point is left
 * off has no box: quartiles of the others would be wrong, and those of all could give the count away.
 */
export function spreadSpec(input: ChartInput): SpreadSpec {
  const { result, units } = input;
  const byLocality = groupByLocality(units);
  const wholes = new Map(result.localities.map((whole) => [localityOf(whole), whole]));
  const rows = input.localities.flatMap((locality) => {
    const members = byLocality.get(locality);
    return members ? [rowOf(locality, members, wholes.get(locality), input)] : [];
  });
  return {
    rows,
    localities: input.localities,
    colours: input.colours,
    lines: targetLine(result),
    format: result.definition.format,
    valueTitle: valueTitle(result),
    selectedId: input.selectedId,
    summary: spreadDescription(input),
  };
}

/** How many rows the spread has: the localities with a unit that is shown. */
export function spreadRows({ units, localities }: ChartInput): number {
  const found = new Set(units.map(localityOf));
  return localities.filter((locality) => found.has(locality)).length;
}

function groupByLocality(units: readonly ResultUnit[]): ReadonlyMap<string, readonly ResultUnit[]> {
  const groups = new Map<string, ResultUnit[]>();
  for (const unit of units) {
    const group = groups.get(localityOf(unit));
    if (group) group.push(unit);
    else groups.set(localityOf(unit), [unit]);
  }
  return groups;
}

function rowOf(
  locality: string,
  members: readonly ResultUnit[],
  whole: ResultUnit | undefined,
  input: ChartInput,
): SpreadRow {
  const [q1 = null, median = null, q3 = null] = quantiles(members.flatMap(({ value }) => value ?? []), [0.25, 0.5, 0.75]); // prettier-ignore
  const isWhole = !members.some(({ code }) => input.leftOff.has(code));
  const hasQuartiles = isWhole && q1 !== null && median !== null && q3 !== null;
  return {
    locality,
    points: drawnOf({ units: members, leftOff: input.leftOff }).map((unit) => ({
      id: unit.code,
      name: unit.name,
      locality,
      hover: input.hovers.get(unit.code) ?? '',
      value: unit.value,
      isCompared: shownOf(unit, input.adjusted).band !== 'not-compared',
    })),
    quartiles: hasQuartiles ? { q1, median, q3 } : null,
    whole: wholeOf(whole),
  };
}

function wholeOf(whole: ResultUnit | undefined): SpreadRow['whole'] {
  if (!whole || whole.value === null) return null;
  return { value: whole.value, lower: whole.lower95, upper: whole.upper95 };
}
