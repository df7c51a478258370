import { describe, expect, it } from 'vitest';
import { aBoard, aColumn, type CellOf } from '../../../../tests/support/a-board';
import { aPractice, aRoster } from '../../../../tests/support/a-practice';
import { NO_ENGAGEMENT } from '@/domain/engagement';
import { maskingOf } from '@/exports/small-numbers';
import { visitPackHtml } from '@/exports/visit-pack';
import { hiddenColumns } from '@/features/practices/masked-columns';
import { packContent, type PackSet } from './pack-content';

const within = (x: number, n = 200): CellOf => ({ x, n, band: 'within', z: 0, chance: 0.01 });
const OTHERS = [within(22), within(24), within(26), within(28), within(30), within(32), within(34)];
/** Practice 1 has a signal in diabetes, and 3 of 217 in CHD: a small count, which is a signal too. */
const DIABETES = aColumn([{ x: 61, n: 311, z: 5, band: 'above-998', chance: 0.01 }, ...OTHERS]);
const CHD = aColumn([{ x: 3, n: 217, z: -5, band: 'below-998', chance: 0.01 }, ...OTHERS], {
  key: 'exception-rate:CHD',
  title: 'Exception rate, coronary heart disease',
});

function aSet(smallNumbers: number, columns = [DIABETES, CHD]): PackSet {
  const board = aBoard(...columns);
  const year = (period: string) => ({ period, board, hidden: hiddenColumns(board, maskingOf, smallNumbers) });
  return {
    roster: aRoster(8),
    now: year('2007/08'),
    earlier: [year('2006/07')],
    smallNumbers,
    sources: 'QOF (qof.csv; synthetic)',
    isSample: true,
    localityColours: new Map(),
  };
}
const subject = { practice: aPractice(), engagement: { ...NO_ENGAGEMENT, visitPlanned: '2007-10-03', notes: 'Car park <behind>' }, entered: ['notes'] as const }; // prettier-ignore

describe('packContent', () => {
  it('holds finding, questions, signals, record, every measure and its years', () => {
    const pack = packContent(aSet(0), subject);
    expect(pack.finding).toMatch(/^Two signals in 2 measures/);
    expect(pack.signals.map(({ title }) => title)).toEqual(['Exception rate, diabetes: higher.', 'Exception rate, coronary heart disease: lower.']); // prettier-ignore
    expect(pack.signals[0]?.text).toContain('So the year before too.');
    expect(pack.questions).toHaveLength(3);
    expect(pack.record.find(({ name }) => name === 'Visit planned')?.text).toBe('3 October 2007');
    expect(pack.record.find(({ name }) => name === 'Notes')?.text).toBe('Car park <behind> (entered on the page)');
    const [measures, years] = pack.tables;
    expect(measures?.rows[1]).toEqual(['Exception rate, coronary heart disease', '3 of 217', '1.4%', '–', 'not given', 'not given', 'lower (99.8%)']); // prettier-ignore
    expect(years?.columns).toEqual(['Measure', '2006/07', '2007/08']);
    expect(pack.smallNumbers).toBe('Small counts are not masked: for internal use.');
  });

  it('masks a small count with its value and verdict, draws none of it, and raises no signal that would tell', () => {
    const pack = packContent(aSet(5), subject);
    const html = visitPackHtml(pack);
    expect(pack.tables[0]?.rows[1]?.slice(1, 4)).toEqual(['*', '*', '*']);
    expect(pack.tables[1]?.rows[1]).toEqual(['Exception rate, coronary heart disease', '*', '*']);
    expect(html).not.toMatch(/3 of 217|1\.4%/);
    expect(pack.signals.map(({ title }) => title)).toEqual(['Exception rate, diabetes: higher.']);
    expect(pack.finding).toMatch(/^One signal in 1 measure/);
    expect(pack.questions).toHaveLength(2);
    expect(pack.smallNumbers).toBe('Counts from 1 to 4 are masked as *, with what would give them away. 1 measure is masked here and not judged.'); // prettier-ignore
  });

  it('prints no register whose prevalence is masked', () => {
    const registers = [{ code: 'DM', name: 'Diabetes', years: [{ year: '2007/08', patients: 3, list: 217 }] }];
    const prevalence = aColumn([{ x: 3, n: 217, band: 'within', z: 0, chance: 0.01 }, ...OTHERS], { key: 'prevalence:DM' }); // prettier-ignore
    const practice = aPractice({ registers });
    expect(packContent(aSet(5, [prevalence]), { ...subject, practice }).facts).not.toContain('diabetes');
    expect(packContent(aSet(0, [prevalence]), { ...subject, practice }).facts).toContain('3 on the diabetes register');
  });

  it('says of one that closed, that is in no locality and has no figures what is known of it', () => {
    const bare = aColumn([{}, ...OTHERS]);
    const practice = aPractice({ closed: '2007-06-30', locality: null, lists: [], listSize: null });
    const pack = packContent(aSet(5, [bare]), { ...subject, practice });
    expect(pack.notices).toEqual(['Closed 30 June 2007.', 'It is in no locality, so it is compared with all practices.']); // prettier-ignore
    expect(pack.finding).toBe('No measure of this period can be compared with others.');
    expect(pack.tables[0]?.rows[0]?.slice(1, 3)).toEqual(['–', 'not given']);
    expect(pack.tables[2]?.rows).toEqual([]);
  });
});

describe('visitPackHtml', () => {
  const html = visitPackHtml(packContent(aSet(5), subject));

  it('is one file that needs nothing else and says that its data are invented', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).toContain('<svg');
    expect(html).toContain('Synthetic sample data');
    expect(html).toContain('Source: QOF (qof.csv; synthetic).');
    expect(html).toContain('@page { size: A4');
    expect(html).not.toMatch(/<script|<link|<img|https?:\/\/(?!www\.w3\.org)/);
  });

  it('takes no text for markup', () => {
    expect(html).toContain('Car park &lt;behind&gt;');
  });

  it('has one heading of the first rank and a heading for every part', () => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    for (const part of ['Questions for the visit', 'Signals', 'Agreement and visits', 'Measures, 2007/08', 'Over the years', 'List size', 'Sources and method']) expect(html).toContain(`<h2>${part}</h2>`); // prettier-ignore
  });
});
