import { formatCount, formatValue } from '@/domain/format';
import type { TargetStanding } from '@/domain/target-line';
import { periodInWords } from '@/domain/period';
import { inSentence } from '@/domain/sentence';
import type { StandingCounts, TrackedTarget, TrackedValue } from './tracker';

const STANDING: Readonly<Record<TargetStanding, string>> = {
  met: '● Met',
  'not-met': '○ Not met',
  above: '▲ Above',
  below: '▽ Below',
  at: '◆ At it',
  'not-given': '– Not given',
};

/** What a column of the tracker is: the measure, its indicator and the target. */
export function targetHeader({ target, result }: TrackedTarget): string {
  const name = [result?.definition.shortTitle ?? target.measure, target.indicatorCode].filter((part) => part !== null).join(' '); // prettier-ignore
  if (!result) return name;
  const value = formatValue(target.value, result.definition.format);
  const { polarity } = result.definition;
  return `${name}: ${polarity === 'high' ? `${value} or more` : polarity === 'low' ? `${value} or less` : `against ${value}`}`; // prettier-ignore
}

/** Where a unit stands, by shape and word, with its value: `● Met 71.2%`. */
export function standingWords({ value, standing }: TrackedValue, { result }: TrackedTarget): string {
  if (!result) return '…';
  return value === null ? STANDING[standing] : `${STANDING[standing]}, ${formatValue(value, result.definition.format)}`;
}

/** How many stand where: `65 of 72 met`, or where neither direction is good `26 above, 46 below`. */
export function countsWords(counts: StandingCounts, { result }: TrackedTarget): string {
  if (!result) return '…';
  const given = counts.met + counts['not-met'] + counts.above + counts.below + counts.at;
  if (given === 0) return 'None given';
  const without = counts['not-given'] === 0 ? '' : `, ${formatCount(counts['not-given'])} not given`;
  if (result.definition.polarity !== 'neither') return `${formatCount(counts.met)} of ${formatCount(given)} met${without}`; // prettier-ignore
  const at = counts.at === 0 ? '' : `, ${formatCount(counts.at)} at it`;
  return `${formatCount(counts.above)} above, ${formatCount(counts.below)} below${at}${without}`;
}

/** Where a target is from, as a sentence's part. */
export function targetSource(of: TrackedTarget): string {
  const { target } = of;
  return `${inSentence(targetHeader(of))} (${periodInWords(target.period)}${target.source === null ? '' : `; ${target.source}`})`;
}
