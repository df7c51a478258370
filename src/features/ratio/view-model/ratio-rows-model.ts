import type { RatioRowsSpec } from '@/charts/ratio-rows-picture';
import { formatCount, formatDecimal } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { periodSoFar } from './attendance-words';
import { drawnOf, hasPoint, LEAST_FIRSTS, localityOf, type RatioInput, ratioLine, type RatioUnitResult } from './ratio-input'; // prettier-ignore

/** Localities with their units against the negotiated ratio. */
export function ratioRowsSpec(input: RatioInput): RatioRowsSpec {
  const { measure, units, localities, colours, selectedId, hovers } = input;
  const byLocality = new Map<string, RatioUnitResult[]>();
  for (const unit of units) {
    const members = byLocality.get(localityOf(unit));
    if (members) members.push(unit);
    else byLocality.set(localityOf(unit), [unit]);
  }
  const wholes = new Map(measure.localities.map((whole) => [whole.code, whole]));
  return {
    rows: localities.flatMap((locality) => {
      const members = byLocality.get(locality);
      if (!members) return [];
      const whole = wholes.get(locality);
      return [
        {
          locality,
          points: drawnOf({ units: members, leftOff: input.leftOff }).flatMap((unit) =>
            hasPoint(unit) && unit.value !== null
              ? [{ id: unit.code, name: unit.name, locality, hover: hovers.get(unit.code) ?? '', value: unit.value, firsts: unit.denominator ?? 0 }] // prettier-ignore
              : [],
          ),
          whole: whole && whole.value !== null ? { value: whole.value, lower: whole.lower95, upper: whole.upper95 } : null, // prettier-ignore
        },
      ];
    }),
    localities,
    colours,
    lines: ratioLine(input),
    valueTitle: 'Follow-ups per first attendance',
    emptyText: `no ${unitWord(measure.unitKind, 1)} with ${LEAST_FIRSTS} first attendances or more`,
    selectedId,
    summary: rowsSummary(input),
  };
}

/** What the chart says, for those who do not see it. */
function rowsSummary(input: RatioInput): string {
  const { measure, units } = input;
  const shown = new Set(units.map(localityOf));
  const values = measure.localities
    .filter(({ code, value }) => shown.has(code) && value !== null)
    .map(({ name, value }) => `${name} ${formatDecimal(value, 2)}`);
  const line = ratioLine(input).map(({ label, value }) => ` The line is the ${label === 'negotiated' ? 'negotiated ratio' : label}, ${formatDecimal(value, 2)}.`); // prettier-ignore
  return `Follow-ups per first attendance of each ${unitWord(measure.unitKind, 1)}, ${periodSoFar(measure)}. ${startSentence(areaWord(measure.request.grouping, 2))} as a whole: ${values.join(', ')}.${line.join('')} ${notDrawnNote(input)}`.trim();
}

/** How many units have no point, and why; nothing where all have one. */
export function notDrawnNote({ measure, units }: RatioInput): string {
  const few = units.filter((unit) => unit.denominator !== null && unit.numerator !== null && !hasPoint(unit)).length;
  const silent = units.filter(({ numerator, denominator }) => numerator === null || denominator === null).length;
  const hidden = measure.units.length - units.length;
  const part = (count: number, words: string) => (count === 0 ? [] : [`${formatCount(count)} ${unitWord(measure.unitKind, count)} ${words}`]); // prettier-ignore
  return [
    ...part(few, `with fewer than ${LEAST_FIRSTS} first attendances not shown`),
    ...part(silent, 'without both counts not shown'),
    ...part(hidden, 'hidden by the filter'),
  ]
    .map((text) => `${text}.`)
    .join(' ');
}
