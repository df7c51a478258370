import { dealtNormals } from './effects';
import { CLOSED, OPENED, OVERSPENDERS } from './planted';
import { LOCALITIES, type Locality, PRACTICES } from './practices';
import { PRESCRIBED } from './prescribing';
import { cumulativePercent, type ProfileYear } from './prescribing-profile';
import { randomStream, type Uniform } from './random';
import { poundsText, type SampleTable } from './sample-table';

/** Forecast overspend of each locality in 2007/08; below 0 an underspend. DacCom in pounds, the rest as a share. */
const DACCOM_NET_POUNDS = 231_000;
const NET_SHARE: Readonly<Record<Exclude<Locality, 'DacCom'>, number>> = {
  Hertsmere: -0.006,
  StahCom: -0.009,
  WatCom: 0.002,
};

const LAST_MONTH = 7;

/**
 * `prescribing-budget.csv`: whole hundreds of pounds. Each budget is the practice's out-turn less the overspend it is
 * meant to have; the out-turn of 2007/08 is the spend to November × 100 ÷ the profile's cumulative percent.
 */
export function prescribingBudgetTable(): SampleTable {
  const random = randomStream('prescribing budget');
  const rows = (['2006/07', '2007/08'] as const).flatMap((year) => {
    const outturn = outturns(year);
    const over = new Map(LOCALITIES.flatMap(({ name }) => overspends(random, year, name, outturn)));
    return PRACTICES.flatMap(({ code }) => {
      const spent = outturn.get(code);
      if (spent === undefined || isWithoutBudget(code, year)) return [];
      const hundreds = Math.round((spent - (over.get(code) ?? 0)) / 100);
      return [[year, code, poundsText(hundreds * 10_000)]];
    });
  });
  return { kind: 'prescribing-budget', columns: ['financial_year', 'practice_code', 'budget'], rows };
}

/** A practice there for a part of the year has no budget for it. */
function isWithoutBudget(code: string, year: ProfileYear): boolean {
  return (code === CLOSED.code && year === '2007/08') || (code === OPENED.code && year === '2006/07');
}

/** Pounds by practice. */
function outturns(year: ProfileYear): ReadonlyMap<string, number> {
  const percent = year === '2006/07' ? 100 : cumulativePercent(year, LAST_MONTH);
  const pence = new Map<string, number>();
  for (const { practiceCode, month, actualCost } of PRESCRIBED) {
    if (month.year === year) pence.set(practiceCode, (pence.get(practiceCode) ?? 0) + actualCost);
  }
  return new Map([...pence].map(([code, spent]) => [code, spent / percent]));
}

/** Pounds over by practice: an even spread of shares, moved as one to the locality's net. */
function overspends(random: Uniform, year: ProfileYear, name: Locality, outturn: ReadonlyMap<string, number>) {
  const planted = new Map(
    name === 'DacCom' && year === '2007/08'
      ? OVERSPENDERS.map(({ code, overspendPounds }) => [code, overspendPounds] as const)
      : [],
  );
  const codes = PRACTICES.filter(({ locality, code }) => locality === name && !isWithoutBudget(code, year)).map(
    ({ code }) => code,
  );
  const free = codes.filter((code) => !planted.has(code));
  const spent = (list: readonly string[]) => list.reduce((sum, code) => sum + (outturn.get(code) ?? 0), 0);
  const shares = dealtNormals(random, free.length).map((z) => 0.02 * z);
  const net = name === 'DacCom' ? (year === '2007/08' ? DACCOM_NET_POUNDS : 60_000) : NET_SHARE[name] * spent(codes);
  const toPlanted = [...planted.values()].reduce((sum, over) => sum + over, 0);
  const drawn = free.reduce((sum, code, i) => sum + (shares[i] ?? 0) * (outturn.get(code) ?? 0), 0);
  const shift = (net - toPlanted - drawn) / spent(free);
  return [...planted, ...free.map((code, i) => [code, ((shares[i] ?? 0) + shift) * (outturn.get(code) ?? 0)] as const)];
}
