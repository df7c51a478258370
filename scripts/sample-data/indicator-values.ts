import { dealtNormals } from './effects';
import { PRACTICES } from './practices';
import { PRESCRIBED } from './prescribing';
import { randomStream } from './random';
import { binomial } from './samplers';
import type { SampleTable } from './sample-table';

const QUARTERS = ['2006/07 Q1', '2006/07 Q2', '2006/07 Q3', '2006/07 Q4', '2007/08 Q1', '2007/08 Q2'] as const;

/** Low-cost statins' share of statin items, all practices, as it rose quarter by quarter. */
const SHARE = [0.58, 0.6, 0.62, 0.64, 0.66, 0.68] as const;

/** `indicator-values.csv`: one pair, low-cost statin items of all statin items, for each whole quarter of prescribing. */
export function indicatorValuesTable(): SampleTable {
  const random = randomStream('indicator values');
  const habits = dealtNormals(random, PRACTICES.length);
  const lipids = lipidItems();
  return {
    kind: 'indicator-values',
    columns: ['indicator_code', 'period', 'practice_code', 'numerator', 'denominator', 'indicator_name', 'unit', 'higher_is'], // prettier-ignore
    rows: QUARTERS.flatMap((quarter, q) =>
      PRACTICES.flatMap(({ code }, i) => {
        const items = lipids.get(`${code} ${quarter}`);
        if (items === undefined) return [];
        const share = SHARE[q] ?? 0;
        const odds = (share / (1 - share)) * Math.exp(0.45 * (habits[i] ?? 0));
        const statins = binomial(random, items, 0.93);
        const lowCost = binomial(random, statins, odds / (1 + odds));
        return [['STATIN', quarter, code, lowCost, statins, 'Low-cost statins, share of statin items', 'proportion', 'high']]; // prettier-ignore
      }),
    ),
  };
}

/** Items of lipid-regulating drugs by practice and quarter: statins are most of them. */
function lipidItems(): ReadonlyMap<string, number> {
  const items = new Map<string, number>();
  for (const { practiceCode, month, section, items: count } of PRESCRIBED) {
    if (section.code !== '0212') continue;
    const key = `${practiceCode} ${month.year} Q${Math.floor(month.place / 3) + 1}`;
    items.set(key, (items.get(key) ?? 0) + count);
  }
  return items;
}
