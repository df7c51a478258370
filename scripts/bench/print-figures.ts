import type { Figures } from './figures';
import type { Spread } from './spread';
import type { LongestTask } from './trace';

/** So many journeys are told of: those with the longest tasks. */
const LONGEST_JOURNEYS = 5;

type Line = readonly [what: string, figure: string, spread: string];

const number = (value: number, digits: number) =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const ms = (value: number) => `${number(value, 0)} ms`;
const ratio = (value: number) => number(value, 2);
const megabytes = (value: number) => `${number(value / 1e6, 1)} MB`;
const kilobytes = (value: number) => `${number(value / 1e3, 0)} kB`;
const range = ({ min, max, n }: Spread, print: (value: number) => string) => `${print(min)} to ${print(max)}, n = ${n}`;
const split = ({ scripting, rendering, byClock }: LongestTask) =>
  `script ${ms(scripting)}, rendering ${ms(rendering)}; longest by the clock ${ms(byClock)}`;

/** The figures as a Markdown table, ratios first. */
export function figuresTable({
  firstChart,
  firstVisit,
  filter,
  drag,
  map,
  journeys,
  pack,
  load,
  pageLoad,
  bytes,
}: Figures): string {
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  const lines: Line[] = [
    ...(firstChart
      ? [
          [
            'First chart ÷ first chart of a bare page',
            ratio(firstChart.ratio.median),
            range(firstChart.ratio, ratio),
          ] as const,
        ]
      : []),
    ...(load
      ? [
          [
            `Load of ${number(load.rows, 0)} rows (${megabytes(load.bytes)}) ÷ bare create table`,
            ratio(load.ratio.median),
            range(load.ratio, ratio),
          ] as const,
        ]
      : []),
    ...(firstChart
      ? ([
          ['First chart of the app', ms(firstChart.app.median), range(firstChart.app, ms)],
          ['First chart of the bare page', ms(firstChart.bare.median), range(firstChart.bare, ms)],
        ] as const)
      : []),
    ...(firstVisit
      ? ([
          ['Largest contentful paint', ms(firstVisit.largestPaint.median), range(firstVisit.largestPaint, ms)],
          ['Layout shift', number(firstVisit.shift.median, 4), range(firstVisit.shift, (value) => number(value, 4))],
          [
            'Longest main-thread task up to the first chart',
            ms(firstVisit.longestBefore.milliseconds),
            split(firstVisit.longestBefore),
          ],
          [
            'Longest main-thread task after it',
            ms(firstVisit.longestAfter.milliseconds),
            split(firstVisit.longestAfter),
          ],
        ] as const)
      : []),
    ...filter.flatMap(({ practices, painted, longest, main, workers, scripting }): Line[] => {
      const where = `${number(practices, 0)} practices`;
      return [
        [`Filter to painted chart, p50, ${where}`, ms(painted.median), range(painted, ms)],
        [`Filter to painted chart, p95, ${where}`, ms(painted.p95), ''],
        [`Script until the funnel is drawn, p95, ${where}`, ms(scripting.p95), range(scripting, ms)],
        [`Processor time of a change, page, ${where}`, ms(main.median), range(main, ms)],
        [`Processor time of a change, worker, ${where}`, ms(workers.median), range(workers, ms)],
        [`Longest main-thread task of it, ${where}`, ms(longest.milliseconds), split(longest)],
      ];
    }),
    ...drag.map(({ practices, scripting }): Line => [
      `Scenario drag to paint p95 (scripting), ${number(practices, 0)} practices`,
      `${number(scripting.p95, 1)} ms`,
      range(scripting, (value) => `${number(value, 1)} ms`),
    ]),
    ...map.flatMap(({ practices, measures, painted, longest, whole }): Line[] => {
      const where = `${number(practices, 0)} practices × ${measures} measures`;
      return [
        [`Filter to painted heat map, p50, ${where}`, ms(painted.median), range(painted, ms)],
        [`Filter to painted heat map, p95, ${where}`, ms(painted.p95), ''],
        [`Longest main-thread task of it, ${where}`, ms(longest.milliseconds), split(longest)],
        [`All of the heat map worked out, ${where}`, ms(whole.median), range(whole, ms)],
      ];
    }),
    ...journeys.flatMap(({ practices, tasks }): Line[] =>
      tasks
        .filter((_, place) => place < LONGEST_JOURNEYS)
        .map(({ name, longest }, place) => [
          `Longest task of ${tasks.length} journeys, ${number(practices, 0)} practices, place ${place + 1}`,
          ms(longest.milliseconds),
          `${name}: ${split(longest)}`,
        ]),
    ),
    ...(pack
      ? ([
          [`Word paper of ${pack.figures} figures`, ms(pack.word.median), range(pack.word, ms)],
          [`Slides of ${pack.figures} figures`, ms(pack.slides.median), range(pack.slides, ms)],
          ['Longest main-thread task of both', ms(pack.longest.milliseconds), split(pack.longest)],
        ] as const)
      : []),
    ...(load
      ? ([
          ['Load by the core', ms(load.core.median), range(load.core, ms)],
          ['Load by bare create table', ms(load.bare.median), range(load.bare, ms)],
        ] as const)
      : []),
    ...(pageLoad
      ? ([
          [
            'Peak JavaScript heap of that load, page and worker',
            megabytes(pageLoad.peakHeap.median),
            `page ${megabytes(pageLoad.peak.page)}, worker ${megabytes(pageLoad.peak.workers)}; ` +
              `before it ${megabytes(pageLoad.before.page)} and ${megabytes(pageLoad.before.workers)}`,
          ],
          [
            'Longest main-thread task of that load',
            ms(pageLoad.longest.milliseconds),
            `${range(pageLoad.longestTasks, ms)}; ${split(pageLoad.longest)}`,
          ],
        ] as const)
      : []),
    ...(total > 0 ? [['Bytes before the first chart (gzip -9)', kilobytes(total), ''] as const] : []),
    ...Object.entries(bytes).map(([kind, size]): Line => [`of them ${kind}`, kilobytes(size), '']),
  ];
  const rows = lines.map(([what, figure, spread]) => `| ${what} | ${figure} | ${spread} |`);
  return ['| What | Median | Spread |', '| --- | ---: | --- |', ...rows].join('\n');
}
