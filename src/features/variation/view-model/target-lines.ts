import type { ReferenceLine } from '@/charts/chart-unit';
import { formatCount, formatValue } from '@/domain/format';
import { type TargetLine, targetStanding } from '@/domain/target-line';
import { type ChartInput, drawnOf, targetLine } from './chart-input';
import { unitsInWords } from './result-words';

/** The lines across a chart of units: what values are compared with, and the targets that loaded files set. */
export function referenceLines({ result, targets }: Pick<ChartInput, 'result' | 'targets'>): readonly ReferenceLine[] {
  return [...targetLine(result), ...targets.map(({ value }) => ({ kind: 'target' as const, value, label: 'target' }))];
}

/** What is said of each target: its value, where it is from, and how many of the units drawn meet it, or lie on either side. */
export function targetSentences(
  input: Pick<ChartInput, 'result' | 'targets' | 'units' | 'leftOff'>,
): readonly string[] {
  return input.targets.map((target) => targetSentence(target, input));
}

function targetSentence(
  { value: target, source }: TargetLine,
  input: Pick<ChartInput, 'result' | 'units' | 'leftOff'>,
): string {
  const { definition } = input.result;
  const given = drawnOf(input).filter(({ value }) => value !== null);
  const count = (wanted: string) => given.filter(({ value }) => targetStanding(value, target, definition.polarity) === wanted).length; // prettier-ignore
  const of = `${formatCount(given.length)} ${unitsInWords(input.result, given.length)}`;
  const about = `Target ${formatValue(target, definition.format)}${source === null ? '' : ` (${source})`}`;
  if (definition.polarity !== 'neither') {
    const met = count('met');
    return `${about}: ${formatCount(met)} of ${of} ${met === 1 ? 'meets' : 'meet'} it.`;
  }
  const at = count('at');
  return `${about}: of ${of} ${formatCount(count('above'))} above it, ${formatCount(count('below'))} below${at === 0 ? '' : `, ${formatCount(at)} at it`}.`; // prettier-ignore
}
