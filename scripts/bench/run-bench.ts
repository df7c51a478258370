import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { buildSites, type Sites } from './build-sites';
import { startChromium } from './chromium';
import type { DragFigures, FilterFigures, Figures, FirstVisitFigures, JourneyFigures, MapFigures, PackMakingFigures } from './figures'; // prettier-ignore
import { filterChanges, loadOfChanges, sampleData, type ChangeLoad, type FilterData } from './filter-change';
import { APP_CHART, BARE_CHART, compressedBytes, firstChart } from './first-chart';
import { firstVisit, type FirstVisit } from './first-visit';
import { historyPicture, historySection } from './history/history-table';
import { measureHistory } from './history/measure-history';
import { type JourneyData, type JourneyTask, longestOfJourneys } from './journeys';
import { writeLargeQof } from './large-qof-file';
import { loadInPage } from './load-in-page';
import { timeLoad } from './load-ratio';
import { PACK_FIGURES, packMaking, type PackTimes, writePack } from './make-pack';
import { type MapTimes, mapFilters } from './map-filter';
import { NATIONAL_YEAR, writeNationalSet } from './national-set';
import { readBenchOptions, type BenchOptions, type Part } from './options';
import { measurePeers } from './peers/measure-peers';
import { peersSection } from './peers/peers-table';
import { figuresTable } from './print-figures';
import { INDICATORS } from './qof-rows';
import { type DragData, scenarioDrag, writeNationalAttendances } from './scenario-drag';
import { pairedRatio, spreadOf } from './spread';
import type { LongestTask } from './trace';
import { writeSection } from './write-document';

const RESULTS = 'bench-results';
/** Beside docs/performance.md. */
const HISTORY_PICTURE = 'history.svg';

/** The parts of a run that every measurement shares. */
interface Run {
  readonly options: BenchOptions;
  readonly browser: Browser;
  readonly sites: Sites;
  /** A folder for generated files, removed at the end. */
  readonly folder: string;
}

/**
 * Measures everything in one run of Chromium, prints the figures and writes bench-results/bench.json.
 *
 * @param words behind `npm run bench --`
 * @param executablePath of Chromium
 * @throws Error when a page fails, or shows or loads anything but what the files hold
 */
export async function runBench(words: readonly string[], executablePath: string): Promise<void> {
  const options = readBenchOptions(words);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    say('building the pages');
    const sites = await buildSites(folder);
    const browser = await startChromium(executablePath);
    try {
      const figures = await measureAll({ options, browser, sites, folder });
      mkdirSync(RESULTS, { recursive: true });
      writeFileSync(join(RESULTS, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`);
      if (options.parts.length > 0) console.log(figuresTable(figures));
      await writeSections(figures);
    } finally {
      await browser.close();
      await sites.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints what is measured beside the app and over the years; a full run also puts it into docs/performance.md. */
async function writeSections({ options, cores, chromium, peers, history }: Figures): Promise<void> {
  const times = options.repeats === 1 ? 'once' : `${options.repeats} times`;
  const machine = `Chromium ${chromium} on a machine with ${cores} cores, each measured ${times}: medians, and in brackets the smallest and the largest.`;
  const publish = async (name: string, text: string): Promise<void> => {
    console.log(text);
    if (!options.quick) await writeSection(name, text);
  };
  if (peers.length > 0) await publish('peers', peersSection(peers, options.practices, machine));
  if (history.length > 0) {
    if (!options.quick) writeFileSync(join('docs', HISTORY_PICTURE), historyPicture(history));
    await publish('history', historySection(history, machine, HISTORY_PICTURE));
  }
}

async function measureAll(run: Run): Promise<Figures> {
  const { options, browser, sites, folder } = run;
  const asked = (part: Part) => options.parts.includes(part);
  const first = asked('first-chart') ? await measureFirstChart(run) : null;
  return {
    options,
    cores: cpus().length,
    chromium: browser.version(),
    firstChart: first?.times ?? null,
    firstVisit: asked('first-chart') ? await measureFirstVisit(run) : null,
    filter: asked('filter') ? await measureFilters(run) : [],
    drag: asked('drag') ? await measureDrags(run) : [],
    map: asked('map') ? [await measureMap(run)] : [],
    journeys: asked('journeys') ? await measureJourneys(run) : [],
    pack: asked('pack') ? await measurePack(run) : null,
    ...(asked('load') ? await measureLoad(run) : { load: null, pageLoad: null }),
    peers: options.peers ? await measurePeers({ ...run, say }) : [],
    history: options.history ? await measureHistory({ options, browser, site: sites.app, folder, say }) : [],
    bytes: first?.bytes ?? {},
  };
}

async function measureFirstChart({ options, browser, sites }: Run) {
  const app: number[] = [];
  const bare: number[] = [];
  let asked: readonly string[] = [];
  // The first visit of a run finds nothing in the system's file cache: it is made and not counted.
  if (!options.quick) await firstChart(browser, sites.bare, BARE_CHART);
  for (let repeat = 1; repeat <= options.repeats; repeat++) {
    say(`first chart, ${repeat} of ${options.repeats}`);
    bare.push((await firstChart(browser, sites.bare, BARE_CHART)).milliseconds);
    const visit = await firstChart(browser, sites.app, APP_CHART);
    app.push(visit.milliseconds);
    asked = visit.asked;
  }
  return {
    times: { app: spreadOf(app), bare: spreadOf(bare), ratio: pairedRatio(app, bare) },
    bytes: compressedBytes(sites.appFolder, asked),
  };
}

async function measureFirstVisit({ options, browser, sites }: Run): Promise<FirstVisitFigures> {
  const visits: FirstVisit[] = [];
  for (let repeat = 1; repeat <= options.repeats; repeat++) {
    say(`first visit, ${repeat} of ${options.repeats}`);
    visits.push(await firstVisit(browser, sites.app));
  }
  return {
    largestPaint: spreadOf(visits.map(({ largestPaint }) => largestPaint)),
    shift: spreadOf(visits.map(({ shift }) => shift)),
    longestBefore: medianTask(visits.map(({ longestBefore }) => longestBefore)),
    longestAfter: medianTask(visits.map(({ longestAfter }) => longestAfter)),
  };
}

async function measureFilters(run: Run): Promise<readonly FilterFigures[]> {
  const { options, sites, folder } = run;
  const national: FilterData = {
    files: writeNationalSet(folder, options.practices),
    period: NATIONAL_YEAR,
    practices: options.practices,
    indicators: new Map(INDICATORS.map((indicator) => [indicator, options.practices])),
  };
  return [await measureFilter(run, sampleData(sites.appFolder)), await measureFilter(run, national)];
}

async function measureFilter({ options, browser, sites }: Run, data: FilterData): Promise<FilterFigures> {
  const times: number[] = [];
  const loads: ChangeLoad[] = [];
  for (let repeat = 1; repeat <= options.repeats; repeat++) {
    say(`filter at ${data.practices} practices, ${repeat} of ${options.repeats}`);
    times.push(...(await filterChanges(browser, sites.app, data, options.changes)));
    loads.push(await loadOfChanges(browser, sites.app, data, Math.ceil(options.changes / 3)));
  }
  return {
    practices: data.practices,
    painted: spreadOf(times),
    longest: medianTask(loads.map(({ longest }) => longest)),
    main: spreadOf(loads.map(({ main }) => main)),
    workers: spreadOf(loads.map(({ workers }) => workers)),
    scripting: spreadOf(loads.flatMap(({ scripting }) => scripting)),
  };
}

async function measureJourneys(run: Run): Promise<readonly JourneyFigures[]> {
  const { options, sites, folder } = run;
  const { practices } = options;
  return [
    await measureJourney(run, { files: [], practices: sampleData(sites.appFolder).practices }),
    await measureJourney(run, { files: writeNationalSet(folder, practices), practices }),
  ];
}

async function measureJourney({ options, browser, sites }: Run, data: JourneyData): Promise<JourneyFigures> {
  const rounds: (readonly JourneyTask[])[] = [];
  for (let repeat = 1; repeat <= options.repeats; repeat++) {
    say(`journeys at ${data.practices} practices, ${repeat} of ${options.repeats}`);
    rounds.push(await longestOfJourneys(browser, sites.app, data));
  }
  const [first = []] = rounds;
  const tasks = first.map(({ name }, place) => ({
    name,
    longest: medianTask(rounds.flatMap((round) => round[place]?.longest ?? [])),
  }));
  return {
    practices: data.practices,
    tasks: [...tasks].sort((a, b) => b.longest.milliseconds - a.longest.milliseconds),
  };
}

async function measurePack({ options, browser, sites, folder }: Run): Promise<PackMakingFigures> {
  const file = writePack(folder);
  const times: PackTimes[] = [];
  for (let repeat = 1; repeat <= options.repeats; repeat++) {
    say(`pack of ${PACK_FIGURES} figures, ${repeat} of ${options.repeats}`);
    times.push(await packMaking(browser, sites.app, file));
  }
  return {
    figures: PACK_FIGURES,
    word: spreadOf(times.map(({ word }) => word)),
    slides: spreadOf(times.map(({ slides }) => slides)),
    longest: medianTask(times.map(({ longest }) => longest)),
  };
}

/** Steps of a drag in each repeat. */
const DRAG_STEPS = 60;

async function measureDrags(run: Run): Promise<readonly DragFigures[]> {
  const { options, sites, folder } = run;
  const [practicesFile = ''] = writeNationalSet(folder, options.practices);
  const national = writeNationalAttendances(folder, practicesFile, options.practices);
  return [
    await measureDrag(run, { files: [], practices: sampleData(sites.appFolder).practices }),
    await measureDrag(run, { files: national, practices: options.practices }),
  ];
}

async function measureDrag({ options, browser, sites }: Run, data: DragData): Promise<DragFigures> {
  const times: number[] = [];
  for (let repeat = 1; repeat <= options.repeats; repeat++) {
    say(`scenario at ${data.practices} practices, ${repeat} of ${options.repeats}`);
    times.push(...(await scenarioDrag(browser, sites.app, data, DRAG_STEPS)));
  }
  return { practices: data.practices, scripting: spreadOf(times) };
}

async function measureMap({ options, browser, sites, folder }: Run): Promise<MapFigures> {
  const files = writeNationalSet(folder, options.practices);
  const { practices } = options;
  const runs: MapTimes[] = [];
  for (let repeat = 1; repeat <= options.repeats; repeat++) {
    say(`heat map at ${practices} practices, ${repeat} of ${options.repeats}`);
    runs.push(await mapFilters(browser, sites.app, { files, practices }));
  }
  return {
    practices,
    measures: INDICATORS.length,
    painted: spreadOf(runs.flatMap(({ changes }) => changes)),
    longest: medianTask(runs.map(({ longest }) => longest)),
    whole: spreadOf(runs.map(({ whole }) => whole)),
  };
}

async function measureLoad({ options, browser, sites, folder }: Run): Promise<Pick<Figures, 'load' | 'pageLoad'>> {
  say(`writing ${options.rows} rows`);
  const file = writeLargeQof(join(folder, 'large-qof.csv'), options.rows);
  const core: number[] = [];
  const bare: number[] = [];
  const inPage: Awaited<ReturnType<typeof loadInPage>>[] = [];
  for (let repeat = 1; repeat <= options.repeats; repeat++) {
    say(`load, ${repeat} of ${options.repeats}`);
    bare.push(await timeLoad(browser, sites.load, 'bare', file));
    core.push(await timeLoad(browser, sites.load, 'core', file));
    inPage.push(await loadInPage(browser, sites.app, file));
  }
  const median = (pick: (load: (typeof inPage)[number]) => number) => spreadOf(inPage.map(pick)).median;
  return {
    load: {
      rows: file.rows,
      bytes: file.bytes,
      core: spreadOf(core),
      bare: spreadOf(bare),
      ratio: pairedRatio(core, bare),
    },
    pageLoad: {
      peakHeap: spreadOf(inPage.map(({ peak }) => peak.page + peak.workers)),
      peak: { page: median(({ peak }) => peak.page), workers: median(({ peak }) => peak.workers) },
      before: { page: median(({ before }) => before.page), workers: median(({ before }) => before.workers) },
      longestTasks: spreadOf(inPage.map(({ longest }) => longest.milliseconds)),
      longest: medianTask(inPage.map(({ longest }) => longest)),
    },
  };
}

/** The task in the middle by its length, so that its parts belong together. */
function medianTask(tasks: readonly LongestTask[]): LongestTask {
  const sorted = [...tasks].sort((a, b) => a.milliseconds - b.milliseconds);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!middle) throw new RangeError('medianTask needs a task');
  return middle;
}

function say(what: string): void {
  console.error(`bench, ${Math.round(performance.now() / 1000)} s: ${what}`);
}
