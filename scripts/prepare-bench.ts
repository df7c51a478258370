/**
 * Measures the prepare step on a file several times the memory it is given: writes invented attendances in the system's
 * folder for temporary files, prepares them from CSV and from parquet, and compares the sums with those counted while
 * writing. `npm run bench:prepare -- [rows] [memory]`: 12,000,000 rows (1.1 GB) and 256MB.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { quoteText, sql } from '../src/engine/sql';
import { createNativeEngine } from './prepare/native-engine';
import { writeAttendances } from './prepare/raw-attendances';

const rows = Number(process.argv[2] ?? 12_000_000);
const memory = process.argv[3] ?? '256MB';
const folder = mkdtempSync(join(tmpdir(), 'prepare-bench-'));

try {
  const csv = join(folder, 'attendances.csv');
  const parquet = join(folder, 'attendances.parquet');
  const written = writeAttendances(csv, rows);
  writeParquet(csv, parquet);
  for (const path of [csv, parquet]) {
    const out = join(folder, `out-${path === csv ? 'csv' : 'parquet'}`);
    const began = performance.now();
    const { status, peak, cpu } = runMeasured(path, out);
    const seconds = (performance.now() - began) / 1000;
    const sums = sumsIn(join(out, 'extracts'));
    const isRight = status === 0 && sums.firsts === written.firsts && sums.followUps === written.followUps && sums.missed === written.missed; // prettier-ignore
    console.log(JSON.stringify({ file: path.split('.').at(-1), megabytes: Math.round(statSync(path).size / 1e6), rows, memory, seconds: Math.round(seconds), processorSeconds: Math.round(cpu), peakMegabytes: Math.round(peak / 1000), extractMegabytes: Math.round(sums.bytes / 1e5) / 10, ...sums, isRight })); // prettier-ignore
    if (!isRight) process.exitCode = 1;
    rmSync(out, { recursive: true, force: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeParquet(from: string, to: string): void {
  const work = mkdtempSync(join(folder, 'work-'));
  const engine = createNativeEngine({ folder: work, memory: 2_000_000_000, threads: 2, writes: [folder] });
  engine.run(sql`copy (select * replace (appointment_date::date as appointment_date, cost::decimal(9, 2) as cost)
    from read_csv(${quoteText(from)}, all_varchar = true, header = true)) to ${quoteText(to)} (format parquet)`);
  engine.close();
  rmSync(work, { recursive: true });
}

/** Runs the prepare step in a process of its own. @returns its exit code, peak resident memory in kB and seconds of processor */
function runMeasured(
  from: string,
  out: string,
): { readonly status: number | null; readonly peak: number; readonly cpu: number } {
  const tellsPeak = `data:text/javascript,process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); process.stderr.write('peak ' + maxRSS + ' cpu ' + (userCPUTime + systemCPUTime)); })`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--import', tellsPeak, 'scripts/prepare-extracts.ts', '--from', from, '--out', out, '--memory', memory], { encoding: 'utf8' }); // prettier-ignore
  process.stdout.write(stdout);
  const [, peak, cpu] = /peak (\d+) cpu (\d+)/.exec(stderr) ?? [];
  return { status, peak: Number(peak), cpu: Number(cpu) / 1e6 };
}

function sumsIn(extracts: string) {
  const sums = { firsts: 0, followUps: 0, missed: 0, bytes: 0 };
  for (const name of readdirSync(extracts)) {
    const text = readFileSync(join(extracts, name), 'utf8');
    sums.bytes += text.length;
    const [header = '', ...lines] = text.trimEnd().split('\n');
    const at = (heading: string) => header.split(',').indexOf(heading);
    for (const cells of lines.map((line) => line.split(','))) {
      const value = (heading: string) => Number(cells[at(heading)]);
      sums.firsts += value('first_attendances');
      sums.followUps += value('follow_up_attendances');
      sums.missed += value('first_dna') + value('follow_up_dna');
    }
  }
  return sums;
}
