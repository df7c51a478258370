import type { CompareResult, MeasureResult, MeasureUnit } from '@/analysis/analysis';
import type { ScatterSpec } from '@/charts/scatter-spec';
import { formatCount } from '@/domain/format';
import { unitWord } from '@/domain/unit-kind';
import { correlationText } from './association';
import { axisTitle, countsText, valueText } from './measure-name';
import type { JoinedUnit, RelationInput } from './relation-input';
import { headlineOf } from './finding';

/** The chart of two measures. */
export function scatterSpec({ result, shown, selected, localities, colours }: RelationInput): ScatterSpec {
  const { x, y, line, joined } = result;
  return {
    localities,
    colours,
    points: shown.map((unit) => ({
      id: unit.code,
      name: unit.name,
      locality: unit.area,
      hover: hoverOf(unit, result, selected.has(unit.code)),
      x: unit.across,
      y: unit.up,
      size: unit.sized,
      isSelected: selected.has(unit.code),
    })),
    x: { title: axisTitle(x), format: x.definition.format, target: x.target },
    y: { title: axisTitle(y), format: y.definition.format, target: y.target },
    line,
    notDrawn: joined.length - shown.length,
    summary: summaryOf(result, shown),
  };
}

/** What the chart says, in words, for those who do not see it. */
function summaryOf(result: CompareResult, shown: readonly JoinedUnit[]): string {
  const count = `${formatCount(shown.length)} ${unitWord(result.unitKind, shown.length)}`;
  const line = result.line === null ? 'No line is drawn.' : `The line ${result.line.slope < 0 ? 'falls' : 'rises'} from left to right.`; // prettier-ignore
  return `Scatter of ${axisTitle(result.y)} against ${axisTitle(result.x)}: ${count}. ${headlineOf(result)}. Correlation ${correlationText(result.pearson)}. ${line}`;
}

function hoverOf(unit: JoinedUnit, result: CompareResult, isSelected: boolean): string {
  const { x, y, size } = result;
  return [
    unit.name === unit.code ? unit.name : `${unit.name} (${unit.code})`,
    unit.area,
    lineOf(x, unit.x),
    lineOf(y, unit.y),
    size === null ? `List size: ${formatCount(unit.listSize)}` : lineOf(size, unit.size),
    ...(isSelected ? ['Selected'] : []),
  ].join('\n');
}

function lineOf(measure: MeasureResult, unit: MeasureUnit | null): string {
  const counts = unit === null ? '' : countsText(unit, measure);
  return `${measure.title}: ${valueText(unit?.value ?? null, measure)}${counts === '' ? '' : ` (${counts})`}`;
}

/** What the area of a mark stands for. */
export function sizeWords({ size }: Pick<CompareResult, 'size'>): string {
  return size === null ? 'list size' : axisTitle(size);
}

/** What the line is, or why there is none. */
export function lineWords({ line, joined }: Pick<CompareResult, 'line' | 'joined'>): string {
  if (line === null) return 'No line: fewer than 3 units with a denominator, or a measure that does not vary.';
  const without = joined.length - line.n;
  return `Line: weighted by the denominators of the measure up the side, with its 95% band${without === 0 ? '' : `; ${formatCount(without)} without a denominator are left out of it`}.`;
}
