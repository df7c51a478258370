import { longRelease } from './qof-release-long';
import { separateRelease } from './qof-release-separate';
import type { ReleaseTruth } from './qof-release-truth';

/** The files of one release by their names, as the publisher names them. */
export type ReleaseFiles = Readonly<Record<string, string>>;

type Cell = string | number | null | undefined;

/** A table as the releases write it: quoted only where a comma, a quotation mark or a line break needs it. */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const field = (cell: Cell): string => {
    const text = cell === null || cell === undefined ? '' : String(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [header, ...rows].map((cells) => `${cells.map(field).join(',')}\n`).join('');
}

/** Every layout of CSV releases: the year it is of, the name of its zip, and a writer. */
export const CSV_RELEASES: readonly {
  readonly year: string;
  readonly zip: string;
  readonly files: (truth: ReleaseTruth) => ReleaseFiles;
}[] = [
  { year: '2013/14', zip: 'qof-1314-csvfilescqrsdata.zip', files: (truth) => separateRelease(truth, '1314') },
  { year: '2014/15', zip: 'qof-1415-csvfiles-v2.zip', files: (truth) => separateRelease(truth, '1415') },
  { year: '2015/16', zip: 'qof-1516-csv.zip', files: (truth) => longRelease(truth, '1516') },
  { year: '2017/18', zip: 'qof-1718-csv.zip', files: (truth) => longRelease(truth, '1718') },
  { year: '2018/19', zip: 'QOF_1819_v2.zip', files: (truth) => longRelease(truth, '1819') },
  { year: '2019/20', zip: 'QOF_1920.zip', files: (truth) => longRelease(truth, '1920') },
  { year: '2020/21', zip: 'QOF2021_v2.zip', files: (truth) => longRelease(truth, '2021') },
  { year: '2021/22', zip: 'QOF_2122_V2.zip', files: (truth) => longRelease(truth, '2122') },
  { year: '2022/23', zip: 'QOF2223.zip', files: (truth) => longRelease(truth, '2223') },
  { year: '2023/24', zip: 'QOF2324.zip', files: (truth) => longRelease(truth, '2324') },
];
