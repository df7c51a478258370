import { utils, write } from '@e965/xlsx';
import type { ReleaseTruth } from './qof-release-truth';

type Cell = string | number | null;

/**
 * The practice workbooks of 2011/12 and 2012/13: thirteen rows of titles, then a row that heads each column with the
 * indicator and what is counted; words where a figure is not given; and a sheet that repeats it all.
 *
 * @param isTitled whether the titles name the year
 */
export function wideWorkbook(truth: ReleaseTruth, year: '2011/12' | '2012/13', isTitled: boolean): Uint8Array {
  const areas = year === '2011/12' ? ['SHA Code', 'Strategic Health Authority Name', 'PCT Code', 'PCT Name'] : ['AT Code', 'AT Name', 'CCG Code', 'CCG Name']; // prettier-ignore
  const titles: Cell[][] = [
    ['Quality and Outcomes Framework'],
    [isTitled ? `Quality and Outcomes Framework (QOF) for April 20${year.slice(2, 4)} - March 20${year.slice(5)}, England` : 'England'], // prettier-ignore
    ...Array.from({ length: 11 }, () => [null]),
  ];
  const header = [...areas, 'Practice Code', 'Practice Name'];
  const fields = ['Points', 'Numerator', 'Denominator', 'Achievement', 'Exceptions'];
  const table = (indicators: readonly string[]): Cell[][] => [
    ...titles,
    [...header, ...indicators.flatMap((code) => fields.map((field) => `${code} ${field}`))],
    ...truth.practices.map(({ code, name, commissioner, region }) => [
      ...region,
      ...commissioner,
      code,
      name,
      ...indicators.flatMap((indicator): Cell[] => {
        const counts = truth.counts.find((one) => one.practice === code && one.indicator === indicator);
        const cell = (value: number | null | undefined): Cell => value ?? (value === null ? 'Not reported' : null);
        return [cell(counts?.points), cell(counts?.numerator), cell(counts?.denominator), null, cell(counts?.exceptions)]; // prettier-ignore
      }),
    ]),
    ['England', null, null, null, null, null, ...indicators.flatMap(() => [1, 2, 3, 4, 5])],
  ];
  const book = utils.book_new();
  const codes = truth.indicators.map(({ code }) => code);
  utils.book_append_sheet(book, utils.aoa_to_sheet(table(codes.slice(0, 2))), 'AF');
  utils.book_append_sheet(book, utils.aoa_to_sheet(table(codes.slice(2))), 'Others');
  utils.book_append_sheet(book, utils.aoa_to_sheet(table(codes)), 'QOF Export');
  return new Uint8Array(write(book, { type: 'array', bookType: year === '2011/12' ? 'biff8' : 'xlsx' }) as ArrayBuffer);
}
