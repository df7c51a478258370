import { startSentence } from '@/domain/sentence';
import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatValue } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { type ChartInput, drawnOf, localityOf, valueTitle } from './chart-input';
import { areValuesAlone, periodOf, targetWord, unitsInWords } from './result-words';
import { outside998, shownOf } from './shown';
import { targetSentences } from './target-lines';

const MOST_NAMED = 5;

/** How many units are drawn and how many are left out, and why: `73 practices; 2 without a value; 16 hidden`. */
export function drawnUnits({ result, units, leftOff }: ChartInput): string {
  const given = units.filter(({ value }) => value !== null);
  const drawn = drawnOf({ units: given, leftOff }).length;
  const silent = units.length - given.length;
  const hidden = result.units.length - units.length;
  return [
    `${formatCount(drawn)} ${unitsInWords(result, drawn)}`,
    ...(silent > 0 ? [`${formatCount(silent)} without a value`] : []),
    ...(given.length > drawn ? [`${formatCount(given.length - drawn)} left off for small counts`] : []),
    `${formatCount(hidden)} hidden`,
  ].join('; ');
}

/** What the funnel says, in words, for those who do not see it. */
export function funnelDescription(input: ChartInput): string {
  const { result, adjusted } = input;
  const { above, below } = outside998(result, adjusted);
  const limits = result.counts.compared === 0 ? 'No limits are drawn.' : `${formatCount(above)} above the upper 99.8% limit, ${formatCount(below)} below the lower.`; // prettier-ignore
  return `Funnel of ${valueTitle(result)} by size, ${periodOf(result)}: ${drawnUnits(input)}. ${averageSentence(result)}${targetsText(input)}${limits}${furthestSentence(input)}`;
}

function averageSentence(result: MeasureResult): string {
  if (result.target === null) return '';
  return `The ${targetWord(result)} is ${formatValue(result.target, result.definition.format)}. `;
}

function targetsText(input: ChartInput): string {
  return targetSentences(input).map((text) => `${text} `).join(''); // prettier-ignore
}

function furthestSentence(input: ChartInput): string {
  const { result, adjusted } = input;
  const far = drawnOf(input)
    .map((unit) => ({ unit, z: shownOf(unit, adjusted).z, band: shownOf(unit, adjusted).band }))
    .filter(({ band }) => band === 'above-998' || band === 'below-998')
    .sort((a, b) => Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0))
    .slice(0, MOST_NAMED)
    .map(({ unit }) => `${unit.name} ${formatValue(unit.value, result.definition.format)}`);
  return far.length === 0 ? '' : ` Furthest outside: ${far.join(', ')}.`;
}

/** What the chart of spread says: the localities with their own values. */
export function spreadDescription(input: ChartInput): string {
  const { result } = input;
  const said = `${valueTitle(result)} of each unit in its ${areaWord(result.request.grouping, 1)}, ${periodOf(result)}: ${drawnUnits(input)}.`;
  if (areValuesAlone(result))
    return `${said} No value of a ${areaWord(result.request.grouping, 1)} can be made of them.`;
  const shown = new Set(input.units.map(localityOf));
  const values = result.localities
    .filter((whole) => shown.has(localityOf(whole)))
    .map((whole) => `${whole.name} ${formatValue(whole.value, result.definition.format)}`);
  return `${said} ${startSentence(areaWord(result.request.grouping, 2))} as a whole: ${values.join(', ')}.`;
}

/** What the ranked chart says: its ends. */
export function rankedDescription(input: ChartInput): string {
  const { result } = input;
  const values = drawnOf(input).flatMap((unit) => (unit.value === null ? [] : [{ unit, value: unit.value }]));
  const ends = values.sort((a, b) => a.value - b.value);
  const [low, high] = [ends[0], ends.at(-1)];
  const print = (value: number) => formatValue(value, result.definition.format);
  const range = low && high ? ` From ${print(low.value)} (${low.unit.name}) to ${print(high.value)} (${high.unit.name}).` : ''; // prettier-ignore
  return `${valueTitle(result)} in order, ${periodOf(result)}: ${drawnUnits(input)}.${range} ${averageSentence(result)}${targetsText(input)}`.trim();
}
