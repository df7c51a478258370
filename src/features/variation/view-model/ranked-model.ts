import type { RankedSpec } from '@/charts/ranked-spec';
import { formatCount } from '@/domain/format';
import { type ChartInput, drawnOf, localityOf, valueTitle } from './chart-input';
import { rankedDescription } from './long-description';
import { unitsInWords } from './result-words';
import { shownOf } from './shown';
import { referenceLines } from './target-lines';

/** The units in order of value, with their 95% intervals. */
export function rankedSpec(input: ChartInput): RankedSpec {
  const { result, adjusted } = input;
  const units = drawnOf(input);
  const drawn = units.filter(({ value }) => value !== null).length;
  return {
    points: units.map((unit) => ({
      id: unit.code,
      name: unit.name,
      locality: localityOf(unit),
      hover: input.hovers.get(unit.code) ?? '',
      value: unit.value,
      lower: unit.lower95,
      upper: unit.upper95,
      isCompared: shownOf(unit, adjusted).band !== 'not-compared',
    })),
    localities: input.localities,
    colours: input.colours,
    lines: referenceLines(input),
    format: result.definition.format,
    valueTitle: valueTitle(result),
    unitsTitle: `${formatCount(drawn)} ${unitsInWords(result, drawn)}, lowest to highest`,
    selectedId: input.selectedId,
    summary: rankedDescription(input),
  };
}
