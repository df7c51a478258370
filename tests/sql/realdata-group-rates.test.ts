import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '@/analysis/analysis';
import { createNodeAnalysis } from '@/analysis/node-analysis';
import { hasRealFiles, realFile } from '../support/realdata';
import { printedExceptionRates } from '../support/realdata-qof';
import { xmlSheets } from '../support/realdata-sheets';

// Counts of the percentages printed, by openpyxl.
const WORKBOOKS = [
  { file: 'qof-1415-ccg-all.xlsx', period: '2014/15', rates: 11_913, groups: 4389, differing: 16 },
  { file: 'qof-1718-prev-ach-exc-ccg.xlsx', period: '2017/18', rates: 10_282, groups: 3880, differing: 0 },
  { file: 'qof-1819-prev-ach-exc-ccg.xlsx', period: '2018/19', rates: 10_123, groups: 3820, differing: 0 },
] as const;

describe.each(WORKBOOKS)('exception rates asked of $file', ({ file, period, rates, groups, differing }) => {
  const name = `qof-ccg-workbooks/${file}`;
  const isHere = hasRealFiles(name);
  let analysis: Analysis;
  let printed: ReturnType<typeof printedExceptionRates>;

  beforeAll(async () => {
    if (!isHere) return;
    analysis = await createNodeAnalysis();
    await analysis.load([{ name: file, content: { path: realFile(name) } }]);
    printed = printedExceptionRates(xmlSheets(realFile(name)));
  }, 240_000);

  it.skipIf(!isHere)('are those printed, for every indicator of every CCG', async () => {
    const asked = printed.filter(({ indicator }) => indicator !== null);
    expect(asked).toHaveLength(rates);
    expect(await wrongAnswers(asked, ({ indicator }) => ({ indicator: indicator ?? '' }))).toEqual([]);
  }, 240_000); // prettier-ignore

  it.skipIf(!isHere)('are those printed, for the group of every sheet', async () => {
    const asked = printed.filter(({ indicator }) => indicator === null);
    expect(asked).toHaveLength(groups);
    expect(await wrongAnswers(asked, ({ sheet }) => ({ group: sheet }))).toEqual([]);
  }, 240_000); // prettier-ignore

  it.skipIf(!isHere)('say where the publisher’s total is not the sum of its indicators', async () => {
    const sheets = [...new Set(printed.map(({ sheet }) => sheet))];
    const answers = await Promise.all(
      sheets.map((group) => analysis.measure({ measure: 'exception-rate', period, group })),
    );
    const told = answers.flatMap(({ units }) => units.filter(({ notes }) => notes.some((note) => note.includes('publisher’s total')))); // prettier-ignore
    expect(told).toHaveLength(differing);
  });

  /** Printed rates that an answer does not give, asked for once for each group or indicator. */
  async function wrongAnswers(
    rows: typeof printed,
    narrow: (row: (typeof printed)[number]) => { readonly group?: string; readonly indicator?: string },
  ): Promise<readonly string[]> {
    const answers = new Map<string, ReadonlyMap<string, number | null>>();
    const wrong: string[] = [];
    for (const row of rows) {
      const asked = narrow(row);
      const key = JSON.stringify(asked);
      let values = answers.get(key);
      if (!values) {
        const { units } = await analysis.measure({ measure: 'exception-rate', period, ...asked });
        values = new Map(units.map(({ code, value }) => [code, value]));
        answers.set(key, values);
      }
      const value = values.get(row.ccg) ?? NaN;
      if (!(Math.abs(value * 100 - row.percent) < 1e-9))
        wrong.push(`${row.ccg} ${key}: ${row.percent}, got ${value * 100}`);
    }
    return wrong;
  }
});
