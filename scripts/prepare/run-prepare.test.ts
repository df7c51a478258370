import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MeasureRequest } from '../../src/analysis/analysis';
import { createCore } from '../../src/analysis/core';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { quoteText, sql } from '../../src/engine/sql';
import { csv } from '../../tests/support/loaded-core';
import { CSV_RELEASES } from '../../tests/support/qof-release-csv';
import { TRUTH } from '../../tests/support/qof-release-truth';
import { createNativeEngine } from './native-engine';
import { writeAttendances } from './raw-attendances';
import { runPrepare } from './run-prepare';

// A second engine works beside the first: on a machine that does several things at once that takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const root = mkdtempSync(join(tmpdir(), 'prepare-'));
/** The engine that the app runs on, for what it makes of extracts. */
let core: Engine;
beforeAll(async () => {
  core = await createNodeEngine();
});
afterAll(() => {
  core.close();
  rmSync(root, { recursive: true });
});

let folder: string;
let texts: string[];
let faults: string[];
let calls = 0;
beforeEach(() => {
  folder = join(root, String((calls += 1)));
  mkdirSync(join(folder, 'raw'), { recursive: true });
  [texts, faults] = [[], []];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, 'raw', name), content);
const bytes = (text: string) => new TextEncoder().encode(text);

async function prepare(...words: readonly string[]): Promise<number> {
  const all = words.includes('--from') ? words : ['--from', 'raw', ...words];
  return runPrepare([...all, '--out', 'out', '--memory', '256MB'], {
    callerFolder: folder,
    out: (text) => texts.push(text),
    error: (text) => faults.push(text),
  });
}

const textIn = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
const extracts = (): Record<string, string> =>
  Object.fromEntries(readdirSync(join(folder, 'out', 'extracts')).map((name) => [name, textIn(join('extracts', name))])); // prettier-ignore
interface Manifest {
  readonly addsUp: boolean;
  readonly files: readonly {
    readonly name: string;
    readonly outcome: string;
    readonly rows: object;
    readonly totals: readonly { readonly column: string; readonly source: number | null; readonly out: number; readonly rejected: number | null; readonly adds: boolean | null }[]; // prettier-ignore
  }[];
}
const manifest = () => JSON.parse(textIn('manifest.json')) as Manifest;

/** The units of an answer, from a core with these files. */
async function unitsFrom(files: Readonly<Record<string, string>>, requests: readonly MeasureRequest[]) {
  const analysis = createCore(core, () => Promise.resolve([]));
  await analysis.load(Object.entries(files).map(([name, text]) => ({ name, content: bytes(text) })));
  return Promise.all(
    requests.map(async (request) => {
      const { units, overall } = await analysis.measure(request);
      return { overall, units: units.map(({ code, name, locality, numerator, denominator, value }) => ({ code, name, locality, numerator, denominator, value })) }; // prettier-ignore
    }),
  );
}

/** Cells of a CSV without quoted ones, by heading. */
function rowsOf(text: string): readonly Record<string, string>[] {
  const [header = '', ...lines] = text.trim().split('\n');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [header.split(',')[index] ?? '', cell]))); // prettier-ignore
}

const total = (rows: readonly Record<string, string>[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);

describe('attendances, one in each row', () => {
  it('come to the sums counted as they were written, and to the measures of the raw file', async () => {
    const path = join(folder, 'raw', 'op.csv');
    const written = writeAttendances(path, 8_000);
    expect(await prepare()).toBe(0);
    const made = extracts();
    expect(Object.keys(made)).toEqual(['op.outpatients.csv']);
    const rows = rowsOf(made['op.outpatients.csv'] ?? '');
    expect(total(rows, 'first_attendances')).toBe(written.firsts);
    expect(total(rows, 'follow_up_attendances')).toBe(written.followUps);
    expect(total(rows, 'first_dna') + total(rows, 'follow_up_dna')).toBe(written.missed);
    expect(manifest()).toMatchObject({
      addsUp: true,
      files: [{ rows: { counted: 8_000, read: 8_000, setAside: written.setAside, notData: written.notData, merged: 0, adds: true } }], // prettier-ignore
    });
    expect(textIn('rejected.csv').split('\r\n')).toHaveLength(written.setAside + written.notData + 2);
    const requests: MeasureRequest[] = [
      { measure: 'first-to-follow-up', period: '2007-01..2007-12', specialty: '307' },
      { measure: 'first-to-follow-up', period: '2007-03', provider: 'RWG', withDna: true },
    ];
    const fromRaw = await unitsFrom({ 'op.csv': readFileSync(path, 'utf8') }, requests);
    expect(fromRaw[0]?.units.length).toBe(400);
    expect(await unitsFrom(made, requests)).toEqual(fromRaw);
  });

  it('are the same from a zip, a gzip and a parquet file, and their faults are found by row', async () => {
    const lines = [
      'practice_code,specialty_code,attendance_type,attendance_date,note',
      'Y90001,307,First,2007-04-02,"one, with a comma"',
      'Y90001,307,Follow-up,2007-04-03,"two',
      'lines"',
      'not a code,307,First,2007-04-03,',
      'Y90002,320,First,2007-05-01,=2+3',
      'Y90002,320,sometimes,2007-05-01,=2+3',
    ];
    put('a.csv.gz', gzipSync(bytes(csv(...lines))));
    put('b.zip', zipSync({ 'inside/b.csv': bytes(csv(...lines)), '__MACOSX/b.csv': bytes('x') }));
    const work = join(folder, 'engine');
    const engine = createNativeEngine({ folder: work, memory: 256_000_000, threads: 1, writes: [join(folder, 'raw')] });
    const source = engine.addFile(bytes(csv(...lines)));
    engine.run(sql`copy (select * replace (strptime(attendance_date, '%Y-%m-%d') as attendance_date) from read_csv(${quoteText(source)}, all_varchar = true, header = true))
      to ${quoteText(join(folder, 'raw', 'c.parquet'))} (format parquet)`);
    engine.close();
    expect(await prepare()).toBe(0);
    const made = extracts();
    expect(Object.keys(made)).toEqual(['a.outpatients.csv', 'b.zip - inside - b.outpatients.csv', 'c.outpatients.csv']);
    const all = csv('month,practice_code,specialty_code,first_attendances,follow_up_attendances', '2007-04,Y90001,307,1,1', '2007-05,Y90002,320,1,0'); // prettier-ignore
    expect(Object.values(made)).toEqual([all, all, all]);
    // The record on line 5 is the fourth: one before it has a line break in it.
    const rejected = textIn('rejected.csv');
    expect(rejected).toContain('a.csv,5,set aside,practice_code,not a code,not a practice code,');
    expect(rejected).toContain('a.csv,7,set aside,attendance_type,sometimes,neither a first attendance nor a follow-up,'); // prettier-ignore
    expect(rejected).toContain('b.zip › inside/b.csv,5,set aside,practice_code,not a code,');
    expect(rejected).toContain('c.csv,3,set aside,practice_code,not a code,');
    expect(rejected).toContain('"Y90002,320,sometimes,2007-05-01,=2+3"');
  });

  it('of several files are added up where they are said to be parts, and stand each for itself where not', async () => {
    const header = 'practice_code,specialty_code,attendance_type,attendance_date';
    put('part1.csv', csv(header, 'Y90001,307,First,2007-04-02', 'Y90001,307,Follow-up,2007-04-02'));
    put('part2.csv', csv(header, 'Y90001,307,First,2007-04-09', 'Y90002,307,First,2007-05-02'));
    expect(await prepare('--parts')).toBe(0);
    expect(extracts()).toEqual({
      'all.outpatients.csv': csv('month,practice_code,specialty_code,first_attendances,follow_up_attendances', '2007-04,Y90001,307,2,1', '2007-05,Y90002,307,1,0'), // prettier-ignore
    });
    expect(texts.join('')).toContain('1 of its rows are of more than one file, and were added up');
    expect(await prepare('--replace')).toBe(0);
    expect(Object.keys(extracts())).toEqual(['part1.outpatients.csv', 'part2.outpatients.csv']);
    expect(texts.join('')).toMatch(/Warning: .*part1.*part2|Warning: .*part2.*part1/);
  });
});

const EPD = 'YEAR_MONTH,REGIONAL_OFFICE_NAME,REGIONAL_OFFICE_CODE,PRACTICE_NAME,PRACTICE_CODE,BNF_CHEMICAL_SUBSTANCE_DESCR,BNF_CODE,QUANTITY,ITEMS,TOTAL_QUANTITY,NIC,ACTUAL_COST'; // prettier-ignore
const PRESCRIBED = csv(
  EPD,
  '201709,NORTH,Y54,ALDER,Y90001,Atorvastatin,0212000B0AAABAB,28,10,280,11.5,10.75',
  '201709,NORTH,Y54,ALDER,Y90001,Atorvastatin,0212000B0AAACAC,28,1,28,1.5,1.25',
  '201709,NORTH,Y54,ALDER,Y90001,Metformin,0601022B0AAABAB,28,3,84,4,3.5',
  '201709,NORTH,Y54,BEECH,Y90002,Metformin,0601022B0AAABAB,28,7,84,8,7.5',
  '201709,NORTH,Y54,UNIDENTIFIED,-,Metformin,0601022B0AAABAB,28,2,56,3,2.5',
  '201709,NORTH,Y54,BEECH,Y90002,Metformin,0601022B0AAABAB,28,many,84,8,100.5',
);

describe('national prescribing', () => {
  const requests: MeasureRequest[] = [
    { measure: 'prescribing-cost', period: '2017-09' },
    { measure: 'prescribing-cost', period: '2017-09', bnf: '0212' },
  ];
  const list = csv('practice_code,financial_year,patients', 'Y90001,2017/18,1000', 'Y90002,2017/18,2000');

  it('gives the measures of the raw file, and the sums of what is in no extract', async () => {
    put('EPD_201709.csv', PRESCRIBED);
    put('list-size.csv', list);
    expect(await prepare()).toBe(0);
    const made = extracts();
    expect(Object.keys(made)).toEqual(['EPD_201709.practice-names.csv', 'EPD_201709.prescribing.csv', 'EPD_201709.substances.csv', 'list-size.list-size.csv']); // prettier-ignore
    expect(await unitsFrom(made, requests)).toEqual(await unitsFrom({ 'EPD_201709.csv': PRESCRIBED, 'list-size.csv': list }, requests)); // prettier-ignore
    expect(manifest().files[0]?.totals.filter(({ source }) => source !== null)).toEqual([
      { column: 'items', source: 23, out: 21, rejected: 2, merged: null, adds: true },
      { column: 'actual_cost', source: 126, out: 23, rejected: 103, merged: null, adds: true },
    ]);
    expect(texts.join('')).toContain('The areas of practices that it gives (Region) are in no extract');
  });

  it('is written by section where that is asked for', async () => {
    put('EPD_201709.csv', PRESCRIBED);
    expect(await prepare('--bnf', 'section')).toBe(0);
    const rows = rowsOf(extracts()['EPD_201709.prescribing.csv'] ?? '');
    expect(rows.map(({ practice_code, bnf_code, items, actual_cost }) => [practice_code, bnf_code, items, actual_cost])).toEqual([
      ['Y90001', '0212', '11', '12'],
      ['Y90001', '0601', '3', '3.5'],
      ['Y90002', '0601', '7', '7.5'],
    ]); // prettier-ignore
  });
});

describe('QOF raw data', () => {
  it.each(['2013/14', '2023/24'])('of %s gives the measures of its zip', async (year) => {
    const release = CSV_RELEASES.find((one) => one.year === year);
    const files = release?.files(TRUTH) ?? {};
    put(release?.zip ?? '', zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])))); // prettier-ignore
    await prepare();
    expect(manifest().addsUp).toBe(true);
    const requests: MeasureRequest[] = [
      { measure: 'exception-rate', period: year, indicator: 'AF007' },
      { measure: 'exception-rate', period: year, group: 'CVD-PP' },
      { measure: 'exception-rate', period: year },
      { measure: 'achievement', period: year },
      { measure: 'prevalence', period: year, group: 'AF' },
    ];
    // The year stands in names alone.
    const named = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${release?.zip ?? ''}/${name}`, text])); // prettier-ignore
    expect(await unitsFrom(extracts(), requests)).toEqual(await unitsFrom(named, requests));
  });
});

describe('other files', () => {
  it('are kept as they came where no canonical extract holds all of them', async () => {
    const practices = csv('practice_code,practice_name,locality', 'Y90001,Alder,DacCom');
    put('practices.csv', practices);
    put('notes.txt', 'no extract at all\n');
    put('damaged.zip', zipSync({ 'a.csv': bytes('x') }).slice(0, 30));
    expect(await prepare()).toBe(0);
    expect(extracts()).toEqual({ 'practices.csv': practices });
    expect(texts.join('')).toContain('“notes.txt” was not prepared.');
    expect(texts.join('')).toContain('“damaged.zip” was not prepared. It cannot be opened');
    expect(await prepare('--from', 'raw/notes.txt', '--from', 'raw/practices.csv', '--replace')).toBe(1);
  });

  it('of counts that do not fit are set aside, and the sums still add up', async () => {
    put(
      'qof.csv',
      csv(
        'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
        '2007/08,Y90001,DM 5,90,95,5',
        '2007/08,Y90002,DM 5,"1,090",1195,5',
        '2007/08,,DM 5,7,8,1',
        '2007/08,PCT AVERAGE,DM 5,70,80,10',
        '2007/08,Y90003,DM 5,60,70,1',
        '2007/08,Y90003,DM 5,60,70,1',
      ),
    );
    expect(await prepare()).toBe(0);
    expect(manifest().files[0]?.totals[0]).toEqual({ column: 'numerator', source: 1377, out: 1240, rejected: 77, merged: 60, adds: null }); // prettier-ignore
    expect(manifest().files[0]?.rows).toMatchObject({ counted: 6, read: 6, added: 3, setAside: 1, notData: 1, merged: 1 }); // prettier-ignore
  });
});

describe('the folder of extracts', () => {
  it('is not written over, nor anything else in it, and nothing is left of the work', async () => {
    put('practices.csv', csv('practice_code,practice_name,locality', 'Y90001,Alder,DacCom'));
    expect(await prepare()).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['extracts', 'manifest.json', 'rejected.csv']);
    expect(await prepare()).toBe(1);
    expect(faults.at(-1)).toContain('out is not empty. Give --replace');
    expect(await prepare('--replace')).toBe(0);
    writeFileSync(join(folder, 'out', 'thesis.docx'), 'x');
    expect(await prepare('--replace')).toBe(1);
    expect(faults.at(-1)).toContain('out holds thesis.docx, which is no extract made here');
    expect(await prepare('--from', '.')).toBe(1);
    expect(faults.at(-1)).toContain('out lies in what is read');
  });

  it.each([
    [['--memory', '10MB'], '--memory takes at least 256MB.'],
    [['--memory', 'much'], '--memory takes a size such as 512MB or 4GB; got “much”.'],
    [['--bnf', 'drug'], '--bnf is one of substance, section, chapter; got “drug”.'],
    [['--form', 'x'], 'There is no option --form; see --help for those there are.'],
    [['--mapping', 'none.json'], 'There is no file of mappings at none.json.'],
  ])('is asked for in the right words: %j', async (words, sentence) => {
    put('practices.csv', csv('practice_code,practice_name,locality', 'Y90001,Alder,DacCom'));
    const code = await runPrepare(['--from', 'raw', '--out', 'out', ...words], { callerFolder: folder, out: () => undefined, error: (text) => faults.push(text) }); // prettier-ignore
    expect([code, faults]).toEqual([1, [sentence]]);
  });
});
