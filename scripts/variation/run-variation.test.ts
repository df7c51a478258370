import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { runVariation } from './run-variation';

const COLUMNS =
  'measure,period,unit_code,unit_name,locality,numerator,denominator,value,lower95,upper95,target,limit_lower95,limit_upper95,limit_lower998,limit_upper998,z,band,z_adjusted,band_adjusted';
const QOF = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variation-'));
  mkdirSync(join(folder, 'data', 'nested'), { recursive: true });
  writeFileSync(
    join(folder, 'data', 'qof.csv'),
    `${QOF}\n2007/08,A81001,DM5,90,95,5\n2007/08,A81002,DM5,180,190,10\n2007/08,A81003,DM5,3,48,2\n`,
  );
  writeFileSync(
    join(folder, 'data', 'nested', 'practices.csv'),
    'practice_code,practice_name,locality\nA81001,"Alder, The",DacCom\nA81002,Beech,WatCom\n',
  );
  writeFileSync(join(folder, 'data', 'notes.txt'), 'just words\n');
  writeFileSync(join(folder, 'empty.csv'), '');
  mkdirSync(join(folder, 'hollow'));
  mkdirSync(join(folder, 'wordless'));
  writeFileSync(join(folder, 'wordless', 'notes.txt'), 'just words\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function call(...words: readonly string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runVariation(words, {
    callerFolder: folder,
    out: (text) => out.push(text),
    error: (text) => error.push(text),
  });
  return { code, out: out.join(''), error: error.join('\n') };
}
const ASKED = ['--data', 'data', '--measure', 'exception-rate', '--period', '2007/08'] as const;

describe('the command line', () => {
  it('writes the fixed columns for every unit of a folder, and goes on past what it cannot read', async () => {
    const { code, out, error } = await call(...ASKED);
    const lines = out.split('\n');
    expect(code).toBe(0);
    expect(lines[0]).toBe(COLUMNS);
    // Wilson's interval of 5 of 100, and the target 17 of 350, by hand and by scipy.
    expect(lines[1]).toMatch(
      /^exception-rate,2007\/08,A81001,"Alder, The",DacCom,5,100,0\.05,0\.02154367915\d*,0\.11175046923\d*,0\.04857142857\d*,/,
    );
    expect(lines[3]).toMatch(/^exception-rate,2007\/08,A81003,A81003,,2,50,0\.04,/);
    expect(lines).toHaveLength(5);
    expect(error).toContain('notes.txt');
  });

  it('writes a rate standardised for age and sex in further columns, where activity gives both', async () => {
    mkdirSync(join(folder, 'ages'));
    const band = (head: string, counts: readonly number[], tail: string) =>
      counts.map((count, i) => `${head}${count}${tail},${i < 2 ? '0-64' : '65+'},${i % 2 === 0 ? 'f' : 'm'}`);
    const lists = [...band('2007/08,A81001,', [400, 400, 120, 80], ''), ...band('2007/08,A81002,', [300, 300, 200, 200], '')]; // prettier-ignore
    const firsts = [...band('2007/08,A81001,307,', [8, 4, 10, 14], ',0'), ...band('2007/08,A81002,307,', [6, 3, 24, 40], ',0')]; // prettier-ignore
    writeFileSync(join(folder, 'ages', 'lists.csv'), ['financial_year,practice_code,patients,age_band,sex', ...lists].join('\n')); // prettier-ignore
    writeFileSync(join(folder, 'ages', 'firsts.csv'), ['period,practice_code,specialty_code,first_attendances,follow_up_attendances,age_band,sex', ...firsts].join('\n')); // prettier-ignore
    const words = ['--data', 'ages', '--measure', 'first-attendance-rate', '--period', '2007/08'] as const;
    const { out } = await call(...words);
    const [head, first = ''] = out.split('\n');
    expect(head).toBe(`${COLUMNS},expected,standardised_ratio,standardised_lower95,standardised_upper95,standardised_rate`); // prettier-ignore
    // Rates of the two: 14/700, 7/700, 34/320 and 54/280; crude 109/2,000. Of the first: 8 + 4 + 12.75 + 15.428571.
    const [expected, ratio, , , rate] = first.split(',').slice(-5).map(Number);
    expect(expected).toBeCloseTo(8 + 4 + 12.75 + (80 * 54) / 280, 10);
    expect(ratio).toBeCloseTo(36 / (24.75 + (80 * 54) / 280), 10);
    expect(rate).toBeCloseTo(((36 / (24.75 + (80 * 54) / 280)) * 109) / 2000, 10);
    const json = JSON.parse((await call(...words, '--format', 'json')).out) as { standardised: { takingPart: number; units: { standing: { observed: number } }[] } }; // prettier-ignore
    expect([json.standardised.takingPart, json.standardised.units[0]?.standing.observed]).toEqual([2, 36]);
  });

  it('says on stderr that a file was named twice, or repeats another, and answers all the same', async () => {
    const alone = await call(...ASKED);
    writeFileSync(join(folder, 'copy.csv'), readFileSync(join(folder, 'data', 'qof.csv')));
    for (const [again, sentence] of [
      ['data/qof.csv', /^data\/qof\.csv is given more than once and was loaded once\.$/m],
      ['copy.csv', /“copy\.csv” was not loaded\. It holds the same rows as “qof\.csv”, which is loaded already/],
    ] as const) {
      const { code, out, error } = await call(...ASKED, '--data', again);
      expect({ code, out }).toEqual({ code: 0, out: alone.out });
      expect(error).toMatch(sentence);
    }
    const twice = await call('--data', 'data/qof.csv', '--data', 'data/qof.csv', ...ASKED.slice(2));
    expect(twice.code).toBe(0);
    expect(twice.out.split('\n')).toHaveLength(5);
  });

  it('sums by locality and over all', async () => {
    const localities = (await call(...ASKED, '--by', 'locality')).out.split('\n').slice(1, -1);
    expect(localities.map((line) => line.split(',').slice(2, 7).join())).toEqual([
      'DacCom,DacCom,DacCom,5,100',
      'WatCom,WatCom,WatCom,10,200',
      'No locality,No locality,No locality,2,50',
    ]);
    const [, overall] = (await call(...ASKED, '--by', 'overall')).out.split('\n');
    expect(overall).toMatch(/^exception-rate,2007\/08,ALL,All units,,17,350,/);
  });

  it('groups by the areas that a loaded file gives, without the practices that are closed', async () => {
    mkdirSync(join(folder, 'areas'));
    writeFileSync(
      join(folder, 'areas', 'map.csv'),
      'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME\nLIST,01-Sep-20,A81001,ALDER,ZZ1,U1,INVENTED PCN\nLIST,01-Sep-20,A81002,BEECH,ZZ1,U1,INVENTED PCN\n',
    );
    writeFileSync(
      join(folder, 'areas', 'practices.csv'),
      'practice_code,practice_name,locality,closed\nA81001,Alder,DacCom,2009-03-31\nA81002,Beech,WatCom,\n',
    );
    const areas = async (...words: readonly string[]) => {
      const { out } = await call('--data', 'data/qof.csv', '--data', 'areas', ...ASKED.slice(2), '--by', 'locality', ...words);
      return out.split('\n').slice(1, -1).map((line) => line.split(',').slice(2, 7).join());
    }; // prettier-ignore
    expect(await areas('--grouping', 'pcn')).toEqual([
      'INVENTED PCN,INVENTED PCN,INVENTED PCN,15,300',
      'No locality,No locality,No locality,2,50',
    ]);
    expect(await areas('--grouping', 'PCN', '--open-now')).toEqual([
      'INVENTED PCN,INVENTED PCN,INVENTED PCN,10,200',
      'No locality,No locality,No locality,2,50',
    ]);
    const refused = await call('--data', 'data', ...ASKED.slice(2), '--grouping', 'STP');
    expect(refused.code).toBe(1);
    expect(refused.error).toContain('None gives any grouping but localities.');
  });

  it('compares with a named group, as the core does, and puts it beside the rest', async () => {
    // A81001 and A81003: 5 + 2 exceptions of 100 + 50, so 7 ÷ 150; z of A81002 = (0.05 − p) ÷ √(p (1 − p) ÷ 200).
    const p = 7 / 150;
    const z = (0.05 - p) / Math.sqrt((p * (1 - p)) / 200);
    writeFileSync(join(folder, 'North.txt'), 'a81001\r\nA81003\n');
    for (const written of ['North=A81001,A81003', 'North.txt']) {
      const { code, out } = await call(...ASKED, '--among', written);
      expect(code).toBe(0);
      const cells = out.split('\n')[2]?.split(',') ?? [];
      expect(cells.slice(2, 7)).toEqual(['A81002', 'Beech', 'WatCom', '10', '200']);
      expect(Number(cells[10])).toBeCloseTo(p, 12);
      expect(Number(cells[15])).toBeCloseTo(z, 10);
    }
    const analysis = await createNodeAnalysis();
    await analysis.load([{ name: 'qof.csv', content: { path: join(folder, 'data', 'qof.csv') } }]);
    const core = await analysis.measure({ measure: 'exception-rate', period: '2007/08', among: { name: 'North', codes: ['A81001', 'A81003'] } }); // prettier-ignore
    const printed = JSON.parse((await call('--data', 'data/qof.csv', ...ASKED.slice(2), '--among', 'North.txt', '--format', 'json')).out) as typeof core; // prettier-ignore
    expect(printed.target).toBe(core.target);
    expect(printed.units.map((unit) => unit.z)).toEqual(core.units.map((unit) => unit.z));

    const areas = (await call(...ASKED, '--split', 'North=A81001,A81003', '--by', 'locality')).out.split('\n');
    expect(areas.slice(1, -1).map((line) => line.split(',').slice(2, 7).join())).toEqual([
      'North,North,North,7,150',
      'Not in North,Not in North,Not in North,10,200',
    ]);
    const svg = (await call(...ASKED, '--among', 'North=A81001,A81003', '--format', 'svg')).out;
    expect(svg.replace(/<[^>]+>/g, ' ')).toMatch(/“North” \(2:\s+A81001, A81003\)/);
  });

  it('refuses what is no group, two groupings, and a group that is not loaded', async () => {
    expect((await call(...ASKED, '--among', ' , ')).error).toContain('--among names a group by its codes');
    expect((await call(...ASKED, '--split', 'A81001', '--grouping', 'PCN')).error).toContain('not by both');
    expect((await call(...ASKED, '--split', 'X=Z9')).error).toContain('No practice of the group “X” is in these data.');
    expect((await call(...ASKED, '--chart', 'trend', '--unit', 'A81001', '--among', 'A81001')).error).toContain('--among goes with a measure of one period'); // prettier-ignore
  });

  // The 2 is the whole of its locality, and all 17 less 5 and 10: a second practice and both totals have to go with it.
  it('masks small counts when asked, with the further ones that would give them away, at every level', async () => {
    const columns = async (...words: readonly string[]) => {
      const { out } = await call(...ASKED, '--small-numbers', '5', ...words);
      return out.split('\n').slice(1, -1).map((line) => line.replace('"Alder, The"', 'Alder').split(',').slice(2, 8).join()); // prettier-ignore
    };
    expect(await columns()).toEqual([
      'A81001,Alder,DacCom,*,100,*',
      'A81002,Beech,WatCom,10,200,0.05',
      'A81003,A81003,,*,50,*',
    ]);
    expect(await columns('--by', 'locality')).toEqual([
      'DacCom,DacCom,DacCom,*,100,*',
      'WatCom,WatCom,WatCom,10,200,0.05',
      'No locality,No locality,No locality,*,50,*',
    ]);
    expect(await columns('--by', 'overall')).toEqual([`ALL,All units,,17,350,${17 / 350}`]);
  });

  it('writes JSON without NaN or Infinity, and SVG with the words inside', async () => {
    const result = JSON.parse((await call(...ASKED, '--format', 'json')).out) as {
      units: unknown[];
      overall: { numerator: number };
    };
    expect(result.units).toHaveLength(3);
    expect(result.overall.numerator).toBe(17);
    for (const chart of ['funnel', 'spread', 'ranked']) {
      const { out } = await call(...ASKED, '--format', 'svg', '--chart', chart);
      expect(out).toMatch(/^<svg /);
      expect(out.replace(/<[^>]+>/g, '')).toContain('Source:');
    }
  });

  it('draws the trend of one unit of the sample, which has to be named', async () => {
    const asked = ['--measure', 'exception-rate', '--group', 'DM', '--format', 'svg', '--chart', 'trend'] as const;
    const unnamed = await call(...asked);
    expect(unnamed.code).toBe(1);
    expect(unnamed.error).toContain('--unit');
    expect((await call(...asked, '--unit', 'Y90004')).out).toMatch(/Synthetic sample data/);
  });

  it('writes to a file beside the caller, making the folders it is in', async () => {
    for (const path of ['result.csv', join('papers', 'may', 'result.csv')]) {
      expect(await call(...ASKED, '--out', path)).toMatchObject({ code: 0, out: '' });
      expect(readFileSync(join(folder, path), 'utf8')).toMatch(new RegExp(`^${COLUMNS}\n`));
    }
  });

  it('gives the table and the JSON of a trend, with every period loaded', async () => {
    const asked = ['--measure', 'exception-rate', '--group', 'DM', '--chart', 'trend', '--unit', 'y90004'] as const;
    const lines = (await call(...asked)).out.split('\n').slice(1, -1).map((line) => line.split(',').slice(1, 4)); // prettier-ignore
    const years = ['2005/06', '2006/07', '2007/08'];
    expect(lines.map(([period]) => period)).toEqual([...years, ...years, ...years]);
    expect(new Set(lines.map(([, code]) => code)).size).toBe(3);
    const trend = JSON.parse((await call(...asked, '--format', 'json')).out) as { series: { level: string }[] };
    expect(trend.series.map(({ level }) => level)).toEqual(['overall', ...Array<string>(4).fill('locality'), 'unit']);
  });

  it('leaves the adjusted band blank where fewer than 10 units are compared, as its z is', async () => {
    const { out } = await call(...ASKED);
    expect(out.split('\n').slice(1, -1).map((line) => line.split(',').slice(-3))).toEqual(Array(3).fill(['within', '', ''])); // prettier-ignore
  });

  it('loads a file once however often it is given, and tells files of one name apart', async () => {
    mkdirSync(join(folder, 'other'), { recursive: true });
    writeFileSync(join(folder, 'other', 'qof.csv'), `${QOF}\n2006/07,A81001,DM5,90,95,5\n`);
    const words = ['--data', 'data/qof.csv', '--data', 'data', '--data', 'other', '--describe'] as const;
    const { code, out } = await call(...words);
    const { files } = JSON.parse(out) as { files: { name: string; covers: string | null }[] };
    expect(code).toBe(0);
    expect(files.map(({ name, covers }) => [name, covers])).toEqual([
      ['data/qof.csv', '2007/08'],
      ['nested/practices.csv', null],
      ['other/qof.csv', '2006/07'],
    ]);
  });

  it('does not take a file of a folder for the one of that name that is named', async () => {
    mkdirSync(join(folder, 'spoilt'), { recursive: true });
    writeFileSync(join(folder, 'spoilt', 'qof.csv'), 'nothing\n');
    const { code, error } = await call('--data', 'data/qof.csv', '--data', 'spoilt', ...ASKED.slice(2));
    expect(code).toBe(0);
    expect(error).toContain('spoilt/qof.csv');
  });

  it('goes on past what cannot be opened in a folder, and round links that lead back', async () => {
    mkdirSync(join(folder, 'links'), { recursive: true });
    writeFileSync(join(folder, 'links', 'qof.csv'), `${QOF}\n2007/08,A81001,DM5,90,95,5\n`);
    symlinkSync(join(folder, 'gone.csv'), join(folder, 'links', 'broken.csv'));
    symlinkSync('.', join(folder, 'links', 'loop'));
    const { code, out, error } = await call('--data', 'links', ...ASKED.slice(2), '--by', 'overall');
    expect({ code, error }).toEqual({ code: 0, error: 'links/broken.csv cannot be opened and was left out.' });
    expect(out).toContain(',5,100,');
  });

  it('describes what was loaded and reconciled', async () => {
    const described = JSON.parse((await call('--data', 'data', '--describe')).out) as {
      files: { name: string; rowsRead: number; rowsLoaded: number }[];
      refused: unknown[];
    };
    expect(described.files.map(({ rowsRead, rowsLoaded }) => [rowsRead, rowsLoaded])).toEqual([[2, 2], [3, 3]]); // prettier-ignore
    expect(described.refused).toHaveLength(1);
  });

  it.each([
    [['--measure', 'nonsense', '--period', '2007/08'], /measures are: exception-rate/],
    [['--measure', 'exception-rate', '--period', '1999/00'], /periods loaded are: 2007\/08/],
    [['--measure', 'exception-rate', '--period', 'soon'], /“soon” is not a period/],
    [['--measure', 'exception-rate'], /--period/],
    [
      ['--measure', 'exception-rate', '--period', '2007/08', '--by', 'street'],
      /--by is one of practice, locality, overall/,
    ],
    [['--data', 'nowhere', '--describe'], /no file or folder at nowhere/],
    [['--data', 'empty.csv', '--describe'], /empty\.csv/],
    [['stray'], /^“stray” belongs to no option/],
    [['--measure'], /^--measure needs a value after it\.$/],
    [['--measure', '--period', '2007/08'], /^--measure needs a value after it\.$/],
    [[...ASKED, '--out', ''], /^--out needs a value after it\.$/],
    [['--describe=yes'], /^--describe takes no value\.$/],
    [[...ASKED, '--format', 'pdf'], /^--format is one of csv, json, svg; got “pdf”\.$/],
    [[...ASKED, '--chart', 'pie'], /^--chart is one of funnel, ranked, spread, trend; got “pie”\.$/],
    [[...ASKED, '--small-numbers', '2.5'], /^--small-numbers takes a whole number from 0; got “2\.5”\.$/],
    [[...ASKED, '--small-numbers', '-1'], /^--small-numbers needs a value after it\.$/],
    [[...ASKED, '--chart', 'trend'], /^Name the unit a trend follows with --unit\.$/],
    [[...ASKED, '--chart', 'trend', '--unit', 'A8'], /No unit with the code A8 has data for this measure\.$/],
    [[...ASKED, '--format', 'svg', '--unit', 'A8'], /No unit with the code A8 has data for this measure\.$/],
    [
      [...ASKED, '--indicator', 'ZZ'],
      /The periods loaded are: 2007\/08\. The groups are: DM\. The indicators are: DM5\.$/,
    ],
    [[...ASKED, '--units', 'provider'], /The kinds of unit loaded are: practice/],
    [[...ASKED, '--out', 'data'], /data could not be written: it is a folder\.$/],
    [[...ASKED, '--out', 'empty.csv/x.csv'], /could not be written: a part of the path is a file, not a folder\.$/],
    [['--data', 'hollow', '--describe'], /^The folder hollow holds no file\.$/],
    [['--data', 'wordless', '--describe'], /No extract was found to load\.$/],
    [['--data', '/dev/null', '--describe'], /^\/dev\/null cannot be opened\.$/],
  ])('says what is wrong with %j on stderr and ends with 1', async (words, sentence) => {
    const { code, out, error } = await call(...words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(sentence);
    expect(error).not.toMatch(/^\s+at |Error:/m);
  });

  describe('contract', () => {
    const CONTRACT = ['contract', '--specialty', '307', '--provider', 'RWG', '--period', '2007/08'] as const;
    const json = async (...words: readonly string[]): Promise<Record<string, unknown>> => {
      const { code, out, error } = await call(...words);
      expect({ code, error }).toEqual({ code: 0, error: '' });
      return JSON.parse(out) as Record<string, unknown>;
    };
    beforeAll(() => {
      mkdirSync(join(folder, 'contract'));
      writeFileSync(
        join(folder, 'contract', 'outpatients.csv'),
        'month,practice_code,specialty_code,provider_code,first_attendances,follow_up_attendances\n2007-04,A81001,307,RWG,10,30\n2007-05,A81001,307,RWG,10,20\n2007-06,A81001,307,RWG,20,52\n2007-04,A81002,307,RWG,10,3\n2007-05,A81002,307,RWG,0,0\n2007-06,A81002,307,RWG,0,0\n',
      );
      writeFileSync(
        join(folder, 'contract', 'contract.csv'),
        'financial_year,provider_code,specialty_code,negotiated_ratio,status,follow_up_price\n2007/08,RWG,307,1.75,interim,81.99\n',
      );
    });

    it('prints the figures of the line, by hand', async () => {
      const found = await json(...CONTRACT, '--data', 'contract');
      // 105 follow-ups, 50 firsts: 87.5 paid for, 17.5 above at £81.99.
      expect(found).toMatchObject({
        first_attendances: 50, follow_up_attendances: 105, ratio: 2.1, negotiated_ratio: 1.75, applies_to: 'provider',
        paid_for: 87.5, difference: 17.5, excess: 17.5, excess_pence: 143483, status: 'interim', paid_above_cap: 'no',
        ratio_that_pays_for_all: 2.1, ratio_of_lowest_quarter: 2.55, year_share: 0.25, year_share_basis: 'months', full_year_excess: 70,
      }); // prettier-ignore
      expect(found['contributions']).toMatchObject([
        { unit_code: 'A81001', first_attendances: 40, follow_up_attendances: 102, contribution: 32, contribution_pence: 262368 },
        { unit_code: 'A81002', first_attendances: 10, follow_up_attendances: 3, contribution: -14.5, contribution_pence: -118885 },
      ]); // prettier-ignore
      expect(found['excess_lower95']).toBeCloseTo(17.5 - 1.959963984540054 * Math.sqrt(105 + 1.75 ** 2 * 50), 9);
    });

    it('takes another ratio and scope, and writes a table', async () => {
      const found = await json(...CONTRACT, '--data', 'contract', '--ratio', '1:2', '--applies-to', 'practice');
      expect(found).toMatchObject({ negotiated_ratio: 2, applies_to: 'practice', excess: 22, excess_lower95: null });
      const { out } = await call(...CONTRACT, '--data', 'contract', '--format', 'csv');
      expect(out.split('\n').slice(-2)[0]).toBe('overall,ALL,All units,,50,105,2.1,1.75,87.5,17.5,143483');
    });

    it('masks small counts when asked, with the figures that would give them away', async () => {
      const found = await json(...CONTRACT, '--data', 'contract', '--small-numbers', '5');
      const [first, second] = found['contributions'] as readonly Record<string, unknown>[];
      expect(second).toMatchObject({
        follow_up_attendances: '*',
        contribution: '*',
        contribution_pence: '*',
        ratio: '*',
      });
      expect(first).toMatchObject({ follow_up_attendances: '*', contribution: '*' });
      expect(found).toMatchObject({ ratio_of_lowest_quarter: '*', dispersion_phi: '*', months: '*' });
    });

    it.each([
      [['contract', '--period', '2007/08'], /--specialty and --provider, or give a ratio/],
      [[...CONTRACT, '--ratio', '2.3:1'], /--ratio: Which way round is “2\.3:1”/],
      [[...CONTRACT, '--ratio', '0'], /--ratio: A ratio of 0 would pay for no follow-up/],
      [[...CONTRACT, '--format', 'svg'], /written as json or csv/],
      [['contract', 'again'], /“again” belongs to no option/],
      [['contract', '--data', 'contract', '--specialty', '307', '--provider', 'RWG', '--period', '2007-06..2007-06', '--applies-to', 'street'], /--applies-to is one of provider, locality, practice/],
      [[...ASKED, '--contract'], /--contract goes with --measure first-to-follow-up/],
    ])('refuses %j with a sentence', async (words, sentence) => {
      const { code, error } = await call(...words);
      expect(code).toBe(1);
      expect(error).toMatch(sentence);
    }); // prettier-ignore

    it('names the lines there are where none fits, and measures against the line with --contract', async () => {
      const none = await call('contract', '--data', 'contract', '--specialty', '307', '--provider', 'RC9', '--period', '2007/08', '--ratio', '2'); // prettier-ignore
      expect(none.error).toMatch(/No row answers this/);
      const missing = await call('--data', 'contract', '--measure', 'first-to-follow-up', '--specialty', '320', '--provider', 'RWG', '--period', '2007/08', '--contract'); // prettier-ignore
      expect(missing.error).toBe('There is no contract line for 320 at RWG in the year of 2007/08. Loaded are: 307 at RWG in 2007/08 (1.75, interim). Give a ratio with --ratio.'); // prettier-ignore
      const { out } = await call('--data', 'contract', '--measure', 'first-to-follow-up', '--specialty', '307', '--provider', 'RWG', '--period', '2007/08', '--contract'); // prettier-ignore
      expect(out.split('\n')[1]?.split(',')[10]).toBe('1.75');
    });
  });

  it('makes a pack of figures, and says which of them it could not make', async () => {
    const figure = (id: string, panel: string, view: object) => ({ kind: 'figure', id, page: '/variation', panel, view, caption: null, table: 'short' }); // prettier-ignore
    const pack = { id: 'p', title: 'Month', byline: '', purpose: '', recommendation: '', items: [figure('a', 'ranked', { measure: 'exception-rate', group: 'DM' }), figure('b', 'nothing', {})] }; // prettier-ignore
    const file = { format: 'practice-variation-pack', version: 1, address: 'https://example.org/', smallNumbers: 0, pack, contractLines: [], groups: [], engagement: [] }; // prettier-ignore
    writeFileSync(join(folder, 'pack.json'), JSON.stringify(file));
    const { code, out, error } = await call('pack', '--data', 'data', '--pack', 'pack.json', '--out', 'made/pack');
    expect(code).toBe(1);
    expect(error).toContain(
      'A figure is left out: There is no figure “nothing”; there are: funnel, spread, ranked, furthest, all, change, trend.',
    );
    expect(out.trim().split('\n')).toEqual(['manifest.json', 'figure-01-ranked-exception-rate-diabetes-2007-08.csv', 'figure-01-ranked-exception-rate-diabetes-2007-08.xlsx', 'figure-01-ranked-exception-rate-diabetes-2007-08.svg', 'paper.docx', 'slides.pptx']); // prettier-ignore
    const csv = readFileSync(
      join(folder, 'made', 'pack', 'figure-01-ranked-exception-rate-diabetes-2007-08.csv'),
      'utf8',
    );
    const alone = await call('--data', 'data', '--measure', 'exception-rate', '--group', 'DM', '--period', '2007/08');
    expect(csv).toBe(alone.out);
  });

  it('says what a pack needs, and what is wrong with one', async () => {
    expect((await call('pack')).error).toMatch(/^Name the pack with --pack/);
    expect((await call('pack', '--pack', 'pack.json')).error).toMatch(/^Name the folder with --out/);
    expect((await call('--measure', 'exception-rate', '--period', '2007/08', '--pack', 'x.json')).error).toMatch(/^--pack goes with the word pack/); // prettier-ignore
    expect((await call('pack', '--data', 'data', '--pack', 'none.json', '--out', 'made')).error).toContain('There is no pack at none.json.'); // prettier-ignore
    writeFileSync(join(folder, 'broken.json'), '{"format":"practice-variation-pack","version":1}');
    expect((await call('pack', '--data', 'data', '--pack', 'broken.json', '--out', 'made')).error).toContain('broken.json cannot be used. It is not a pack of figures: address:'); // prettier-ignore
  });
});
