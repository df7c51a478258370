import type { MeasureAvailability } from '@/analysis/analysis';
import { loadedPart } from '@/domain/loaded-periods';
import { parsePeriod, periodInWords } from '@/domain/period';
import type { SelectOption } from '@/ui/select-field';

/** Periods by their length, those of which only a part is loaded with that part. */
export function periodOptions(
  { periods }: Pick<MeasureAvailability, 'periods'>,
  chosen: string,
): readonly SelectOption[] {
  const listed = periods.includes(chosen) ? periods : [chosen, ...periods];
  return listed.map((period) => {
    const part = loadedPart(period, periods);
    const isPart = part !== null && part !== period;
    const label = periodInWords(period);
    return {
      value: period,
      label: isPart ? `${label} (${monthsOf(part)} of ${monthsOf(period)} months)` : label,
      group: lengthOf(period),
    };
  });
}

function monthsOf(period: string): number {
  return parsePeriod(period)?.months ?? 0;
}

function lengthOf(period: string): string {
  const months = monthsOf(period);
  return months === 12 ? 'Years' : months === 3 ? 'Quarters' : months === 1 ? 'Months' : 'Longer or shorter';
}
