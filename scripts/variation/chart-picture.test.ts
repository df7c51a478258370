import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { answerRequest } from './answer-request';
import { readOptions } from './options';

const MEASURES = [
  ['exception-rate', '--group', 'DM'],
  ['achievement', '--indicator', 'DM5'],
  ['patients-receiving-intervention', '--group', 'CHD'],
  ['prevalence', '--group', 'DM'],
  ['referral-rate', '--specialty', '307'],
  ['first-attendance-rate', '--specialty', '307'],
  ['follow-up-rate', '--specialty', '307', '--provider', 'RWG'],
  ['first-to-follow-up', '--specialty', '307'],
] as const;
const CHARTS = ['funnel', 'ranked', 'spread', 'trend'] as const;

const { DOMParser } = new JSDOM().window;
let sample: Analysis;
beforeAll(async () => {
  sample = await createNodeAnalysis();
  await sample.open([]);
}, 60_000);

async function pictureOf(analysis: Analysis, ...words: readonly string[]): Promise<Document> {
  const svg = await answerRequest(analysis, readOptions(['--format', 'svg', '--period', '2007/08', ...words]));
  const parsed = new DOMParser().parseFromString(svg, 'application/xml');
  expect(parsed.querySelector('parsererror')?.textContent ?? null).toBeNull();
  expect(parsed.documentElement.localName).toBe('svg');
  return parsed;
}

/** The words of a picture in a line, however they are broken over it. */
const wordsOf = (picture: Document): string => [...picture.querySelectorAll('text')].map(({ textContent }) => textContent.trim()).join(' '); // prettier-ignore

function numbersMissing(picture: Document): readonly string[] {
  return [...picture.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes, ...(element.children.length === 0 ? [{ name: 'text', value: element.textContent }] : [])]
      .filter(({ value }) => /\b(?:NaN|undefined|Infinity|null|\[object)\b/.test(value))
      .map(({ name, value }) => `${element.localName} ${name}: ${value.slice(0, 80)}`),
  );
}

describe('unitPicture and the trend', () => {
  it.each(MEASURES.flatMap(([measure, ...rest]) => CHARTS.map((chart) => [chart, measure, rest] as const)))(
    'draws the %s of %s as well-formed XML with its words inside',
    async (chart, measure, rest) => {
      const unit = chart === 'trend' ? ['--unit', 'Y90004'] : [];
      const picture = await pictureOf(sample, '--chart', chart, '--measure', measure, ...rest, ...unit);
      const words = wordsOf(picture);
      const { definition, title } = await sample.measure({ measure, period: '2007/08', ...Object.fromEntries(pairs(rest)) }); // prettier-ignore
      expect(numbersMissing(picture)).toEqual([]);
      expect(words).toContain(title);
      expect(words).toMatch(/Synthetic sample data Source: .*Data for .*\d{4}/);
      const caveat = definition.caveats.find((text) => !text.startsWith('A group rate') || rest[0] === '--group');
      if (caveat !== undefined) expect(words).toContain(caveat);
      expect(picture.querySelector('svg > title')?.textContent).toMatch(/\S/);
      expect(picture.querySelector('svg > desc')?.textContent).toMatch(/2007/);
    },
    60_000,
  );

  it('writes names with markup, quotes and signs as they are', async () => {
    const names = ['=cmd|"A0"', `Smith & <Jones> 'x' 😀`, '-Minus', '+Plus ]]>'];
    const practices = names.map((name, i) => `Y9000${i},"${name.replaceAll('"', '""')}",A & <B> ${i % 2}`).join('\n');
    const counts = [100, 3, 300, 40].map((exceptions, i) => `2007/08,Y9000${i},DM5,1,${400 - exceptions},${exceptions}`).join('\n'); // prettier-ignore
    const analysis = await createNodeAnalysis();
    const file = (name: string, text: string) => ({ name, content: new TextEncoder().encode(text) });
    await analysis.load([
      file('practices & <co>.csv', `practice_code,practice_name,locality\n${practices}\n`),
      file('qof & <co>.csv', `financial_year,practice_code,indicator_code,numerator,denominator,exceptions\n${counts}\n`), // prettier-ignore
    ]);
    for (const chart of ['funnel', 'ranked', 'spread'] as const) {
      const picture = await pictureOf(analysis, '--measure', 'exception-rate', '--chart', chart);
      expect(numbersMissing(picture)).toEqual([]);
      expect(wordsOf(picture)).toContain('qof & <co>.csv');
      expect(wordsOf(picture)).toContain('A & <B> 1');
    }
    const csv = await answerRequest(analysis, readOptions(['--measure', 'exception-rate', '--period', '2007/08']));
    expect(csv).toContain(`,Smith & <Jones> 'x' 😀,`);
    expect(csv).toContain(',"=cmd|""A0""",');
    expect(csv).toContain(',-Minus,');
  }, 60_000);
});

function pairs(words: readonly string[]): readonly (readonly [string, string])[] {
  return words.flatMap((word, i) => (word.startsWith('--') ? [[word.slice(2), words[i + 1] ?? ''] as const] : []));
}
