import { MONTHS, type Month } from './calendar';
import { listSizeOf } from './list-size';
import { isOpenIn } from './practices';
import type { Demand } from './specialties';

/** August and December are quieter than their working days. */
const quiet = (month: Month) => (month.text.endsWith('-08') ? 0.94 : month.text.endsWith('-12') ? 0.95 : 1);
const busy = (month: Month) => month.workingDays * quiet(month) * (month.year === '2006/07' ? 0.97 : 1);
const BASE = MONTHS.filter(({ year }) => year === '2007/08').reduce((sum, month) => sum + busy(month), 0);

/**
 * Expected first attendances of a practice in a month at both providers; null while it is closed. A practice whose list
 * was smaller in an earlier year sends fewer.
 */
export function expectedFirsts({ practice, firsts }: Demand, month: Month): number | null {
  const list = listSizeOf(practice, month.year);
  if (list === null || !isOpenIn(practice, month)) return null;
  return (firsts * busy(month) * list) / (BASE * practice.listSize);
}

/** Diabetic follow-ups for each first drift upwards through 2007/08; the level of April to November 2007 is 1. */
export function followUpDrift(specialtyCode: string, month: Month): number {
  if (specialtyCode !== '307') return 1;
  return month.year === '2006/07' ? 0.895 : 0.95 + 0.1 * (month.place / 7);
}
