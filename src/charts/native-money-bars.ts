import { numberCode } from '@/domain/number-code';
import { INK } from './ink';
import { localityMark } from './locality-mark';
import type { MoneyBar, MoneyBarsSpec } from './money-bars-picture';
import { nativeAxis } from './native-axis';
import type { NativeBars, NativeValues } from './native-chart';

/** With more rows than this a slide has no room for every name: office programs leave some out. */
const MOST_ROWS = 14;

/**
 * Amounts of money as rows from nothing, a series for each locality, each amount printed at its bar.
 *
 * @returns null for a waterfall, whose bars stand between two amounts and not on nothing; where there is no bar, or there
 *   are more than 14
 */
export function nativeMoneyBars(spec: MoneyBarsSpec): NativeBars | null {
  const { bars } = spec;
  if (spec.isJoined || bars.length === 0 || bars.length > MOST_ROWS) return null;
  const series = (name: string, colour: string, isOwn: (bar: MoneyBar) => boolean): NativeValues => ({
    name,
    colour,
    printed: numberCode('pounds', 0),
    values: bars.map((bar) => (isOwn(bar) ? bar.to : null)),
  });
  const isDark = ({ locality, isTotal }: MoneyBar) => locality === null || isTotal;
  const among = spec.localities.filter((name) => bars.some((bar) => bar.locality === name && !isDark(bar)));
  return {
    kind: 'bars',
    drawn: 'rows',
    categories: bars.map(({ name }) => name),
    value: nativeAxis(spec.valueTitle, [0, ...bars.map(({ to }) => to)], 'pounds'),
    series: [
      ...among.map((name) => series(name, localityMark(name, spec).colour, (bar) => bar.locality === name && !isDark(bar))), // prettier-ignore
      ...(bars.some(isDark) ? [series(spec.valueTitle, INK.text, isDark)] : []),
    ],
  };
}
